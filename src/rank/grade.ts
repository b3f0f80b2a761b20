import { input, operand, steps, word } from '../formula/expression.ts'
import type { Quantity } from '../formula/operand.ts'
import { quantity } from '../formula/quantity.ts'
import type { Grade } from '../model/scheme.ts'

/** The grade 等次 of a total: the highest whose line it reaches, else the last. Null where the scheme has no grades. */
export function gradeOf(grades: readonly Grade[], total: Quantity | null): Quantity | null {
  const last = grades.at(-1)
  if (total === null || last === undefined) return null
  const ladder = grades.flatMap(({ name, from }) => (from === null ? [] : [{ from: operand(from), gives: word(name) }]))
  return quantity({ zh: '等次', en: 'grade' }, steps(input('total'), ladder, word(last.name)), { total })
}
