/** n ÷ d, d above zero. */
export type Ratio = readonly [n: bigint, d: bigint]

export const ZERO: Ratio = [0n, 1n]
export const ONE: Ratio = [1n, 1n]

/** A number with at most four decimals, exactly. */
export const exact = (value: number): Ratio => [BigInt(Math.round(value * 10_000)), 10_000n]

export const plus = (a: Ratio, b: Ratio): Ratio => [a[0] * b[1] + b[0] * a[1], a[1] * b[1]]
export const minus = (a: Ratio, b: Ratio): Ratio => plus(a, [-b[0], b[1]])
export const times = (a: Ratio, b: Ratio): Ratio => [a[0] * b[0], a[1] * b[1]]
export const over = (a: Ratio, b: Ratio): Ratio =>
  b[0] < 0n ? [-a[0] * b[1], -a[1] * b[0]] : [a[0] * b[1], a[1] * b[0]]
export const sum = (all: readonly Ratio[]): Ratio => all.reduce(plus, ZERO)
export const mean = (all: readonly Ratio[]): Ratio => over(sum(all), [BigInt(all.length), 1n])

export const isBelow = (a: Ratio, b: Ratio): boolean => a[0] * b[1] < b[0] * a[1]
export const least = (a: Ratio, b: Ratio): Ratio => (isBelow(b, a) ? b : a)
export const most = (a: Ratio, b: Ratio): Ratio => (isBelow(a, b) ? b : a)

/** Half-up to hundredths, as a whole number of them; nothing here is negative. */
export const hundredths = ([n, d]: Ratio): number => Number((200n * n + d) / (2n * d))
export const ofHundredths = (value: number): Ratio => [BigInt(value), 100n]
