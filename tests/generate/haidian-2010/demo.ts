import type { Cell } from '../kit/record.ts'

export type Category = '市区重点工作' | '挑战性目标' | '部门工作' | '临时交办工作'
export type TaskStatus = '已完成' | '进行中' | '未完成'

/** What is planned for a quarter, and whether it is done; null where the quarter is not over. */
export interface Node {
  planned: string
  done: TaskStatus | null
}

/** One row of 台账; names of units as somebody wrote them. */
export interface TaskRow {
  readonly category: Category
  source: string
  name: string
  goal: string
  target: Cell
  readonly challenge: number | null
  actual: Cell
  readonly measure: string
  readonly weight: number | null
  quality: number | null
  lead: string | null
  responsible: string | null
  support: string | null
  readonly leader: string
  deadline: Cell
  finishedOn: Date | null
  readonly nodes: readonly Node[]
  status: TaskStatus
  evidence: string | null
  note: string | null
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

export type EntryIndicator = '创新创优' | '单独组织考核'

/** One row of 评分: a grade in words, or a mark in tenths. */
export interface EntryRow {
  readonly unit: string
  readonly indicator: EntryIndicator
  given: string | number
  readonly reason: string
  readonly assessor: string
}

/** One row of 评委打分: a mark, 回避, or null where the judge was absent. */
export interface PanelRow {
  readonly unit: string
  marks: (number | '回避' | null)[]
}

/** One row of 加减分; the scheme's tables say what it is worth. */
export interface AdjustmentRow {
  readonly unit: string
  readonly item: string
  readonly level: string | null
  readonly role: string | null
  readonly award: string | null
  readonly reason: string
  readonly document: string | null
  readonly date: Date
}

/** One row of 事项. */
export interface EventRow {
  readonly unit: string
  readonly item: string
  readonly date: Date
  readonly document: string | null
  readonly times: number | null
  readonly note: string | null
}

/** One row of 往年; the total in hundredths. */
export interface PriorRow {
  readonly year: number
  /** As the unit was called then. */
  readonly unit: string
  hundredths: number
  rank: number | null
  grade: string
}

/** One respondent's answers on one unit. */
export interface Ballot {
  readonly id: string
  readonly delegate: string
  /** As the questionnaire names the unit. */
  readonly unit: string
  answers: string[]
}

export type SurveyId = 'enterprise' | 'public' | 'party'

export interface SampleSurvey {
  readonly id: SurveyId
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
  /** The finding that it calls up; null where it shows in the scores alone. */
  readonly code: string | null
  /** What perf must say or do. */
  readonly says: string
}

export interface Demo {
  readonly tasks: TaskRow[]
  readonly figures: FigureRow[]
  readonly entries: EntryRow[]
  readonly panel: PanelRow[]
  readonly adjustments: AdjustmentRow[]
  readonly events: EventRow[]
  readonly prior: PriorRow[]
  readonly surveys: readonly SampleSurvey[]
  readonly plants: Plant[]
}
