import type { Occurrence } from '../model/dataset.ts'
import type { Row } from './row.ts'
import type { FindUnit } from './unit-names.ts'

/** Something that happened, as 事项 records it. */
export const occurrenceOf = (row: Row, findUnit: FindUnit): Occurrence => ({
  at: row.at(),
  unit: findUnit(row.text('unit')),
  item: row.text('item'),
  date: row.day('date'),
  document: row.text('document'),
  times: row.number('times'),
})
