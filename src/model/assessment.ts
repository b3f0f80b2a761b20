import type { Inputs, Operand, Quantity } from '../formula/operand.ts'
import type { Day } from '../kernel/day.ts'
import type { Decimal } from '../kernel/decimal.ts'
import type { AwardResult, ConsequenceResult, Contest, PartingColumn, VetoResult, YearResult } from './contest.ts'
import type { AdjustmentRow, Dataset, Task } from './dataset.ts'
import type { Finding } from './finding.ts'
import type { Operands, Reason, TaskOut } from './observation.ts'
import type { Adjustment, Group, Indicator, Parameter, Scheme } from './scheme.ts'
import type { Unit } from './unit.ts'

/** scored (perhaps 0) · withheld 暂不计分 · not applicable · absent: never mixed up. */
export type ScoreState = 'scored' | 'withheld' | 'not-applicable' | 'absent'

/** One task under one indicator; `points` is null where the method scores the unit as a whole. */
export interface TaskScore {
  readonly task: Task
  readonly inputs: Inputs
  readonly points: Quantity | null
  readonly weight?: Operand
  /** What its points, or what of it counts, is multiplied by. */
  readonly factor?: Operand
  /** Why it does not count. */
  readonly out?: TaskOut
}

/** What some units are compared by under one indicator: one record for all their scores. */
export interface Comparison {
  readonly indicator: Indicator
  /** The group's name; null: all units. */
  readonly group: string | null
  readonly members: readonly Unit[]
  /** The compared values by input name, in the order of the members. */
  readonly values: ReadonlyMap<string, readonly Operand[]>
  /** What is the same for all (the best, the mean), by input name. */
  readonly common: ReadonlyMap<string, Quantity>
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
  /** Inputs that are worked out and have no cell of their own on another sheet. */
  readonly parts?: readonly Operand[]
  /** Whom it was compared with, where its method compares. */
  readonly comparison?: Comparison
  readonly because: readonly Reason[]
}

/** A row of 加减分 that counts, with its signed points: those that stand there, or those of the scheme's table. */
export interface Claim {
  readonly row: AdjustmentRow
  readonly adjustment: Adjustment
  readonly kind: 'bonus' | 'deduction'
  readonly points: Operand
}

/** Why a row of 加减分 does not count. */
export type RefusalKind =
  | 'no-document'
  | 'award-not-listed'
  | 'level-unknown'
  | 'role-unknown'
  | 'outside-window'
  | 'date-unknown'
  /** Another row for the same award is worth as much or more 就高. */
  | 'lower'
  /** A row of a false report 弄虚作假 takes it away. */
  | 'void'

/** A row of 加减分 that does not count, with everything that speaks against it. */
export interface Refusal {
  readonly row: AdjustmentRow
  readonly adjustment: Adjustment
  readonly why: readonly RefusalKind[]
  /** What it would be worth; null where that is what is unknown. */
  readonly points: Decimal | null
  /** The row that counts instead, or that takes this one away. */
  readonly other: AdjustmentRow | null
}

/** The bonus or the deduction of one unit under one node of the scheme's adjustments, after its cap. */
export interface AdjustmentScore {
  readonly adjustment: Adjustment
  readonly kind: 'bonus' | 'deduction'
  readonly points: Quantity
  /** The rows that count; those of the items below a heading stand there. */
  readonly claims: readonly Claim[]
  /** The months that are capped one by one, in the order of the calendar. */
  readonly months: readonly MonthScore[]
  /** The items below a heading. */
  readonly parts: readonly AdjustmentScore[]
  /** What the cap has cut off, 0 or more. */
  readonly trimmed: Decimal
}

/** The bonus or the deduction of one calendar month under one item, after the cap of a month. */
export interface MonthScore {
  /** 2015-03. */
  readonly month: string
  readonly points: Quantity
  readonly claims: readonly Claim[]
  readonly cap: Parameter
  readonly trimmed: Decimal
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
  /** Rows of 加减分 that do not count. */
  readonly refused: readonly Refusal[]
  /** Bonuses and deductions added up after their caps; null for an excluded unit, and where a row leaves them open. */
  readonly bonus: Quantity | null
  readonly deduction: Quantity | null
  readonly total: Quantity | null
  /** Where the scheme's floor or cap of the total has changed it: what it would have been. */
  readonly unlimited?: Decimal
  readonly standing: Standing | null
  /** The grade as a live quantity (a word); null where there is no total or no grades. */
  readonly grade: Quantity | null
  /** Vetoes whose items stand on 事项 for the unit, in the scheme's order; one without rows has no effect. */
  readonly vetoes: readonly VetoResult[]
  /** The awards it is in the running for, won or not. */
  readonly awards: readonly AwardResult[]
  readonly consequences: readonly ConsequenceResult[]
  /** Its results of earlier years, the latest first. */
  readonly history: readonly YearResult[]
  /** Why the total is withheld beyond its indicators (an unreadable bonus). */
  readonly because: readonly Reason[]
  /** A unit of its group, or of those it shares seats with, is withheld: rank and grade are provisional 暂定. */
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
  /** Full names of the units of the group that nothing but the registry's order has parted from it. */
  readonly levelWith: readonly string[]
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
  /** Who competed for the seats of grades and awards, in the order of the scheme. */
  readonly contests: readonly Contest[]
  /** What equal totals are parted by and no other column of 得分明细 shows. */
  readonly parting: readonly PartingColumn[]
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
