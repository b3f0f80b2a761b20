import type { Receipt } from '../model/submission.ts'
import type { Row } from './row.ts'
import type { FindUnit } from './unit-names.ts'

/** When something was handed in, as 收件 records it. */
export const receiptOf = (row: Row, findUnit: FindUnit): Receipt => ({
  at: row.at(),
  unit: findUnit(row.text('unit')),
  date: row.day('date'),
  file: row.text('file'),
})
