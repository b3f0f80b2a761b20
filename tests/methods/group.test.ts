import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evaluateNumber } from '../../src/formula/evaluate.ts'
import { num } from '../../src/formula/expression.ts'
import { decimal, ZERO } from '../../src/kernel/decimal.ts'
import { methods } from '../../src/methods/index.ts'
import { concluded, isReason } from '../../src/model/evidence.ts'
import { replaceNumbers } from '../../src/scheme/parameter.ts'
import { comparer } from '../../src/score/compare.ts'
import { makeOperands } from '../../src/score/operands.ts'
import { untranslated } from '../../src/text/text.ts'
import { dataset, day, unit } from '../build/dataset.ts'
import { indicator } from '../build/outcome.ts'

const given = (name: string, value: string) => concluded(untranslated(name), decimal(value), untranslated('test'))

/** The scores of a group of units with these values; those from `ranked` on are scored apart. */
function scores(id: string, written: unknown, points: string, values: readonly string[], ranked = values.length) {
  const method = methods.find(one => one.id === id)
  const params = method?.params.parse(written)
  const rule = method?.compares?.(params)
  if (method === undefined || rule === undefined || rule === null) throw new Error(`${id} compares nothing`)
  const units = values.map((_, i) => unit(`单位${i}`, { participation: i < ranked ? 'ranked' : 'unranked' }, i + 2))
  const inputs = new Map(units.map((one, i) => [one, { value: given('数值', values[i] ?? '') }]))
  const evidence = { dataset: dataset({ units }), asOf: day('2026-12-31'), operands: makeOperands() }
  const inputsOf = (one: (typeof units)[number]) => inputs.get(one) ?? {}
  const observe = (one: (typeof units)[number]) => ({ state: 'seen', inputs: inputsOf(one), tasks: [] }) as const
  const compare = comparer(indicator('a', '甲'), rule, observe, evidence)
  const score = method.score(replaceNumbers(params, value => num(String(value))) as never, () => true)
  return units.map(one => {
    const compared = compare(one, inputsOf(one))
    if (isReason(compared)) throw new Error('nobody to compare with')
    return evaluateNumber(score, { ...inputsOf(one), ...compared.inputs, points: given('分值', points) })
  })
}

const shown = (...given: Parameters<typeof scores>): string[] => scores(...given).map(score => score.toFixed(2))

test('places 1, 2, 2, 4 of 400 points at 2 % a place are 400, 392, 392, 376', () => {
  const rule = { share: 0.02, ties: 'best' }
  expect(shown('rank-points', rule, '400', ['95', '90', '90', '80'])).toEqual(['400.00', '392.00', '392.00', '376.00'])
  expect(shown('rank-points', { ...rule, lower: true }, '400', ['80', '90', '90', '95'])).toEqual([
    '400.00',
    '392.00',
    '392.00',
    '376.00',
  ])
})

test('a unit scored apart has the points of the place it would have, and takes it from nobody', () => {
  const rule = { step: 1, ties: 'average' }
  expect(shown('rank-points', rule, '10', ['95', '90', '90', '92', '90', '70'], 3)).toEqual([
    '10.00',
    '8.50',
    '8.50',
    '9.00',
    '9.00',
    '7.00',
  ])
  expect(shown('ratio-to-best', {}, '10', ['40', '20', '80'], 2)).toEqual(['10.00', '5.00', '10.00'])
  expect(shown('min-max', { base: 6, span: 4, whenEqual: 'full' }, '10', ['40', '20', '80', '5'], 2)).toEqual([
    '10.00',
    '6.00',
    '10.00',
    '6.00',
  ])
})

test('where all have the same value, the scheme says what they get', () => {
  expect(shown('min-max', { base: 6, span: 4, whenEqual: 'base' }, '10', ['7', '7'])).toEqual(['6.00', '6.00'])
  expect(shown('ratio-to-best', { lower: true, whenZero: 'full' }, '10', ['0', '3', '0'])).toEqual([
    '10.00',
    '0.00',
    '10.00',
  ])
  expect(shown('ratio-to-best', { lower: true, whenZero: 'zero' }, '10', ['0', '3'])).toEqual(['0.00', '0.00'])
})

test('however many units are level, averaged places share out the same points', () => {
  const values = fc.array(fc.integer({ min: 1, max: 5 }).map(String), { minLength: 1, maxLength: 9 })
  const rules = fc.constantFrom(
    { table: [9, 7, 6, 2], rest: 1.5 },
    { table: [9, 7, 6, 2], step: 0.25 },
    { table: [9], rest: 0 },
    { step: 0.75 },
    { share: 0.1 },
  )
  fc.assert(
    fc.property(values, rules, (values, rule) => {
      const apart = values.map((_, i) => String(values.length - i))
      const sum = (given: readonly string[]) =>
        scores('rank-points', { ...rule, ties: 'average', floor: -100 }, '9', given).reduce((a, b) => a.plus(b), ZERO)
      expect(sum(values).toFixed(10)).toBe(sum(apart).toFixed(10))
      const best = scores('rank-points', { ...rule, ties: 'best', floor: -100 }, '9', apart)
      expect(sum(apart).toFixed(10)).toBe(best.reduce((a, b) => a.plus(b), ZERO).toFixed(10))
    }),
  )
})

test('below the line a place earns nothing', () => {
  const rule = { at: 8, base: 4, share: 0.05, ties: 'best' }
  expect(shown('two-stage', rule, '6', ['7.9', '8', '9', '7.99'])).toEqual(['0.00', '5.90', '6.00', '0.00'])
})
