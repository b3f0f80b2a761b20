import { type Decimal, ZERO } from '../kernel/decimal.ts'
import { digits, settled } from '../kernel/rounding.ts'
import type { Score } from '../model/assessment.ts'
import { atCell } from '../model/finding.ts'
import type { Place } from '../model/place.ts'
import type { Text } from '../text/text.ts'
import { defineCheck } from './check.ts'

type Details =
  | { readonly kind: 'above'; readonly above: Text; readonly below: Text; readonly counts: readonly [string, string] }
  | { readonly kind: 'negative'; readonly item: Text; readonly count: string }

/** Counts that cannot be: more finished than there were, or fewer than none. */
export const ratioImpossible = defineCheck<Details>({
  code: 'DATA-01',
  severity: 'error',
  title: { zh: '分子大于分母，或件数为负', en: 'More than there were, or fewer than none' },
  why: {
    zh: '按时办结数不会多于应办结数，件数也不会是负数，必有一处填错。',
    en: 'No more cases can be closed in time than there were, and no count is negative: one figure is wrong.',
  },
  example: { zh: '按时办结数 120，应办结数 102。', en: 'Closed in time 120, due 102.' },
  *find({ outcome }) {
    for (const { scores } of outcome?.results ?? []) {
      for (const score of scores.values()) yield* faultsIn(score)
    }
  },
  says: details =>
    details.kind === 'above'
      ? {
          zh: `“${details.above.zh}”${details.counts[0]} 大于“${details.below.zh}”${details.counts[1]}。`,
          en: `"${details.above.en}" is ${details.counts[0]}, more than "${details.below.en}" (${details.counts[1]}).`,
        }
      : {
          zh: `“${details.item.zh}”是负数：${details.count}。`,
          en: `"${details.item.en}" is negative: ${details.count}.`,
        },
  remedy: ({ kind }, cell) =>
    kind === 'above'
      ? {
          zh: `与报送单位核对 ${cell} 和分母，改正填错的一个。`,
          en: `Ask the unit that reported them which of ${cell} and the denominator is wrong, and correct it.`,
        }
      : {
          zh: `与报送单位核对后，改正 ${cell}。`,
          en: `Ask the unit that reported it, then correct ${cell}.`,
        },
  effect: () => ({ zh: '按填报的数计分。', en: 'It is scored as reported.' }),
  samples: [
    {
      kind: 'above',
      above: { zh: '按时办结数', en: '按时办结数' },
      below: { zh: '应办结数', en: '应办结数' },
      counts: ['120', '102'],
    },
    { kind: 'negative', item: { zh: '应办结数', en: '应办结数' }, count: '-3' },
  ],
})

interface Count {
  readonly name: Text
  readonly value: Decimal
  readonly at: Place
}

/** A measured ratio keeps both its counts, each with its cell. */
function* faultsIn({ unit, indicator, inputs }: Score) {
  const value = inputs.value
  if (value === undefined || !('kind' in value) || value.kind !== 'quantity') return
  const [above, below] = [countIn(value.inputs.above), countIn(value.inputs.below)]
  if (above === null || below === null) return
  const about = { unit: unit.name, indicator: indicator.id }
  for (const { name, value: count, at } of [above, below]) {
    if (!count.lessThan(ZERO)) continue
    const details: Details = { kind: 'negative', item: name, count: digits(count) }
    yield { ...about, where: atCell(at), found: digits(count), details }
  }
  if (settled(above.value).greaterThan(settled(below.value)) && !below.value.lessThan(ZERO)) {
    const counts = [digits(above.value), digits(below.value)] as const
    const details: Details = { kind: 'above', above: above.name, below: below.name, counts }
    yield { ...about, where: atCell(above.at), found: counts[0], also: [below.at], details }
  }
}

function countIn(bound: Score['inputs'][string] | undefined): Count | null {
  if (bound === undefined || !('kind' in bound) || bound.kind !== 'given') return null
  const { name, value, origin } = bound
  return origin.kind === 'cell' && value !== null && typeof value !== 'string' ? { name, value, at: origin.at } : null
}
