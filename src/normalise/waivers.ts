import type { Waiver } from '../model/dataset.ts'
import type { Row } from './row.ts'
import type { FindUnit } from './unit-names.ts'

/** An accepted finding, as 豁免 records it. */
export const waiverOf = (row: Row, findUnit: FindUnit): Waiver => ({
  at: row.at(),
  code: row.text('code'),
  unit: findUnit(row.text('unit')),
  file: row.text('file'),
  sheet: row.text('sheet'),
  cells: row.text('cells'),
  reason: row.text('reason'),
  approver: row.text('approver'),
  until: row.day('until'),
})
