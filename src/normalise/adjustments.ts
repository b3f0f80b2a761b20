import type { AdjustmentRow } from '../model/dataset.ts'
import type { Row } from './row.ts'
import type { FindUnit } from './unit-names.ts'

/** A bonus or deduction of 加减分. */
export const adjustmentOf = (row: Row, findUnit: FindUnit): AdjustmentRow => ({
  at: row.at(),
  unit: findUnit(row.text('unit')),
  item: row.text('item'),
  level: row.text('level'),
  role: row.text('role'),
  award: row.text('award'),
  points: row.number('points'),
  reason: row.text('reason'),
  document: row.text('document'),
  date: row.day('date'),
})
