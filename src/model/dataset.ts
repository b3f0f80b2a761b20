import type { Day } from '../kernel/day.ts'
import type { Decimal } from '../kernel/decimal.ts'
import type { ChangeRecord } from './changes.ts'
import type { EvidenceFolder } from './evidence-files.ts'
import type { Field } from './field.ts'
import type { FileReading } from './file-reading.ts'
import type { Place, SheetName } from './place.ts'
import type { SheetFault, SheetReading, SkippedRow, Subtotal } from './sheet-reading.ts'
import type { Stamp } from './stamp.ts'
import type { Receipt, Submission } from './submission.ts'
import type { Suggestion, Unit, UnitName } from './unit.ts'

export type * from './sheet-reading.ts'

/** Where a task stands: 已完成, 进行中, 未完成. */
export type Status = 'finished' | 'ongoing' | 'unfinished'

/** One row of the ledger 台账. A number, unit or word of a column that the sheet lacks is the row's one shared blank: no operand may be kept under it. */
export interface Task {
  readonly at: Place
  readonly id: Field<string>
  readonly name: Field<string>
  /** 牵头单位, else 责任单位: whose task it is. */
  readonly owner: UnitName
  /** 责任单位 beside a 牵头单位; blank where there is none. */
  readonly responsible: UnitName
  /** 配合单位; blank where there is none. */
  readonly supporting: UnitName
  readonly deadline: Field<Day>
  readonly finishedOn: Field<Day>
  readonly target: Field<Decimal>
  readonly challenge: Field<Decimal>
  readonly actual: Field<Decimal>
  readonly weight: Field<Decimal>
  readonly difficulty: Field<Decimal>
  readonly quality: Field<Decimal>
  readonly progress: Field<Decimal>
  readonly status: Field<Status>
  readonly evidence: Field<string>
  /** The quarters that the sheet has a column of, in their order. */
  readonly nodes: readonly QuarterNode[]
  /** Every readable column by its id (category, source, …): what `where:` selects by. */
  readonly words: Words
}

/** Cells of one row by the id of their column. A Map is one; what the ledger keeps for each of its rows is smaller. */
export interface Words extends Iterable<readonly [id: string, field: Field<string>]> {
  get(id: string): Field<string> | undefined
}

/** What a task has to reach by the end of a quarter 季度节点, and whether it did. */
export interface QuarterNode {
  readonly quarter: 1 | 2 | 3 | 4
  readonly planned: Field<string>
  /** The day, where it names one and no more. */
  readonly by?: Day
  readonly done: Field<Status>
}

/** One figure of 数据: what a data provider reports of a unit. */
export interface Figure {
  readonly at: Place
  readonly unit: UnitName
  readonly item: Field<string>
  readonly value: Field<Decimal>
  readonly target: Field<Decimal>
  readonly challenge: Field<Decimal>
  readonly period: Field<string>
  /** 计量单位: 万元, 个. */
  readonly measureUnit: Field<string>
  /** Who reports it 报送单位. */
  readonly provider: Field<string>
  readonly reportedOn: Field<Day>
}

/** One score of 评分, typed in by an assessor. */
export interface Entry {
  readonly at: Place
  readonly unit: UnitName
  readonly indicator: Field<string>
  readonly score: Field<Decimal>
  /** The same cell as a word, where the scheme has grades entered. */
  readonly grade: Field<string>
  readonly reason: Field<string>
}

/** What one judge gave: a mark, nothing (absent), or 回避 (recused). The category is the one over or under the judge's name. */
export type Mark = { readonly judge: string; readonly category: string | null } & (
  | { readonly kind: 'mark'; readonly field: Field<Decimal> }
  | { readonly kind: 'recused'; readonly at: Place }
)

/** One row of 评委打分: the marks of all judges for a unit under an indicator. */
export interface PanelRow {
  readonly at: Place
  readonly unit: UnitName
  readonly indicator: Field<string>
  readonly marks: readonly Mark[]
}

