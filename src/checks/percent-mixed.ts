import { cellName } from '../kernel/a1.ts'
import { digits } from '../kernel/rounding.ts'
import { atCell } from '../model/finding.ts'
import { completions, defineCheck, isMixed } from './check.ts'

interface Read {
  readonly shown: string
  readonly value: string
}

/** An actual and its target of which one is a percentage and the other is not: 80% compared with 100. */
export const percentMixed = defineCheck<{ actual: Read; target: Read; targetCell: string }>({
  code: 'DATA-03',
  severity: 'warning',
  title: { zh: '百分数与普通数混用', en: 'Percentage beside a plain number' },
  why: {
    zh: '80% 读作 0.8。目标值写 100、完成值写 80%，相除只有 0.8%，差一百倍。',
    en: '80% is read as 0.8. With a target of 100 the completion would be 0.8%, off by a hundred.',
  },
  example: {
    zh: '目标值 100，完成值 80%：拿 0.8 和 100 相比。',
    en: 'The target is 100 and the actual 80%: 0.8 is compared with 100.',
  },
  *find({ dataset }) {
    for (const { actual, target, unit } of completions(dataset)) {
      if (actual.kind !== 'value' || target.kind !== 'value' || !isMixed(actual, target)) continue
      const details = {
        actual: { shown: actual.shown.trim(), value: digits(actual.value) },
        target: { shown: target.shown.trim(), value: digits(target.value) },
        targetCell: cellName(target.at.column, target.at.row),
      }
      yield { where: atCell(actual.at), unit, found: actual.shown, details }
    }
  },
  says: ({ actual, target }) => ({
    zh: `完成值${asRead(actual).zh}，目标值${asRead(target).zh}，一个是百分数，另一个不是。`,
    en: `The actual ${asRead(actual).en} and the target ${asRead(target).en}: one is a percentage, the other is not.`,
  }),
  remedy: ({ targetCell }, cell) => ({
    zh: `把 ${cell} 和 ${targetCell} 写成同一种：都写百分数，或都写不带百分号的数。`,
    en: `Write ${cell} and ${targetCell} in the same way: both as percentages, or both without the sign.`,
  }),
  samples: [
    { actual: { shown: '80%', value: '0.8' }, target: { shown: '100', value: '100' }, targetCell: 'E7' },
    { actual: { shown: '96', value: '96' }, target: { shown: '98%', value: '0.98' }, targetCell: 'E7' },
  ],
})

const asRead = ({ shown, value }: Read) =>
  shown === value
    ? { zh: `是 ${value}`, en: `is ${value}` }
    : { zh: `“${shown}”读作 ${value}`, en: `"${shown}" is read as ${value}` }
