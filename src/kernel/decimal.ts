import { Decimal as Library } from 'decimal.js'

// 40 digits: DESIGN 6 asks for 34 and ten guard digits before the published ones. Own clone: the library's defaults are global state.
const Exact = Library.clone({ precision: 40, rounding: Library.ROUND_HALF_UP, toExpNeg: -30, toExpPos: 40 })

/** A number of the calculation: exact decimals, forty digits through a division. */
export type Decimal = Library

/** A Decimal from decimal digits or from a small whole number; a fraction must come as text. */
export const decimal = (value: string | number | Decimal): Decimal => new Exact(value)

export const ZERO: Decimal = decimal(0)
export const ONE: Decimal = decimal(1)

/** −1, 0 or 1: the order of two numbers. */
export const compareNumbers = (a: Decimal, b: Decimal): number => a.comparedTo(b)
