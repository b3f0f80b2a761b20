import type { Entry } from '../model/dataset.ts'
import type { Row } from './row.ts'
import type { FindUnit } from './unit-names.ts'

/** A score of 评分. */
export const entryOf = (row: Row, findUnit: FindUnit): Entry => ({
  at: row.at(),
  unit: findUnit(row.text('unit')),
  indicator: row.text('indicator'),
  score: row.number('score'),
  grade: row.text('score'),
  reason: row.text('reason'),
})
