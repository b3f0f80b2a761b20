import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimal } from '../../src/kernel/decimal.ts'
import { asTyped, atLeast, digits, published, settled } from '../../src/kernel/rounding.ts'

const rounded = (value: string, places: number, mode: 'half-up' | 'gb8170' = 'half-up') =>
  published(decimal(value), places, mode).toFixed()

test.each([
  ['17.675', '17.68'],
  ['2.675', '2.68'],
  ['1.005', '1.01'],
  ['-2.675', '-2.68'],
  ['2.6749999999', '2.67'],
  ['2.67499999999', '2.68'],
])('%s is published as %s', (value, expected) => {
  expect(rounded(value, 2)).toBe(expected)
})

test.each([
  ['17.675', '17.68'],
  ['2.665', '2.66'],
  ['2.675', '2.68'],
  ['-2.665', '-2.66'],
  ['2.6650000001', '2.67'],
  ['2.66500000001', '2.66'],
])('by GB/T 8170 %s is published as %s', (value, expected) => {
  expect(rounded(value, 2, 'gb8170')).toBe(expected)
})

test('half an odd whole goes to the even one by GB/T 8170, at no decimals as well', () => {
  expect(['0.5', '1.5', '2.5', '-2.5', '2.5000000001'].map(value => rounded(value, 0, 'gb8170'))).toEqual([
    '0',
    '2',
    '2',
    '-2',
    '3',
  ])
})

test('43.16 of 53.95 is 80 %, and a cent less is below', () => {
  expect(atLeast(decimal('43.16').dividedBy('53.95'), decimal('0.8'))).toBe(true)
  expect(atLeast(decimal('43.15').dividedBy('53.95'), decimal('0.8'))).toBe(false)
})

test('what a file spells with more digits than were typed is the number that was typed', () => {
  expect(asTyped('4.7300000000000004').toFixed()).toBe('4.73')
  expect(asTyped('0.30000000000000004').equals('0.3')).toBe(true)
  expect(asTyped('123456.78').toFixed()).toBe('123456.78')
})

test('people see fixed digits of what is published, and no trailing zeros of anything else', () => {
  expect([digits(decimal('18.4'), 2), digits(decimal('18.40')), digits(decimal(1).dividedBy(3))]).toEqual([
    '18.40',
    '18.4',
    '0.3333333333',
  ])
})

const cents = fc.integer({ min: -10_000_000, max: 10_000_000 }).map(n => decimal(n).dividedBy(1000))

test('publishing twice changes nothing more, and both modes lie within half a cent', () => {
  fc.assert(
    fc.property(cents, fc.constantFrom('half-up' as const, 'gb8170' as const), (value, mode) => {
      const once = published(value, 2, mode)
      return published(once, 2, mode).equals(once) && once.minus(value).abs().lessThanOrEqualTo('0.005')
    }),
  )
})

test('a better number is never published as a lower one', () => {
  fc.assert(
    fc.property(cents, cents, fc.constantFrom('half-up' as const, 'gb8170' as const), (a, b, mode) => {
      const [low, high] = a.lessThan(b) ? [a, b] : [b, a]
      return published(low, 2, mode).lessThanOrEqualTo(published(high, 2, mode))
    }),
  )
})

test('binary noise of a spreadsheet is gone after ten digits', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 10_000 }), (a, b) => {
      const binary = a / 100 + b / 100
      return settled(decimal(String(binary))).equals(decimal(a + b).dividedBy(100))
    }),
  )
})
