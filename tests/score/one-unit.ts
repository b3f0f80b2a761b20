import type { UnitResult } from '../../src/model/assessment.ts'
import type { Observation } from '../../src/model/observation.ts'
import type { Indicator, Scheme } from '../../src/model/scheme.ts'
import type { Unit } from '../../src/model/unit.ts'
import { scoreUnits } from '../../src/score/score-units.ts'
import { type AdjustmentCells, adjustments, EDUCATION, type OccurrenceCells, occurrences } from '../build/dataset.ts'
import { adjustment, amount, indicator, parameter, reasonFor, scheme } from '../build/outcome.ts'
import { evidenceOf, leafSeeing, saw, shown } from './seen.ts'

/** A measure has found that the indicator does not apply. */
export const NOT_HERE: Observation = { state: 'not-applicable', because: [reasonFor('no-tasks', '任务', EDUCATION.at)] }

/** An indicator out of so many points of which the unit has these; an observation stands for itself. */
export const item = (id: string, full: string, given: string | Observation, over: Partial<Indicator> = {}): Indicator =>
  indicator(id, id, {
    points: parameter(full),
    leaf: leafSeeing(() => (typeof given === 'string' ? saw({ value: amount(given) }) : given)),
    ...over,
  })

export const parent = (
  id: string,
  full: string,
  children: readonly Indicator[],
  over: Partial<Indicator> = {},
): Indicator => indicator(id, id, { points: parameter(full), children, ...over })

interface Office {
  readonly of?: Unit
  readonly rows?: readonly AdjustmentCells[]
  readonly events?: readonly OccurrenceCells[]
}

/** The result of one unit under a scheme. */
export function resultOf(over: Partial<Scheme>, { of = EDUCATION, rows = [], events = [] }: Office = {}): UnitResult {
  const of_ = scheme({ adjustments: [adjustment({ proofRequired: false })], ...over })
  const own = rows.map(row => ({ unit: of, ...row }))
  const evidence = evidenceOf({ units: [of], adjustments: adjustments(...own), events: occurrences(...events) })
  return scoreUnits(of_, evidence)[0] as UnitResult
}

export const totalOf = (...args: Parameters<typeof resultOf>): string | null => shown(resultOf(...args).total)
export const scoreOf = (result: UnitResult, id: string) => {
  const found = result.scores.get(id)
  return found && [found.state, shown(found.points)]
}
