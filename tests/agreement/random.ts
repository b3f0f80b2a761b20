import { type Decimal, decimal } from '../../src/kernel/decimal.ts'

/** Numbers that look random and are the same in every run. */
export interface Random {
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number
  pick<T>(from: readonly T[]): T
  /** A number with this many decimals, as its digits. */
  digits(low: number, high: number, places: number): string
  chance(share: number): boolean
}

/** Mulberry32: small, and enough to scatter test cases. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  return {
    int,
    pick: from => from[int(0, from.length - 1)] as (typeof from)[number],
    digits: (low, high, places) =>
      decimal(int(low * 10 ** places, high * 10 ** places))
        .div(10 ** places)
        .toFixed(),
    chance: share => next() < share,
  }
}

/** The digits that a cell can hold of a number: fifteen. */
export const typed = (value: Decimal): string => value.toSignificantDigits(15).toFixed()
