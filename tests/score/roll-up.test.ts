import { describe, expect, test } from 'vitest'
import { evaluateNumber } from '../../src/formula/evaluate.ts'
import type { Score } from '../../src/model/assessment.ts'
import { sumOf } from '../../src/score/roll-up.ts'
import { amount, indicator, parameter, score } from '../build/outcome.ts'

/** A child with so many points, and what it was given. */
const child = (full: string, given: string | null, over: Partial<Score> = {}): Score =>
  score({
    indicator: indicator(full, full, { points: parameter(full) }),
    points: given === null ? null : amount(given),
    ...(given === null ? { state: 'not-applicable' } : {}),
    ...over,
  })

const sumUnder = (whole: string, ...children: readonly Score[]): string | null => {
  const sum = sumOf(children, parameter(whole))
  return sum === null ? null : evaluateNumber(sum.expression, sum.inputs).toFixed()
}

describe('a parent', () => {
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
