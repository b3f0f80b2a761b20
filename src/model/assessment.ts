import type { Inputs, Operand, Quantity } from '../formula/operand.ts'
import type { Day } from '../kernel/day.ts'
import type { AdjustmentRow, Dataset, Task } from './dataset.ts'
import type { Finding } from './finding.ts'
import type { Operands, Reason } from './observation.ts'
import type { Adjustment, Group, Indicator, Scheme } from './scheme.ts'
import type { Unit } from './unit.ts'

/** scored (perhaps 0) · withheld 暂不计分 · not applicable · absent: never mixed up. */
export type ScoreState = 'scored' | 'withheld' | 'not-applicable' | 'absent'

/** One task under one indicator; `points` is null where the method scores the unit as a whole. */
export interface TaskScore {
  readonly task: Task
  readonly inputs: Inputs
  readonly points: Quantity | null
}

/** The score of one unit under one indicator. */
export interface Score {
  readonly unit: Unit
  readonly indicator: Indicator
  readonly state: ScoreState
  /** The published score; also present where a not-applicable indicator counts in full. */
  readonly points: Quantity | null
  /** What stands for the missing score where equal totals are parted by this indicator; only where that is needed. */
  readonly compared?: Operand
  /** What went into the method (leaves). */
  readonly inputs: Inputs
  readonly tasks: readonly TaskScore[]
  readonly because: readonly Reason[]
}

/** The bonus or the deduction of one unit under one adjustment item, after its cap. */
export interface AdjustmentScore {
  readonly adjustment: Adjustment
  readonly kind: 'bonus' | 'deduction'
  readonly points: Quantity
  /** Rows that count, and rows that do not (no document, unreadable). */
  readonly rows: readonly AdjustmentRow[]
  readonly refused: readonly AdjustmentRow[]
  readonly capped: boolean
}

/** ranked · unranked (单列) · withheld (some score is) · excluded (不参加). */
export type UnitState = 'ranked' | 'unranked' | 'withheld' | 'excluded'

/** Everything concluded of one unit. */
export interface UnitResult {
  readonly unit: Unit
  readonly state: UnitState
  /** By indicator id: every node of the tree. */
  readonly scores: ReadonlyMap<string, Score>
  readonly adjustments: readonly AdjustmentScore[]
  /** Bonuses and deductions added up after their caps; null for an excluded unit. */
  readonly bonus: Quantity | null
  readonly deduction: Quantity | null
  readonly total: Quantity | null
  readonly standing: Standing | null
  /** The grade as a live quantity (a word); null where there is no total or no grades. */
  readonly grade: Quantity | null
  /** Why the total is withheld beyond its indicators (an unreadable bonus). */
  readonly because: readonly Reason[]
  /** A unit of its group is withheld: rank and grade are provisional 暂定. */
  readonly provisional: boolean
}

/** Where a ranked unit stands. */
export interface Standing {
  readonly rank: Quantity
  readonly rankedOf: number
  readonly overall: Quantity
  readonly overallOf: number
  /** Full names of the units with the same rank in the group. */
  readonly tiedWith: readonly string[]
}

/** One group's units in the order of the ranking: ranked by place, then the unranked, the withheld, the excluded. */
export interface Ranking {
  readonly group: Group
  readonly results: readonly UnitResult[]
}

/** What a run concluded before its findings are written down: what checks look at. */
export interface Outcome {
  readonly results: readonly UnitResult[]
  readonly rankings: readonly Ranking[]
  readonly operands: Operands
}

/** An input as it was read, by its content. */
export interface InputFile {
  readonly file: string
  readonly sha256: string
}

/** All that a run concluded: the only argument of a report. */
export interface Assessment {
  readonly scheme: Scheme
  readonly dataset: Dataset
  readonly outcome: Outcome
  readonly findings: readonly Finding[]
  readonly stamp: Stamp
}

/** What identifies a run; no clock time and no absolute path. */
export interface Stamp {
  readonly version: string
  readonly asOf: Day
  readonly inputs: readonly InputFile[]
}
