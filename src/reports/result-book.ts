import type { Text } from '../text/text.ts'
import { resultSheets } from './index.ts'
import { layOut } from './lay-out.ts'
import type { View } from './report.ts'
import type { Book } from './sheet.ts'

const TITLE: Text = { zh: '考核结果', en: 'Results' }

/** The result workbook: live from rank to ledger rows, tallies and parameters. */
export function resultBook(view: View, stamp: string): Book {
  const sheets = layOut(resultSheets.flatMap(report => report(view) ?? []))
  return { title: `${view.assessment.scheme.title} ${TITLE[view.language]}`, stamp, sheets }
}
