import { expect, test } from 'vitest'
import { evaluateNumber, numberOf, reachedStep } from '../../src/formula/evaluate.ts'
import type { Expression } from '../../src/formula/expression.ts'
import type { Inputs, Quantity } from '../../src/formula/operand.ts'
import { partsOf } from '../../src/formula/parts.ts'
import { settled } from '../../src/kernel/rounding.ts'
import { methods } from '../../src/methods/index.ts'
import { judged } from '../judge/libreoffice.ts'
import { judge } from './books.ts'
import { CASES_OF } from './cases.ts'
import { sheetsOf } from './method-sheets.ts'

const SEED = 20151231

const made = methods.flatMap((method, i) => {
  const batchOf = CASES_OF[method.id]
  return batchOf ? [sheetsOf(method, batchOf, SEED + i)] : []
})

test('every scoring method is put before the judge, each with a thousand cases', () => {
  expect(Object.keys(CASES_OF).sort()).toEqual(methods.map(({ id }) => id).sort())
  expect(made.filter(({ cases }) => cases < 1000)).toEqual([])
})

// A method of fixed steps has its edges at the thresholds, every other one where a cent is decided.
test.each(made.map(({ scores, scored }) => [scores.name, scored] as const))(
  'the cases of %s lie on its edges: exactly on a threshold, or exactly on half a cent',
  (_, scored) => {
    expect(scored.filter(score => isOnThreshold(score) || isHalfCent(score)).length).toBeGreaterThan(90)
  },
)

const isHalfCent = (score: Quantity): boolean => settled(numberOf(score)).times(100).abs().mod(1).equals('0.5')

const isOnThreshold = ({ expression, inputs }: Quantity): boolean => hasEdge(expression, inputs)

// On a line of a ladder, or a whole number of steps; only what is reached is looked at.
function hasEdge(expression: Expression, inputs: Inputs): boolean {
  const at = (of: Expression) => settled(evaluateNumber(of, inputs))
  if (expression.op === 'whole') return at(expression.of).isInteger()
  if (expression.op === 'choose') return false
  if (expression.op !== 'steps') return partsOf(expression).some(part => hasEdge(part, inputs))
  if (expression.steps.some(({ from }) => at(from).equals(at(expression.of)))) return true
  return hasEdge(reachedStep(expression, inputs)?.gives ?? expression.otherwise, inputs)
}

// One workbook for all would keep the judge for longer than a test may last.
const PER_BOOK = 6
const books = Array.from({ length: Math.ceil(made.length / PER_BOOK) }, (_, i) =>
  made.slice(i * PER_BOOK, (i + 1) * PER_BOOK),
)

for (const book of books) {
  const names = book.map(({ scores }) => scores.name).join(', ')
  judged(`a spreadsheet comes to the same scores, and to the same steps on the way: ${names}`, async () => {
    const { formulas, wrong } = await judge(book.flatMap(({ scores, parameters }) => [scores, parameters]))
    expect(wrong).toEqual([])
    expect(formulas).toBeGreaterThan(3000 * book.length)
  })
}
