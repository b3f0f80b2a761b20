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
  /** A logarithm, a root or a power of a number that has none. */
  | 'not-positive'
  /** There is no other unit to compare with. */
  | 'nobody-to-compare'
  | 'no-tasks'
  /** No task or quarterly node of the unit is due by the as-of day. */
  | 'nothing-due'
  /** A cell names several lead units, and the scheme says that nobody is scored until it names one. */
  | 'several-leads'
  /** A cell of a task that this score needs and others do not (weight, quality); `what` is its heading. */
  | 'detail-blank'
  /** A weight of zero or below. */
  | 'weight-not-positive'
  | 'status-missing'
  | 'deadline-missing'
  | 'finish-day-missing'
  | 'no-marks'
  /** A judge of none of the scheme's classes. */
  | 'class-unknown'
  | 'no-answers'
  /** A score or mark above its full mark or below zero. */
  | 'out-of-range'
  /** A grade in words that the method has no points for. */
  | 'grade-unknown'
  /** 往年 has no result of the unit for that year. */
  | 'no-prior'
  /** The scheme does not say what this edge means; `what` is the key that would. */
  | 'policy-missing'
  /** A row of 加减分 that may take points off, of which the scheme's table does not say how many. */
  | 'level-unknown'
  | 'role-unknown'
  /** A row of 加减分 that may take points off, of which nobody knows whether its day lies in the window, or in which month. */
  | 'day-unknown'
  /** The indicator is for other groups. */
  | 'other-groups'
  /** Not one indicator applies to the unit: there is nothing to make a total of. */
  | 'nothing-applies'
  /** An indicator below it is withheld. */
  | 'child-withheld'

/** Why a task of the unit does not count: not due yet, nothing reported, or dropped by the scheme's rule as one of the worst or best. */
export type TaskOut = 'not-due' | 'blank' | 'lowest' | 'highest'

/** What one task contributes: its inputs for the method, by name. */
export interface TaskObservation {
  readonly task: Task
  readonly inputs: Inputs
  /** It does not count, and is listed with its reason; those that count stand before those that do not. */
  readonly out?: TaskOut
  /** The scheme says what it is worth, whatever the method. */
  readonly ruled?: 'full'
  /** How much it counts among the unit's tasks; absent: all alike. All tasks of a unit have one, or none has. */
  readonly weight?: Operand
  /** What its points are multiplied by. */
  readonly factor?: Operand
}

/** How the points of tasks that are scored one by one become the unit's; the lowest are dropped before the highest. */
export interface Together {
  readonly as: 'mean' | 'sum' | 'lowest'
  readonly drop: Drop
}

/** How many of the worst and of the best are left out; at least one is kept. */
export interface Drop {
  readonly lowest: number
  readonly highest: number
}

/** What a measure saw of a unit: inputs for the method, or why there are none. */
export type Observation =
  /** `tasks` are scored one by one if the method works per task, else they are the working behind `inputs`. */
  | {
      readonly state: 'seen'
      readonly inputs: Inputs
      readonly tasks: readonly TaskObservation[]
      /** Inputs that are worked out and have no cell of their own on another sheet. */
      readonly parts?: readonly Operand[]
      /** Absent: the mean of all. */
      readonly together?: Together
    }
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
