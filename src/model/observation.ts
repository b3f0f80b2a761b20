import type { Inputs, Operand } from '../formula/operand.ts'
import type { Day } from '../kernel/day.ts'
import type { Dataset, Task } from './dataset.ts'
import type { Place } from './place.ts'
import type { Unit } from './unit.ts'

/** Why there is no score. Each kind is worded by one check; `at` are the cells to look at, `what` the item concerned. */
export interface Reason {
  readonly kind: ReasonKind
  readonly at: readonly Place[]
  readonly what: string
}

export type ReasonKind =
  /** The sheet or file that the measure reads is absent. */
  | 'input-absent'
  /** The sheet has no row for this unit and item. */
  | 'no-figure'
  /** More than one row for this unit and item. */
  | 'several-figures'
  | 'number-blank'
  | 'number-unreadable'
  | 'target-missing'
  | 'zero-denominator'
  | 'target-negative'
  | 'no-tasks'
  | 'status-missing'
  | 'deadline-missing'
  | 'finish-day-missing'
  | 'no-marks'
  | 'no-answers'
  /** A score or mark above its full mark or below zero. */
  | 'out-of-range'
  /** The scheme does not say what this edge means; `what` is the key that would. */
  | 'policy-missing'
  /** The indicator is for other groups. */
  | 'other-groups'
  /** Not one indicator applies to the unit: there is nothing to make a total of. */
  | 'nothing-applies'
  /** An indicator below it is withheld. */
  | 'child-withheld'

/** What one task contributes: its inputs for the method, by name. */
export interface TaskObservation {
  readonly task: Task
  readonly inputs: Inputs
}

/** What a measure saw of a unit: inputs for the method, or why there are none. */
export type Observation =
  /** `tasks` are scored one by one if the method works per task, else they are the working behind `inputs`. */
  | { readonly state: 'seen'; readonly inputs: Inputs; readonly tasks: readonly TaskObservation[] }
  | { readonly state: 'withheld'; readonly because: readonly Reason[] }
  | { readonly state: 'not-applicable'; readonly because: readonly Reason[] }
  /** The scheme says what this edge is worth, whatever the method: all the points or none. */
  | { readonly state: 'ruled'; readonly worth: 'full' | 'zero'; readonly because: readonly Reason[] }

/** Looks at the data of one unit. */
export type Observe = (unit: Unit) => Observation

/** What a measure looks at. One operand a cell: two indicators over one task share its operands, and 台账 is their home. */
export interface Evidence {
  readonly dataset: Dataset
  readonly asOf: Day
  readonly operands: Operands
}

/** The operands of a run, each with its owner (a task, a figure, a tally row) and a part of it (`actual`, `mean`). */
export interface Operands {
  /** The operand of this part, made at the first call. */
  of(owner: object, part: string, make: () => Operand): Operand
  /** The operand of this part if any score rests on it. */
  find(owner: object, part: string): Operand | undefined
}
