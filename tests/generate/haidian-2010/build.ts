import type { Workbook } from '../kit/book.ts'
import { must } from '../kit/record.ts'
import { repack } from '../kit/repack.ts'
import type { Demo, Plant } from './demo.ts'
import { sampleAdjustments, sampleEntries, sampleEvents, sampleFigures, samplePrior } from './figures.ts'
import { samplePanel } from './panel.ts'
import { PLANTED_ADJUSTMENTS, plant } from './plants.ts'
import { type Reckoning, reckon } from './reckon.ts'
import { SURVEY_HEADINGS, sampleSurveys, surveyFile } from './surveys.ts'
import { sampleTasks } from './tasks.ts'
import { tune } from './tune.ts'
import { workbook } from './workbook.ts'

export interface Built {
  /** The files of the template by name. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** The table of planted cases for the README. */
  readonly table: string
  /** The codes of the planted cases that call up a finding, each with the file, sheet and cell. */
  readonly findings: readonly string[]
  /** What must come out for every unit, reckoned without perf. */
  readonly results: Readonly<Record<string, Reckoning>>
}

/** Makes the demo; the same bytes every time. */
export async function build(): Promise<Built> {
  const demo: Demo = {
    tasks: sampleTasks(),
    figures: sampleFigures(),
    entries: sampleEntries(),
    panel: samplePanel(),
    adjustments: sampleAdjustments(PLANTED_ADJUSTMENTS),
    events: sampleEvents(),
    prior: samplePrior(),
    surveys: sampleSurveys(),
    plants: [],
  }
  plant(demo)
  tune(demo)
  const book = await workbook(demo)
  const surveys = demo.surveys.map(survey => [`survey-${survey.id}.csv`, surveyFile(survey)] as const)
  return {
    files: new Map([['ledger.xlsx', await repack(book.bytes)], ...surveys]),
    table: plantTable(demo, book),
    findings: demo.plants.flatMap(one => (one.code === null ? [] : [`${one.code} ${placeOf(demo, one, book)}`])),
    results: reckon(demo),
  }
}

function plantTable(demo: Demo, book: Workbook): string {
  const rows = demo.plants.map((one, index) => {
    const cells = [index + 1, one.title, placeOf(demo, one, book), one.code ?? '—', one.says]
    return `| ${cells.join(' | ')} |`
  })
  return ['| 序号 | 情形 | 位置 | 问题代码 | perf 的结论 |', '|---|---|---|---|---|', ...rows].join('\n')
}

function placeOf(demo: Demo, { where, row, column }: Plant, book: Workbook): string {
  const survey = demo.surveys.find(one => where === `survey-${one.id}.csv`)
  if (survey === undefined) return `${where} ${book.cellOf(where, row, column)}`
  const at = (survey.ballots as readonly object[]).indexOf(row)
  const question = must(
    survey.questions.find(one => one === column),
    column,
  )
  return `${where} ${String.fromCharCode(65 + SURVEY_HEADINGS.length + survey.questions.indexOf(question))}${at + 2}`
}
