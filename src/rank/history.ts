import { input, round, subtract } from '../formula/expression.ts'
import type { Quantity } from '../formula/operand.ts'
import { quantity } from '../formula/quantity.ts'
import type { UnitResult } from '../model/assessment.ts'
import type { YearResult } from '../model/contest.ts'
import type { PriorResult } from '../model/dataset.ts'
import { byUnit, cellOperand } from '../model/evidence.ts'
import { known } from '../model/field.ts'
import type { Evidence } from '../model/observation.ts'
import { isOfTotal } from '../model/prior.ts'
import type { Scheme } from '../model/scheme.ts'

/** What ranking looks at beside this year's scores. */
export type Records = Pick<Evidence, 'dataset' | 'operands'>

const TOTAL = { zh: '往年总分', en: 'earlier total' }
const RANK = { zh: '往年名次', en: 'earlier rank' }
const CHANGE = { zh: '比往年总分', en: 'change of total' }
const GAINED = { zh: '进位', en: 'places gained' }

/** Every unit's results of earlier years as a whole, the latest first; of two rows for one year the first counts (HIS-01). */
export function historian({ year: thisYear }: Scheme, { dataset, operands }: Records): (name: string) => YearResult[] {
  const rows = byUnit(dataset.prior.filter(isOfTotal), row => row.unit)
  return name => {
    const years = new Map<number, PriorResult>()
    for (const row of rows.get(name) ?? []) {
      const year = known(row.year)?.toNumber()
      if (year !== undefined && year < thisYear && !years.has(year)) years.set(year, row)
    }
    return [...years]
      .sort(([a], [b]) => b - a)
      .map(([year, row]) => ({
        year,
        row,
        total: row.score.kind === 'value' ? cellOperand(operands, row.score, TOTAL) : null,
        rank: row.rank.kind === 'value' ? cellOperand(operands, row.rank, RANK) : null,
        grade: known(row.grade),
        change: null,
        gained: null,
      }))
  }
}

/** What has changed since each earlier year, where both years have it. */
export const compared = ({ rounding }: Scheme, { total, standing }: UnitResult, history: readonly YearResult[]) =>
  history.map((one): YearResult => {
    const change: Quantity | null =
      total === null || one.total === null
        ? null
        : quantity(CHANGE, round(subtract(input('own'), input('earlier')), rounding.total, rounding.mode), {
            own: total,
            earlier: one.total,
          })
    const gained: Quantity | null =
      standing === null || one.rank === null
        ? null
        : quantity(GAINED, subtract(input('earlier'), input('own')), { own: standing.rank, earlier: one.rank })
    return { ...one, change, gained }
  })
