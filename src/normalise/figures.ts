import type { Figure } from '../model/dataset.ts'
import type { Row } from './row.ts'
import type { FindUnit } from './unit-names.ts'

/** A figure of 数据. */
export const figureOf = (row: Row, findUnit: FindUnit): Figure => ({
  at: row.at(),
  unit: findUnit(row.text('unit')),
  item: row.text('item'),
  value: row.number('value'),
  target: row.number('target'),
  challenge: row.number('challenge'),
  period: row.text('period'),
  measureUnit: row.text('measureUnit'),
  provider: row.text('provider'),
  reportedOn: row.day('reportedOn'),
})
