import type { Expression } from '../formula/expression.ts'
import type { Given, Operand } from '../formula/operand.ts'
import type { Day } from '../kernel/day.ts'
import type { RoundingMode } from '../kernel/rounding.ts'
import type { Text } from '../text/text.ts'
import type { Asked } from './asked.ts'
import type { Status, Task } from './dataset.ts'
import type { Award, Consequence, Grade, Quotas, Ties, Veto } from './grading.ts'
import type { Evidence, Observe, Reason } from './observation.ts'
import type { LinePlace } from './place.ts'
import type { Coverage, Scrutiny } from './scrutiny.ts'
import type { Unit, UnitName } from './unit.ts'

/** A value of the scheme with a cell on 参数; formulas refer to it there. */
export interface Parameter extends Given {
  readonly id: string
  /** The clause that states the value; null where the scheme cites none. */
  readonly source: string | null
  readonly assumed: boolean
  /** What it belongs to, as 参数 names it: an indicator, a survey, a grade; '' for the scheme itself. */
  readonly owner: string
}

/** A node of the indicator tree; a leaf has a measure put through a method. */
export interface Indicator {
  readonly id: string
  readonly title: string
  readonly level: number
  readonly points: Parameter
  readonly assessor: string | null
  readonly source: string | null
  readonly assumed: boolean
  readonly children: readonly Indicator[]
  readonly rollUp: RollUp
  /** Not one of the scores that its parent is made of: measured to be shown, or to part equal totals. */
  readonly inTotal: boolean
  /** The factor 系数 on its points: difficulty, scale, workload. */
  readonly coefficient: FigureOf | null
  readonly gate: Gate | null
  readonly leaf: Leaf | null
  /** What has to be filled in for it: its measure, its coefficient, its gate. */
  readonly asks: readonly Asked[]
  /** The groups it applies to; null: all. */
  readonly groups: readonly string[] | null
  readonly at: LinePlace
}

/** How the scores below an indicator become its own. */
export type RollUp =
  | 'sum'
  | 'mean'
  | 'weighted-mean'
  | 'lowest'
  | 'product'
  | 'geometric-mean'
  /** An expression over the scores below, each an input by its id. */
  | { readonly formula: Expression }

/** Reads one number a unit, or says why there is none. */
export type FigureOf = (evidence: Evidence) => (unit: Unit) => Operand | Reason

/** A line to be reached: the weakest of some scores (each as a share of its points), or a figure. Below it the points end at `otherwise`. */
export interface Gate {
  readonly test:
    | { readonly kind: 'weakest'; readonly of: readonly string[] }
    | { readonly kind: 'figure'; readonly figure: FigureOf }
  readonly reach: Parameter
  readonly otherwise: Parameter
}

/** A leaf: what is measured and how it becomes points. */
export interface Leaf {
  readonly measure: Text
  readonly method: Text
  /** Indexes the data once, then looks at one unit after another. */
  readonly prepare: (evidence: Evidence) => Observe
  /** Whether a task of the ledger counts here; null where no tasks are looked at. */
  readonly selects: ((task: Task) => boolean) | null
  /** For whom a task counts; null where no tasks are looked at. */
  readonly credits: ((task: Task) => Credits) | null
  /** The items of 事项 that are counted here. */
  readonly occurrences: readonly string[]
  /** What people think of the unit, not what it did: a survey, a panel. */
  readonly subjective: boolean
  /** The grades in words that are entered here; null where numbers are. */
  readonly words: readonly string[] | null
  /** Points of one observation over the inputs that the measure gives, unrounded. */
  readonly score: Expression
  /** Each task is scored by itself and the unit gets the mean; else once a unit. */
  readonly perTask: boolean
  readonly comparison: ComparisonRule | null
}

/** The units that a task counts for, each with its part in it, and the cells that leave it open for whom it does. */
export interface Credits {
  readonly units: ReadonlyMap<Unit, TaskRole>
  readonly open: readonly UnitName[]
}

/** 牵头, 责任, 配合. */
export type TaskRole = 'lead' | 'responsible' | 'supporting'

/** What a score needs to know of the other units: computed once a group, or once a unit (its place). */
export interface ComparisonRule {
  readonly among: 'group' | 'all'
  readonly inputs: readonly GroupInput[]
}

/** One input that rests on all units compared: the best of their values, the own place among them. */
export interface GroupInput {
  readonly name: InputName
  /** The input of the measure that is compared. */
  readonly of: InputName
  /** `mean-place`: units level with one another share the mean of their places. */
  readonly as: 'highest' | 'lowest' | 'mean' | 'place' | 'mean-place'
  /** Which end has place 1. */
  readonly first?: 'higher' | 'lower'
}

/**
 * What a measure hands to a method: a value (a `proportion` where 1 is all there can be), the full mark it is out of, an actual
 * figure with its target, or a figure under the name that the scheme gives it (`gdp`).
 */
export type InputName = string

/** What happens with the points of an indicator that does not apply to a unit: full marks, or the others scaled up. */
export type NotApplicable = 'full' | 'rescale'

