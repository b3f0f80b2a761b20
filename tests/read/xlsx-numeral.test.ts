import fc from 'fast-check'
import { expect, test } from 'vitest'
import { numeral } from '../../src/read/xlsx/numeral.ts'

test('a number is the double nearest to its digits, however they are written', () => {
  const digits = fc.tuple(fc.constantFrom('', '-'), fc.nat(999_999_999), fc.constantFrom('', '.'), fc.nat(9_999_999))
  fc.assert(
    fc.property(digits, ([sign, whole, point, fraction]) => {
      const text = `${sign}${whole}${point}${point === '' ? '' : fraction}`
      expect(numeral(text)).toBe(Number(text))
    }),
    { numRuns: 2000 },
  )
  fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), value => numeral(String(value)) === value))
})

test.each([
  '0',
  '-0',
  '.5',
  '5.',
  '-.5',
  '0.1',
  '00012',
  '1E+20',
  '1e-7',
  '123456789012345678',
  '0.30000000000000004',
  ' 5 ',
  '+3',
])('%j is a number', text => {
  expect(numeral(text)).toBe(Number(text))
})

test.each(['', ' ', '-', '.', '-.', '1.2.3', '0x10', '0b1', '0o7', '1,000', '１２', 'NaN', '--1', '1-', '12个'])(
  '%j is no number',
  text => {
    expect(numeral(text)).toBeNaN()
  },
)
