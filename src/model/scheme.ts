import type { Expression } from '../formula/expression.ts'
import type { Given } from '../formula/operand.ts'
import type { Day } from '../kernel/day.ts'
import type { RoundingMode } from '../kernel/rounding.ts'
import type { Text } from '../text/text.ts'
import type { Status, Task } from './dataset.ts'
import type { Evidence, Observe } from './observation.ts'
import type { LinePlace } from './place.ts'

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
  readonly leaf: Leaf | null
  /** The groups it applies to; null: all. */
  readonly groups: readonly string[] | null
  readonly at: LinePlace
}

/** A leaf: what is measured and how it becomes points. */
export interface Leaf {
  readonly measure: Text
  readonly method: Text
  /** Indexes the data once, then looks at one unit after another. */
  readonly prepare: (evidence: Evidence) => Observe
  /** Whether a task of the ledger counts here; null where no tasks are looked at. */
  readonly selects: ((task: Task) => boolean) | null
  /** Points of one observation over the inputs that the measure gives, unrounded. */
  readonly score: Expression
  /** Each task is scored by itself and the unit gets the mean; else once a unit. */
  readonly perTask: boolean
}

/**
 * What a measure hands to a method: a value (a `proportion` where 1 is all there can be), the full mark it is out of, or an
 * actual figure with its target.
 */
export type InputName = 'value' | 'proportion' | 'full' | 'actual' | 'target'

/** What happens with the points of an indicator that does not apply to a unit: full marks, or the others scaled up. */
export type NotApplicable = 'full' | 'rescale'

/** Bonus and deduction items 加减分. */
export interface Adjustment {
  readonly id: string
  readonly title: string
  readonly bonusCap: Parameter | null
  readonly deductionCap: Parameter | null
  readonly proofRequired: boolean
  readonly source: string | null
}

/** A group of units that are ranked with one another. */
export interface Group {
  readonly name: string
  readonly ranked: boolean
}

export interface Grade {
  readonly name: string
  /** The lowest total; null for the last grade, which takes all the rest. */
  readonly from: Parameter | null
}

export interface Ties {
  readonly rank: 'competition' | 'dense'
  /** Ids of indicators whose scores part equal totals, in this order. */
  readonly breakBy: readonly string[]
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
  readonly rounding: { readonly indicator: number; readonly total: number; readonly mode: RoundingMode }
  readonly indicators: readonly Indicator[]
  readonly notApplicable: NotApplicable | null
  readonly adjustments: readonly Adjustment[]
  /** Empty: the groups are those of the registry's 组 column, all of them ranked. */
  readonly groups: readonly Group[]
  readonly ties: Ties
  readonly grades: readonly Grade[]
  readonly surveys: readonly Survey[]
  readonly inputs: readonly string[]
  readonly names: SheetNames
  readonly assumed: readonly string[]
  readonly examples: readonly Example[]
  readonly parameters: readonly Parameter[]
  /** Grades and checks the scheme re-grades: finding code → severity, or off. */
  readonly checks: ReadonlyMap<string, 'error' | 'warning' | 'note' | 'off'>
}
