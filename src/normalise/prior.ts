import type { Decimal } from '../kernel/decimal.ts'
import { asTyped } from '../kernel/rounding.ts'
import type { PriorResult } from '../model/dataset.ts'
import type { Field } from '../model/field.ts'
import type { Row } from './row.ts'
import type { FindUnit } from './unit-names.ts'
import { squeezed } from './words.ts'

/** A result of an earlier year, as 往年 has it. `findUnit` knows the bodies that units took over. */
export const priorResultOf = (row: Row, findUnit: FindUnit): PriorResult => ({
  at: row.at(),
  year: yearIn(row.text('year')),
  unit: findUnit(row.text('unit')),
  indicator: row.text('indicator'),
  score: row.number('score'),
  rank: row.number('rank'),
  grade: row.text('grade'),
})

const YEAR = /^(\d{4})(年度?)?$/

/** 2025, 2025年 or 2025年度; merged over the rows of a year it is the year of each. */
function yearIn(field: Field<string>): Field<Decimal> {
  if (field.kind !== 'value') return field
  const { shown, at } = field
  const [, digits, suffix] = YEAR.exec(squeezed(field.value)) ?? []
  if (digits === undefined) return { kind: 'unreadable', shown, at, why: 'not-a-number' }
  const value = asTyped(digits)
  return suffix === undefined
    ? { kind: 'value', value, shown, at }
    : { kind: 'value', value, shown, at, reading: 'text-number' }
}
