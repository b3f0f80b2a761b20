import { expect, test } from 'vitest'
import { evaluateNumber, numberOf } from '../../src/formula/evaluate.ts'
import type { Quantity } from '../../src/formula/operand.ts'
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

// A method of fixed steps has its edge at the thresholds, every other one where a cent is decided.
test.each(made.map(({ scores, scored }) => [scores.name, scored] as const))(
  'the cases of %s lie on its edges: exactly on a threshold, or exactly on half a cent',
  (_, scored) => {
    expect(scored.filter(score => isOnThreshold(score) || isHalfCent(score)).length).toBeGreaterThan(90)
  },
)

const isHalfCent = (score: Quantity): boolean => settled(numberOf(score)).times(100).abs().mod(1).equals('0.5')

function isOnThreshold({ expression, inputs }: Quantity): boolean {
  if (expression.op !== 'steps') return false
  const value = settled(evaluateNumber(expression.of, inputs))
  return expression.steps.some(({ from }) => settled(evaluateNumber(from, inputs)).equals(value))
}

judged(
  'a spreadsheet comes to the same published score under every method, and to the same steps on the way',
  async () => {
    const { formulas, wrong } = await judge(made.flatMap(({ scores, parameters }) => [scores, parameters]))
    expect(wrong).toEqual([])
    expect(formulas).toBeGreaterThan(20_000)
  },
)
