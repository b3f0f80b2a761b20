import type { Text } from '../text/text.ts'
import { about } from './about.ts'
import { adjustments } from './adjustments.ts'
import { entries } from './entries.ts'
import { figures } from './figures.ts'
import { findingsList } from './findings-list.ts'
import { layOut } from './lay-out.ts'
import { ledger } from './ledger.ts'
import { panelMarks } from './panel-marks.ts'
import { parameters } from './parameters.ts'
import { ranking } from './ranking.ts'
import type { Report, View } from './report.ts'
import { scoreSheet } from './score-sheet.ts'
import type { Book } from './sheet.ts'
import { tallies } from './tallies.ts'
import { working } from './working.ts'

/** The sheets of the result workbook, in their order (DESIGN 7). */
const SHEETS: readonly Report[] = [
  ranking,
  scoreSheet,
  working,
  ledger,
  figures,
  entries,
  tallies,
  panelMarks,
  adjustments,
  parameters,
  findingsList,
  about,
]

const TITLE: Text = { zh: '考核结果', en: 'Results' }

/** The result workbook: live from rank to ledger rows, tallies and parameters. */
export function resultBook(view: View, stamp: string): Book {
  const sheets = layOut(SHEETS.flatMap(report => report(view) ?? []))
  return { title: `${view.assessment.scheme.title} ${TITLE[view.language]}`, stamp, sheets }
}
