import { decimal } from '../kernel/decimal.ts'
import { digits, settled } from '../kernel/rounding.ts'
import { atCell } from '../model/finding.ts'
import { completions, defineCheck, isMixed } from './check.ts'
import { isUnitShift } from './magnitude.ts'

const HIGHEST = decimal('1.5')

/** A completion above 150 % or below 0: a target, a decimal point or a unit of measure is wrong. */
export const completionImplausible = defineCheck<{ actual: string; target: string; rate: string }>({
  code: 'TGT-06',
  severity: 'warning',
  title: { zh: '完成率异常', en: 'Implausible completion' },
  why: {
    zh: '完成率超过 150% 或为负，多是目标定得过低、小数点错位，或万元与元混用。',
    en: 'Above 150% or below 0 a target is too low, a decimal point slipped, or 万元 and 元 were mixed.',
  },
  example: { zh: '目标值 100，完成值 9200：完成率 9200%。', en: 'Target 100, actual 9200: 9200%.' },
  *find({ dataset }) {
    for (const { actual, target, unit } of completions(dataset)) {
      if (actual.kind !== 'value' || target.kind !== 'value' || !target.value.isPositive() || target.value.isZero())
        continue
      // Told by DATA-03.
      if (isMixed(actual, target) || isUnitShift(actual.value, target.value)) continue
      const rate = settled(actual.value.dividedBy(target.value))
      if (rate.lessThanOrEqualTo(HIGHEST) && !(rate.isNegative() && !rate.isZero())) continue
      const percent = `${digits(rate.times(100), 1).replace(/\.0$/, '')}%`
      const details = { actual: digits(actual.value), target: digits(target.value), rate: percent }
      yield { where: atCell(actual.at), unit, found: actual.shown, details }
    }
  },
  says: ({ actual, target, rate }) => ({
    zh: `完成值 ${actual}，目标值 ${target}，完成率 ${rate}。`,
    en: `The actual is ${actual} and the target ${target}: ${rate}.`,
  }),
  expected: () => ({ zh: '完成率 0% 至 150%', en: 'a completion of 0% to 150%' }),
  remedy: (_, cell) => ({
    zh: `核对 ${cell} 和目标值的小数点与计量单位（万元、元）；数字无误的，不需要修改。`,
    en: `Check ${cell} and the target for the decimal point and the unit (万元, 元); if both are right, leave them.`,
  }),
  samples: [{ actual: '9200', target: '100', rate: '9200%' }],
})