/** A bonus or deduction item 加减分, or a heading over several; what its rows are worth, which of them count, and its caps. */
export interface Adjustment {
  readonly id: string
  readonly title: string
  /** Null: it gives no bonus, or takes nothing off. */
  readonly bonus: Limit | null
  readonly deduction: Limit | null
  /** The cap of the rows of one calendar month; only of an item without others below it. */
  readonly perMonth: Parameter | null
  readonly proofRequired: boolean
  /** What a row is worth where the scheme says so; null: what stands in its 分值. */
  readonly tariff: Tariff | null
  /** Of the bonuses for one award only the highest counts 就高不重复, among all rows under this node. */
  readonly highestOnly: boolean
  /** The awards that count; null: all. */
  readonly awards: readonly string[] | null
  /** The first and the last day on which an award may be dated; null: any. */
  readonly window: { readonly from: Day; readonly to: Day } | null
  /** Items whose bonus a row of this one takes away 弄虚作假取消加分. */
  readonly voids: readonly string[]
  readonly coverage: Coverage | null
  readonly items: readonly Adjustment[]
  readonly source: string | null
}

/** What an item adds or takes at most; a cap of null: as much as its rows come to. */
export interface Limit {
  readonly cap: Parameter | null
}

/** What a row is worth by its 级别 (or each row alike), times the factor of its 角色. */
export interface Tariff {
  readonly points: ReadonlyMap<string, Parameter> | Parameter
  /** Empty: roles make no difference. */
  readonly roles: ReadonlyMap<string, Parameter>
  /** The role of a row that names none; null: such a row does not count. */
  readonly roleWhenBlank: string | null
}

/** A group of units that are ranked with one another. */
export interface Group {
  readonly name: string
  readonly ranked: boolean
}

/** A survey as the scheme declares it. */
export interface Survey {
  readonly id: string
  readonly title: string
  readonly file: string | null
  readonly unitColumn: string
  readonly questions: readonly string[]
  /** Rows of which these columns hold one of these texts; empty: all. */
  readonly where: ReadonlyMap<string, readonly string[]>
  readonly options: readonly Option[]
}

/** An answer and what it is worth; null: it does not count (不了解). */
export interface Option {
  readonly name: string
  readonly aliases: readonly string[]
  readonly value: Parameter | null
}

/** A worked example of the 办法 itself. */
export interface Example {
  readonly indicator: string
  readonly given: ReadonlyMap<string, string>
  readonly score: string
  readonly source: string | null
  readonly at: LinePlace
}

/** Names that a scheme adds to the sheets and headings perf knows. */
export interface SheetNames {
  readonly sheets: ReadonlyMap<string, readonly string[]>
  readonly headings: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>
  readonly statuses: ReadonlyMap<string, Status>
  /** Names of many units at once (各区、县级市), each with the groups and the units that it means. */
  readonly collectives: ReadonlyMap<string, Collective>
}

/** The units that one collective name means: all of these groups, and these. */
export interface Collective {
  readonly groups: readonly string[]
  readonly units: readonly string[]
}

/** What an approval of a change needs beyond approver, document and day 目标调整、延期; all of it silent by itself. */
export interface ChangeRules {
  /** Who may approve; empty: anybody. */
  readonly approvers: readonly string[]
  /** The last day on which a change may be approved. */
  readonly approvedBy: Day | null
  /** An extension is asked for and approved while the deadline has not passed. */
  readonly askedBeforeDue: boolean
  /** How often one task may be extended; null: no limit. */
  readonly extensions: number | null
  /** A change gives its reason. */
  readonly reason: boolean
  readonly clause: string | null
}

/** Decimals of scores and totals; `indicator` null: scores are not rounded, only totals are. */
export interface Rounding {
  readonly indicator: number | null
  readonly total: number
  readonly mode: RoundingMode
}

/** A 办法 as data: checked, every rule already an expression. */
export interface Scheme {
  readonly id: string
  readonly title: string
  readonly year: number
  readonly file: string
  readonly sha256: string
  readonly issuer: string | null
  readonly simulated: boolean
  readonly final: boolean
  readonly cutoff: Day | null
  readonly full: Parameter
  /** How the indicators at the top become the total. */
  readonly rollUp: RollUp
  readonly rounding: Rounding
  readonly indicators: readonly Indicator[]
  readonly notApplicable: NotApplicable | null
  readonly adjustments: readonly Adjustment[]
  /** The least and the most that a total may be after bonus and deduction; null: no limit. */
  readonly limits: { readonly floor: Parameter | null; readonly cap: Parameter | null }
  /** Empty: the groups are those of the registry's 组 column, all of them ranked. */
  readonly groups: readonly Group[]
  readonly ties: Ties
  readonly grades: readonly Grade[]
  /** Null: no grade has a quota. */
  readonly quotas: Quotas | null
  readonly vetoes: readonly Veto[]
  readonly awards: readonly Award[]
  readonly consequences: readonly Consequence[]
  readonly surveys: readonly Survey[]
  readonly scrutiny: Scrutiny
  /** A task that is not finished shows yellow so many days before its deadline 临期. */
  readonly dueSoonDays: number
  /** The last day on which units may hand in; null: the scheme does not say. */
  readonly submissionsDue: Day | null
  readonly changes: ChangeRules
  readonly inputs: readonly string[]
  /** The folder of the files that ledgers name as evidence; null: files are not looked for. */
  readonly evidence: string | null
  readonly names: SheetNames
  readonly assumed: readonly string[]
  readonly examples: readonly Example[]
  readonly parameters: readonly Parameter[]
  /** Grades and checks the scheme re-grades: finding code → severity, or off. */
  readonly checks: ReadonlyMap<string, 'error' | 'warning' | 'note' | 'off'>
}
