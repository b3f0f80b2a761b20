import { about } from './about.ts'
import { adjustments } from './adjustments.ts'
import { entries } from './entries.ts'
import { figures } from './figures.ts'
import { findingsList } from './findings-list.ts'
import { ledger } from './ledger.ts'
import { panelMarks } from './panel-marks.ts'
import { parameters } from './parameters.ts'
import { ranking } from './ranking.ts'
import type { Report } from './report.ts'
import { scoreSheet } from './score-sheet.ts'
import { tallies } from './tallies.ts'
import { working } from './working.ts'

/** The sheets of the result workbook, in their order (DESIGN 7). */
export const resultSheets: readonly Report[] = [
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
