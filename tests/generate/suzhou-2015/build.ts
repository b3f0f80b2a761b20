import type { Workbook } from '../kit/book.ts'
import { must } from '../kit/record.ts'
import { repack } from '../kit/repack.ts'
import { CODES } from './codes.ts'
import type { Demo, Plant } from './demo.ts'
import { sampleAdjustments, sampleEntries, sampleFigures } from './figures.ts'
import { JUDGES, samplePanel } from './panel.ts'
import { PLANTED_ADJUSTMENTS, plant } from './plants.ts'
import { reckon } from './score.ts'
import { SURVEY_HEADINGS, surveyFile } from './survey-files.ts'
import { sampleSurveys } from './surveys.ts'
import { sampleTasks } from './tasks.ts'
import { tune } from './tune.ts'
import { SCORED } from './units.ts'
import { workbook } from './workbook.ts'

export interface Built {
  /** The files of the template by name. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** The table of planted cases for the README. */
  readonly table: string
  /** What every unit must score, reckoned without perf. */
  readonly scores: Readonly<Record<string, ReturnType<typeof reckon>>>
}

/** Makes the demo; the same bytes every time. */
export async function build(): Promise<Built> {
  const demo: Demo = {
    tasks: sampleTasks(),
    figures: sampleFigures(),
    entries: sampleEntries(),
    panel: samplePanel(),
    adjustments: sampleAdjustments(PLANTED_ADJUSTMENTS),
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
    scores: Object.fromEntries(SCORED.map(({ name }) => [name, reckon(demo, name)])),
  }
}

function plantTable(demo: Demo, book: Workbook): string {
  const rows = demo.plants.map(
    (one, index) =>
      `| ${index + 1} | ${one.title} | ${placeOf(demo, one, book)} | ${CODES[one.title] ?? '—'} | ${one.says} |`,
  )
  return ['| 序号 | 情形 | 位置 | 问题代码 | perf 的结论 |', '|---|---|---|---|---|', ...rows].join('\n')
}

function placeOf(demo: Demo, { where, row, column }: Plant, book: Workbook): string {
  const survey = demo.surveys.find(one => where === `survey-${one.id}.csv`)
  if (survey === undefined) return `${where} ${book.cellOf(where, row, judgeOf(column))}`
  const at = (survey.ballots as readonly object[]).indexOf(row) + 2
  return `${where} ${String.fromCharCode(65 + SURVEY_HEADINGS.length + survey.questions.indexOf(column))}${at}`
}

/** “judge 6” is the seventh judge's column. */
const judgeOf = (column: string): string =>
  column.startsWith('judge ') ? must(JUDGES[Number(column.slice(6))], column) : column
