import { type Decimal, ZERO } from '../kernel/decimal.ts'
import { digits } from '../kernel/rounding.ts'
import type { AdjustmentScore } from '../model/assessment.ts'
import { known } from '../model/field.ts'
import { atCell, NOWHERE } from '../model/finding.ts'
import { defineCheck } from './check.ts'

/** Bonus or deduction points above the cap. */
export const capReached = defineCheck<{
  item: string
  kind: 'bonus' | 'deduction'
  claimed: string
  allowed: string
}>({
  code: 'AWD-03',
  severity: 'warning',
  title: { zh: '加减分超过上限', en: 'Above the cap' },
  why: {
    zh: '方案给加分、扣分都定了上限，超出部分不计。列出来便于向单位说明。',
    en: 'The scheme caps bonus and deduction; what is above is not counted. It is listed so that the unit can be told.',
  },
  example: { zh: '专项考核申报加 12.5 分，上限 10 分。', en: 'A bonus of 12.5 is claimed, the cap is 10.' },
  *find({ outcome }) {
    for (const { unit, adjustments } of outcome?.results ?? []) {
      for (const score of adjustments) {
        const allowed = capOf(score)
        if (!score.capped || allowed === null) continue
        const last = score.rows.at(-1)
        const claimed = score.rows.reduce((sum, row) => sum.plus(known(row.points) ?? ZERO), ZERO).abs()
        const { kind, adjustment } = score
        const details = { item: adjustment.title, kind, claimed: digits(claimed), allowed: digits(allowed) }
        yield { where: last ? atCell(last.points.at) : NOWHERE, unit: unit.name, found: details.claimed, details }
      }
    }
  },
  says: ({ item, kind, claimed, allowed }) => ({
    zh: `“${item}”共${kind === 'bonus' ? '加' : '扣'} ${claimed} 分，超过上限 ${allowed} 分。`,
    en: `Under "${item}" the ${kind} adds up to ${claimed}, above the cap of ${allowed}.`,
  }),
  expected: ({ allowed }) => ({ zh: `不超过 ${allowed} 分`, en: `at most ${allowed}` }),
  remedy: ({ kind }) => ({
    zh: `核对该单位的${kind === 'bonus' ? '加分' : '扣分'}各行；无误的不需要修改，按上限计。`,
    en: `Check the rows of this unit; if they are right, leave them: the cap applies.`,
  }),
  effect: ({ allowed }) => ({ zh: `按上限 ${allowed} 分计。`, en: `The cap of ${allowed} counts.` }),
  samples: [
    { item: '专项考核', kind: 'bonus', claimed: '12.5', allowed: '10' },
    { item: '专项考核', kind: 'deduction', claimed: '11', allowed: '10' },
  ],
})

function capOf({ kind, adjustment }: AdjustmentScore): Decimal | null {
  const value = (kind === 'bonus' ? adjustment.bonusCap : adjustment.deductionCap)?.value ?? null
  return typeof value === 'string' ? null : value
}
