import type { Cell } from '../kit/record.ts'
import type { SampleUnit } from './units.ts'

/** One row of 台账. */
export interface TaskRow {
  source: string
  category: '重点工作' | '常规工作'
  name: string
  goal: string
  target: Cell
  actual: Cell
  measure: string
  /** What stands in 牵头单位. */
  lead: string | null
  support: string
  deadline: Cell
  finishedOn: Cell
  progress: number
  status: '已完成' | '进行中' | '未完成'
  evidence: string | null
  note: string
}

/** One row of 数据. */
export interface FigureRow {
  readonly unit: string
  readonly item: string
  value: Cell
  readonly measure: string
  readonly provider: string
  readonly basis: string
}

/** One row of 评分; the score in hundredths. */
export interface EntryRow {
  readonly unit: string
  hundredths: number
  readonly reason: string
}

export type PanelIndicator = '常规工作' | '其它工作' | '创新创优'

/** One row of 评委打分: a mark, 回避, or null where the judge was absent. */
export interface PanelRow {
  readonly unit: string
  readonly indicator: PanelIndicator
  marks: (number | '回避' | null)[]
}

/** One row of 加减分. */
export interface AdjustmentRow {
  readonly unit: string
  points: number
  readonly reason: string
  document: string | null
  readonly date: Date
}

/** One respondent's answers on one unit. */
export interface Ballot {
  readonly id: string
  readonly delegate: string
  readonly mode: string
  readonly unit: SampleUnit
  answers: string[]
}

export interface SampleSurvey {
  readonly id: 'public' | 'client' | 'leader'
  readonly title: string
  readonly questions: readonly string[]
  readonly ballots: Ballot[]
}

/** A case that was planted, with the row and column where it stands. */
export interface Plant {
  readonly title: string
  /** A sheet of ledger.xlsx, or a survey file. */
  readonly where: string
  readonly row: object
  readonly column: string
  /** What perf must say or do. */
  readonly says: string
}

export interface Demo {
  readonly tasks: TaskRow[]
  readonly figures: FigureRow[]
  readonly entries: EntryRow[]
  readonly panel: PanelRow[]
  readonly adjustments: AdjustmentRow[]
  readonly surveys: readonly SampleSurvey[]
  readonly plants: Plant[]
}
