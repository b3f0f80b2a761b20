import { about } from './about.ts'
import { adjustments } from './adjustments.ts'
import { comparisons } from './comparisons.ts'
import { entries } from './entries.ts'
import { events } from './events.ts'
import { figures } from './figures.ts'
import { findingsList } from './findings-list.ts'
import { ledger } from './ledger.ts'
import { panelMarks } from './panel-marks.ts'
import { parameters } from './parameters.ts'
import { places } from './places.ts'
import { prior } from './prior.ts'
import { ranking } from './ranking.ts'
import type { Report } from './report.ts'
import { scoreSheet } from './score-sheet.ts'
import { seats } from './seats.ts'
import { standing } from './standing.ts'
import { tallies } from './tallies.ts'
import { working } from './working.ts'
import { years } from './years.ts'

/** The sheets of the result workbook, in their order (DESIGN 7). */
export const resultSheets: readonly Report[] = [
  ranking,
  scoreSheet,
  working,
  comparisons,
  ledger,
  figures,
  entries,
  tallies,
  panelMarks,
  adjustments,
  standing,
  seats,
  places,
  events,
  years,
  prior,
  parameters,
  findingsList,
  about,
]
