import { type Decimal, ONE, ZERO } from '../kernel/decimal.ts'
import { groupBy } from '../kernel/group.ts'
import type { Field } from '../model/field.ts'
import { atCell } from '../model/finding.ts'
import { defineCheck, sheetKey, unitOf } from './check.ts'

type Typed = Extract<Field<Decimal>, { kind: 'value' }>
type Kind = 'out-of-range' | 'no-percent-sign' | 'mixed'

/** A progress that is no share of the whole: below 0, above 1, or of doubtful scale. */
export const progressOutOfRange = defineCheck<{ kind: Kind; shown: string }>({
  code: 'PRG-06',
  severity: 'error',
  title: { zh: '完成比例超出 0 到 100%', en: 'Progress outside 0 to 100%' },
  why: {
    zh: '“80”“80%”“0.8”混着写，同一个数会差一百倍。完成比例统一按百分数填写。',
    en: 'With 80, 80% and 0.8 in one column a figure may be off by a hundred. Progress is a percentage.',
  },
  example: { zh: '完成比例填 80（没有百分号）。', en: 'The progress is 80, without a percent sign.' },
  *find({ dataset }) {
    for (const rows of groupBy(dataset.tasks, task => sheetKey(task.at)).values()) {
      const inHundreds = rows.some(({ progress }) => progress.kind === 'value' && isBareHundred(progress))
      for (const { progress, owner } of rows) {
        const kind = progress.kind === 'value' ? kindOf(progress, inHundreds) : null
        if (progress.kind !== 'value' || kind === null) continue
        const details = { kind, shown: progress.shown }
        yield { where: atCell(progress.at), unit: unitOf(owner), found: progress.shown, details }
      }
    }
  },
  says: ({ kind, shown }) => {
    switch (kind) {
      case 'out-of-range':
        return { zh: `完成比例 ${shown} 不在 0 到 100% 之间。`, en: `The progress ${shown} is not between 0 and 100%.` }
      case 'no-percent-sign':
        return {
          zh: `完成比例填了 ${shown}，没有百分号，会读成 ${shown} 倍。`,
          en: `The progress ${shown} has no percent sign and reads as ${shown} times the whole.`,
        }
      case 'mixed':
        return {
          zh: `完成比例填了 ${shown}，同列还有 80 这样不带百分号的数，分不清是 ${shown}% 还是 ${shown} 倍。`,
          en: `The progress is ${shown} in a column with figures such as 80: ${shown}%, or ${shown} times the whole.`,
        }
    }
  },
  expected: () => ({ zh: '0% 至 100%', en: '0% to 100%' }),
  remedy: ({ kind, shown }, cell) =>
    kind === 'no-percent-sign'
      ? { zh: `在 ${cell} 填 ${shown}%。`, en: `Type ${shown}% in ${cell}.` }
      : { zh: `在 ${cell} 按百分数填写，如 80%。`, en: `Type a percentage in ${cell}, for example 80%.` },
  samples: [
    { kind: 'no-percent-sign', shown: '80' },
    { kind: 'out-of-range', shown: '-5%' },
    { kind: 'mixed', shown: '1' },
  ],
})

const hasSign = ({ shown, reading }: Typed): boolean => /[%％]/.test(shown) || reading === 'percent'

const isBareHundred = (progress: Typed): boolean =>
  progress.value.greaterThan(ONE) && progress.value.lessThanOrEqualTo(100) && !hasSign(progress)

function kindOf(progress: Typed, inHundreds: boolean): Kind | null {
  const { value } = progress
  if (value.lessThan(ZERO)) return 'out-of-range'
  if (isBareHundred(progress)) return 'no-percent-sign'
  if (value.greaterThan(ONE)) return 'out-of-range'
  return inHundreds && !hasSign(progress) && !value.isZero() ? 'mixed' : null
}
