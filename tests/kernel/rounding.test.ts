import { expect, test } from 'vitest'
import { decimal } from '../../src/kernel/decimal.ts'
import { asTyped, digits, GUARD, published, wholeOf } from '../../src/kernel/rounding.ts'

test('fifteen digits are what somebody typed; the sixteenth is noise of the machine', () => {
  expect(asTyped('4.7300000000000004').toFixed()).toBe('4.73')
  expect(asTyped('123456789.123456').toFixed()).toBe('123456789.123456')
  expect(asTyped('12345678901234567').toFixed()).toBe('12345678901234600')
  // The dot is no digit: fourteen of them stand as they are.
  expect(asTyped('1234567.1234567').toFixed()).toBe('1234567.1234567')
})

test('without places ten digits are shown and no trailing zero, also where ten places are asked for', () => {
  const third = decimal(1).dividedBy(3)
  expect([digits(third), digits(third, GUARD), digits(decimal('2.50')), digits(decimal('2.5'), GUARD)]).toEqual([
    '0.3333333333',
    '0.3333333333',
    '2.5',
    '2.5',
  ])
})

test('with places they are fixed', () => {
  expect([digits(decimal('2.5'), 2), digits(decimal('2.005'), 2), digits(decimal(3), 0)]).toEqual(['2.50', '2.01', '3'])
})

test('half goes up unless GB/T 8170 is asked for', () => {
  expect([published(decimal('0.125'), 2), published(decimal('0.125'), 2, 'gb8170')].map(one => one.toFixed())).toEqual([
    '0.13',
    '0.12',
  ])
})

test('a whole number is below or above, and itself where it is one within the guard digits', () => {
  const taken = (text: string) => (['down', 'up'] as const).map(toward => wholeOf(decimal(text), toward).toFixed())
  expect([taken('2.3'), taken('2'), taken('1.99999999999'), taken('-0.5')]).toEqual([
    ['2', '3'],
    ['2', '2'],
    ['2', '2'],
    ['-1', '0'],
  ])
})
