import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimal, ZERO } from '../../src/kernel/decimal.ts'
import { exactSum } from '../../src/kernel/exact-sum.ts'

const sumOf = (...digits: readonly string[]): string => {
  const sum = exactSum()
  for (const one of digits) sum.add(Number(one), one)
  return sum.total().toFixed()
}

test.each([
  [['0.1', '0.2'], '0.3'],
  [['1.1', '2.2', '-3.3'], '0'],
  [['12000', '0.000001'], '12000.000001'],
  [['4503599627.37049', '4503599627.37049'], '9007199254.74098'],
  [['4503599627.3', '4503599627.3', '0.1'], '9007199254.7'],
  [['0.123456789', '0.1'], '0.223456789'],
  [['1e-7', '1'], '1.0000001'],
  [['4.7300000000000004'], '4.73'],
  [[], '0'],
])('%j add up to %s', (digits, total) => {
  expect(sumOf(...digits)).toBe(total)
})

test('any amounts in cents add up exactly', () => {
  const cents = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map(units => (units / 100).toFixed(2))
  fc.assert(
    fc.property(fc.array(cents, { maxLength: 200 }), amounts => {
      const exact = amounts.reduce((sum, one) => sum.plus(decimal(one)), ZERO)
      expect(sumOf(...amounts)).toBe(exact.toFixed())
    }),
  )
})
