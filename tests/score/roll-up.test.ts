import { describe, expect, test } from 'vitest'
import { evaluateNumber } from '../../src/formula/evaluate.ts'
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
    expect(rolledUp('lowest', '100', child('100', '80'), child('100', null))).toBe('80')
    expect(rolledUp('weighted-mean', '20', child('100', '80'), child('50', null))).toBe('16')
    expect(rolledUp('geometric-mean', '1', child('1', '0.25'), child('1', null))).toBe('0.25')
  })
})
