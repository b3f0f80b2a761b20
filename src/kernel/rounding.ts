import { Decimal as Library } from 'decimal.js'
import { type Decimal, decimal } from './decimal.ts'

/** How a last digit of 5 is decided: 四舍五入, or GB/T 8170 四舍六入五成双. */
export type RoundingMode = 'half-up' | 'gb8170'

/** A spreadsheet adds in binary; ten digits lie far below any published place and far above its noise, so both sides meet there. */
export const GUARD = 10

// A spreadsheet keeps no more: 4.7300000000000004 in a file is the 4.73 that somebody typed.
const SIGNIFICANT = 15

/** The number that the digits of a file stand for. */
export const asTyped = (digits: string): Decimal => {
  const value = decimal(digits)
  return digits.length <= SIGNIFICANT ? value : value.toSignificantDigits(SIGNIFICANT, Library.ROUND_HALF_UP)
}

/** The number as a spreadsheet sees it: rounded to ten places. Thresholds are held against this. */
export const settled = (value: Decimal): Decimal => value.toDecimalPlaces(GUARD, Library.ROUND_HALF_UP)

/** Half-up (or half-even) at `places`, after ten guard digits: what a spreadsheet shows for the same cell. */
export const published = (value: Decimal, places: number, mode: RoundingMode = 'half-up'): Decimal =>
  settled(value).toDecimalPlaces(places, mode === 'half-up' ? Library.ROUND_HALF_UP : Library.ROUND_HALF_EVEN)

/** The nearest whole number below or above, after ten guard digits: 3.00000000001 is 3 either way. */
export const wholeOf = (value: Decimal, toward: 'down' | 'up'): Decimal =>
  toward === 'down' ? settled(value).floor() : settled(value).ceil()

/** Whether a value reaches a threshold, both as a spreadsheet sees them. */
export const atLeast = (value: Decimal, threshold: Decimal): boolean =>
  settled(value).greaterThanOrEqualTo(settled(threshold))

/** Digits for people: fixed `places`, or up to ten without trailing zeros; ten places settle a number and publish nothing. */
export const digits = (value: Decimal, places?: number): string =>
  places === undefined || places === GUARD ? settled(value).toFixed() : published(value, places).toFixed(places)
