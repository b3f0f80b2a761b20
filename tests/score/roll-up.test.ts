import { describe, expect, test } from 'vitest'
import { evaluateNumber } from '../../src/formula/evaluate.ts'
import { add, input, multiply, num } from '../../src/formula/expression.ts'
import type { Score } from '../../src/model/assessment.ts'
import type { RollUp } from '../../src/model/scheme.ts'
import { rollUp } from '../../src/score/roll-up.ts'
import { amount, indicator, parameter, score } from '../build/outcome.ts'

/** A child with so many points, and what it was given. */
const child = (full: string, given: string | null, over: Partial<Score> = {}): Score =>
  score({
    indicator: indicator(full, full, { points: parameter(full) }),
    points: given === null ? null : amount(given),
    ...(given === null ? { state: 'not-applicable' } : {}),
    ...over,
  })

const rolledUp = (kind: RollUp, whole: string, ...children: readonly Score[]): string | null => {
  const made = rollUp(kind, children, parameter(whole))
  return made === null ? null : evaluateNumber(made.expression, made.inputs).toFixed()
}

const sumUnder = (whole: string, ...children: readonly Score[]) => rolledUp('sum', whole, ...children)

describe('a parent that adds up', () => {
  test('is the sum of its children where all of them count', () => {
    expect(sumUnder('25', child('15', '4.29'), child('10', '2.86'))).toBe('7.15')
  })

  test('leaves the points of a child that does not apply to the others, in proportion', () => {
    expect(sumUnder('60', child('20', '15'), child('30', '24'), child('10', null))).toBe('46.8')
  })

  test('scales by the points of the parent, and only by those of the children that count', () => {
    expect(sumUnder('50', child('25', '20'), child('25', null))).toBe('40')
  })

  test('counts a child that does not apply and is given in full like any other', () => {
    const given = child('25', '25', { state: 'not-applicable' })
    expect(sumUnder('50', child('25', '20'), given)).toBe('45')
  })

  test('a zero is a score like any other: nothing is scaled for it', () => {
    expect(sumUnder('50', child('25', '20'), child('25', '0'))).toBe('20')
  })

  test('has no sum where no child applies', () => {
    expect(sumUnder('50', child('25', null), child('25', null))).toBeNull()
  })
})

describe('a parent that does not add up', () => {
  const three = [child('100', '80'), child('100', '60'), child('100', '70')]

  test('is the mean, the lowest or the product of its children', () => {
    expect(rolledUp('mean', '100', ...three)).toBe('70')
    expect(rolledUp('lowest', '100', ...three)).toBe('60')
    expect(rolledUp('product', '1', child('1', '0.9'), child('1', '0.8'), child('1', '0.5'))).toBe('0.36')
  })

  test('is their geometric mean: with one zero it is zero, however good the others are', () => {
    expect(rolledUp('geometric-mean', '1', child('1', '0.25'), child('1', '1'))).toBe('0.5')
    expect(rolledUp('geometric-mean', '1', child('1', '0'), child('1', '1'))).toBe('0')
  })

  test('weighs by the points below and scales to its own', () => {
    // (80 + 30 + 5) ÷ (100 + 50 + 10) × 20
    expect(rolledUp('weighted-mean', '20', child('100', '80'), child('50', '30'), child('10', '5'))).toBe('14.375')
  })

  test('leaves out a child that does not apply', () => {
    expect(rolledUp('mean', '100', child('100', '80'), child('100', '60'), child('100', null))).toBe('70')
    expect(rolledUp('mean', '100', child('100', '80'), child('50', '20'), child('10', null))).toBe('50')
    expect(rolledUp('lowest', '100', child('100', '80'), child('100', null))).toBe('80')
    expect(rolledUp('weighted-mean', '20', child('100', '80'), child('50', null))).toBe('16')
    expect(rolledUp('geometric-mean', '1', child('1', '0.25'), child('1', null))).toBe('0.25')
  })
})

describe('a parent by a formula of the scheme', () => {
  const named = (id: string, given: string | null): Score =>
    score({
      indicator: indicator(id, id, { points: parameter('100') }),
      points: given === null ? null : amount(given),
      ...(given === null ? { state: 'not-applicable' } : {}),
    })
  const formula = add(multiply(input('work'), num('0.7')), multiply(input('party'), num('0.3')))

  test('reads the scores below it by their ids, in whatever order they stand', () => {
    // 90 × 0.7 + 80 × 0.3
    expect(rolledUp({ formula }, '100', named('work', '90'), named('party', '80'))).toBe('87')
    expect(rolledUp({ formula }, '100', named('party', '80'), named('work', '90'))).toBe('87')
  })

  test('has no value where one that it reads does not apply, and one that it does not read is no loss', () => {
    expect(rolledUp({ formula }, '100', named('work', '90'), named('party', null))).toBeNull()
    expect(rolledUp({ formula }, '100', named('work', '90'), named('party', '80'), named('gdp', null))).toBe('87')
    expect(rolledUp({ formula: num('60') }, '100', named('work', null))).toBeNull()
  })
})

test('only a mean by weight is over the points of the indicators too', () => {
  const inputsOf = (kind: RollUp) =>
    Object.keys(rollUp(kind, [child('60', '50'), child('40', '30')], parameter('100'))?.inputs ?? {})
  expect(inputsOf('product')).toEqual(['score0', 'score1'])
  expect(inputsOf('sum')).toEqual(['score0', 'score1'])
  expect(inputsOf('weighted-mean')).toEqual(['score0', 'score1', 'points0', 'points1', 'whole'])
})
