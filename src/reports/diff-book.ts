import type { Finding } from '../model/finding.ts'
import { changeRecordsSheet } from './change-records.ts'
import { differenceCounts } from './difference-counts.ts'
import { type Comparison, differencesSheet, loneTasksSheet } from './differences.ts'
import { findingsSheet } from './findings-list.ts'
import { layOut } from './lay-out.ts'
import type { LiveSheet } from './live.ts'
import type { Book } from './sheet.ts'

/** The sheets that tell what is other than approved, in any workbook that has them. */
export const comparisonSheets = (view: Comparison): LiveSheet[] => [
  differencesSheet(view),
  loneTasksSheet(view),
  changeRecordsSheet(view),
  differenceCounts(view),
]

/** The workbook of `perf diff`: the differences, the records, the counts, and what is to be done about it. */
export function diffBook(view: Comparison, findings: readonly Finding[], stamp: string): Book {
  const title = `${view.title} ${view.language === 'zh' ? '对账' : 'Comparison'}`
  return { title, stamp, sheets: layOut([...comparisonSheets(view), findingsSheet(view, findings)]) }
}