/** One row of 加减分; the points may be blank where the scheme has a table of levels. */
export interface AdjustmentRow {
  readonly at: Place
  readonly unit: UnitName
  readonly item: Field<string>
  readonly level: Field<string>
  /** How the unit took part: 独立, 合作, 主办, 协办. */
  readonly role: Field<string>
  /** The honour or matter that the row is about: rows of one award are compared where only the highest counts 就高. */
  readonly award: Field<string>
  readonly points: Field<Decimal>
  readonly reason: Field<string>
  readonly document: Field<string>
  readonly date: Field<Day>
}

/** One row of 事项: something that happened and that a veto or a deduction may follow from. */
export interface Occurrence {
  readonly at: Place
  readonly unit: UnitName
  readonly item: Field<string>
  readonly date: Field<Day>
  readonly document: Field<string>
  readonly times: Field<Decimal>
}

/** One row of 往年: a result of an earlier year, of the whole assessment where the indicator is blank. */
export interface PriorResult {
  readonly at: Place
  readonly year: Field<Decimal>
  /** A name that the registry says a unit took over from (承继自) is that unit. */
  readonly unit: UnitName
  readonly indicator: Field<string>
  readonly score: Field<Decimal>
  readonly rank: Field<Decimal>
  readonly grade: Field<string>
}

/** One row of 豁免: a kind of finding that a person has looked at and accepts, for a unit, a file or a cell, until a day. */
export interface Waiver {
  readonly at: Place
  readonly code: Field<string>
  readonly unit: UnitName
  readonly file: Field<string>
  readonly sheet: Field<string>
  /** One cell or a range: F7, F7:F12. */
  readonly cells: Field<string>
  readonly reason: Field<string>
  readonly approver: Field<string>
  /** The last day on which it holds. */
  readonly until: Field<Day>
}

/** The answers of one survey, counted: unit × question × option. Ballots themselves are never kept. */
export interface Tally {
  readonly survey: string
  readonly source: SheetName
  readonly ballots: number
  readonly units: readonly UnitTally[]
  /** Names of rated units that no registered unit bears, each with its first row. */
  readonly unknownUnits: readonly UnitName[]
  /** Answers that are no option of the survey, each with its first cell and how often. */
  readonly unknownOptions: readonly { readonly shown: string; readonly at: Place; readonly times: number }[]
  readonly missingColumns: readonly string[]
}

/** The counts of one unit under one question, by option. */
export interface UnitTally {
  readonly unit: Unit
  readonly question: string
  readonly counts: ReadonlyMap<string, number>
  readonly blank: number
}

/** A cell of the registry that is neither blank nor understood: the unit is taken as if it were blank. */
export interface RegistryFault {
  readonly unit: string
  readonly heading: string
  readonly shown: string
  readonly at: Place
}

/** Everything that was read, in the order of the files and rows. */
export interface Dataset {
  readonly units: readonly Unit[]
  readonly tasks: readonly Task[]
  readonly figures: readonly Figure[]
  readonly entries: readonly Entry[]
  readonly panel: readonly PanelRow[]
  readonly adjustments: readonly AdjustmentRow[]
  readonly events: readonly Occurrence[]
  readonly prior: readonly PriorResult[]
  readonly changes: readonly ChangeRecord[]
  readonly waivers: readonly Waiver[]
  readonly receipts: readonly Receipt[]
  readonly tallies: readonly Tally[]
  /** By letters and by sound, by the text of the cell; empty where all names are known. */
  readonly suggestions: ReadonlyMap<string, Suggestion>
  /** Null where the scheme names no folder of evidence. */
  readonly evidenceFolder: EvidenceFolder | null
  /** The workbooks and text ledgers that were read, in their order; surveys are in `tallies`. */
  readonly files: readonly FileReading[]
  readonly sheets: readonly SheetReading[]
  readonly faults: readonly SheetFault[]
  readonly skippedRows: readonly SkippedRow[]
  readonly subtotals: readonly Subtotal[]
  /** The stamps of the workbooks that bear one. */
  readonly stamps: readonly Stamp[]
  /** What units have handed in, in the order of the files; empty where all is the office's own. */
  readonly submissions: readonly Submission[]
  readonly registryFaults: readonly RegistryFault[]
  /** Registry rows that repeat a name or alias of another unit. */
  readonly nameClashes: readonly { readonly name: string; readonly units: readonly string[]; readonly at: Place }[]
}
