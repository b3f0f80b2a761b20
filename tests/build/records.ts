import type { Outcome, UnitResult } from '../../src/model/assessment.ts'
import type { PriorResult } from '../../src/model/dataset.ts'
import type { Allotment, Grade, Quotas } from '../../src/model/grading.ts'
import type { Scheme } from '../../src/model/scheme.ts'
import type { Records } from '../../src/rank/history.ts'
import { rankUnits } from '../../src/rank/rank-units.ts'
import { makeOperands } from '../../src/score/operands.ts'
import { dataset, unit } from './dataset.ts'
import { amount, parameter, result, scheme } from './outcome.ts'

/** What ranking looks at beside the scores: results of earlier years. */
export const records = (...rows: readonly PriorResult[]): Records => ({
  dataset: dataset({ prior: rows }),
  operands: makeOperands(),
})

/** A ranked unit with its total. */
export const scored = (name: string, total: string, over: Partial<UnitResult> = {}): UnitResult =>
  result(unit(name), [], { total: amount(total), ...over })

/** So many seats of a grade, whatever the total. */
export const seated = (name: string, seats: string): Grade => ({
  name,
  from: null,
  quota: { kind: 'seats', value: parameter(seats) },
})

export const ungraded = (name: string): Grade => ({ name, from: null, quota: null })

const ALLOTMENT: Allotment = { within: 'group', of: 'all', round: 'half-up', tie: 'include' }
export const quotas = (over: Partial<Quotas> = {}): Quotas => ({ ...ALLOTMENT, unused: 'lost', ...over })

/** What ranking concludes of these units, and the scheme it was done by. */
export function concluded(
  results: readonly UnitResult[],
  over: Partial<Scheme>,
  ...past: readonly PriorResult[]
): { scheme: Scheme; outcome: Outcome } {
  const own = scheme({ grades: [], ...over })
  const { operands, ...rest } = records(...past)
  return { scheme: own, outcome: { ...rankUnits(own, results, { ...rest, operands }), operands } }
}
