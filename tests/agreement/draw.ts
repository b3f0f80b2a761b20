import { type Decimal, decimal } from '../../src/kernel/decimal.ts'
import type { InputName } from '../../src/model/scheme.ts'
import { type Random, typed } from './random.ts'

/** A figure as it is typed into a cell, or one cell divided by another. */
export type Figure = string | readonly [above: string, below: string]

/** One set of parameters, and the figures that are scored under it. */
export interface Batch {
  readonly params: unknown
  readonly points: string
  readonly cases: readonly Readonly<Partial<Record<InputName, Figure>>>[]
}

/** Batches of cases by the id of their method. */
export type Cases = Readonly<Record<string, (random: Random) => Batch>>

const CASES = 10
export const POINTS = ['4', '6', '10', '12', '24', '100', '0.5', '7.5']

/** As many cases as a batch has. */
export const many = <T>(make: () => T): T[] => Array.from({ length: CASES }, make)

/** A proportion of two counts; some that binary fractions miss (43.16 of 53.95 is 80 %). */
export function ratio(random: Random): Figure {
  if (random.chance(0.2))
    return random.pick([
      ['43.16', '53.95'],
      ['1', '3'],
      ['2', '3'],
      ['0', '7'],
      ['9', '9'],
    ] as const)
  const below = random.int(1, 900)
  return [String(random.int(0, below)), String(below)]
}

/** A value that makes `points × value ÷ full` end in exactly half a cent, where fifteen digits can hold it; else any value. */
export function halfCent(random: Random, full: string, points: string): string {
  if (random.chance(0.1))
    return random.pick(['0', '17.675', '2.675', '-2.675', '1.005', '987654321.125', '1234567.885'])
  if (random.chance(0.2)) return random.digits(-20, 120, 2)
  const cents = decimal(2 * random.int(0, 20_000) + 1).times('0.005')
  const value = cents.times(decimal(full)).dividedBy(decimal(points))
  return random.chance(0.1) ? typed(value.negated()) : typed(value)
}

/** On a threshold, one step beside it, so near that both are the same number to a spreadsheet, or anywhere. */
export function near(random: Random, line: string): Figure {
  const threshold = decimal(line)
  const beside = ['0', '0', '0.01', '-0.01', '0.0000000001', '-0.0000000001', '0.00000000004', '-0.00000000004']
  if (random.chance(0.2) && !threshold.isNegative()) return asRatio(random, threshold)
  if (random.chance(0.1)) return random.digits(-100, 200, 2)
  return typed(threshold.plus(random.pick(beside)))
}

function asRatio(random: Random, threshold: Decimal): Figure {
  const below = decimal(random.digits(1, 200, 2))
  return [typed(below.times(threshold)), below.toFixed()]
}

/** A value and its points. */
export type Rung = readonly [value: string, points: string]

/** Rising values with rising points up to the full ones. */
export function ladder(random: Random, points: string, above = 0): Rung[] {
  const scale = random.pick(above === 0 ? ['0.01', '1', '0.5'] : ['1', '0.5'])
  const start = above === 0 ? random.pick([0, 60, -20]) : above
  const rungs = random.int(1, 4)
  return Array.from({ length: rungs }, (_, i) => {
    const value = decimal(start + 7 * i + random.int(0, 5)).times(scale)
    const share = decimal(i + (above === 0 ? 0 : rungs)).div(2 * rungs)
    return [value.toFixed(), decimal(points).times(share).toDecimalPlaces(2).toFixed()]
  })
}

/** A value on the line between two knots where the line passes exactly half a cent, where there is one. */
export function halfCentBetween(random: Random, [x0, y0]: Rung, [x1, y1]: Rung): string {
  const [low, high] = [decimal(y0), decimal(y1)]
  const cents = high.minus(low).times(100).toNumber()
  if (cents < 1) return typed(decimal(x0).plus(decimal(x1)).div(2))
  const wanted = low.plus(
    decimal(random.int(0, cents - 1))
      .plus('0.5')
      .div(100),
  )
  const way = wanted.minus(low).div(high.minus(low))
  return typed(decimal(x0).plus(decimal(x1).minus(decimal(x0)).times(way)))
}
