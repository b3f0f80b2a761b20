import { type Decimal, decimal, ZERO } from './decimal.ts'
import { asTyped } from './rounding.ts'

// Up to six decimals a number is a whole number of millionths, which JavaScript adds exactly below 2^53.
const MILLION = 1_000_000
const PLACES = 6
const LONGEST = 15
const MOST = 2 ** 52

const millionths = (value: number, digits: string): number | null => {
  const point = digits.indexOf('.')
  const isShort = digits.length <= LONGEST && (point < 0 || digits.length - point - 1 <= PLACES)
  // The product is off by less than a half, whatever the sign.
  const units = Math.trunc(value * MILLION + (value < 0 ? -0.5 : 0.5))
  return isShort && !/e/i.test(digits) && Math.abs(units) < MOST ? units : null
}

/** A sum that many numbers are added to: exact, and without an object for each of the ordinary ones. */
export interface ExactSum {
  readonly add: (value: number, digits: string) => void
  readonly total: () => Decimal
}

/** An exact sum, as yet of nothing. */
export function exactSum(): ExactSum {
  let units = 0
  let rest = ZERO
  return {
    add: (value, digits) => {
      const small = millionths(value, digits)
      if (small === null) rest = rest.plus(asTyped(digits))
      else units += small
      if (Math.abs(units) < MOST) return
      rest = rest.plus(decimal(units).dividedBy(MILLION))
      units = 0
    },
    total: () => rest.plus(decimal(units).dividedBy(MILLION)),
  }
}
