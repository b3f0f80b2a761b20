import { compareNumbers, type Decimal, ZERO } from './decimal.ts'

/** How many of the worst and of the best are left out. */
interface Counts {
  readonly lowest: number
  readonly highest: number
}

/** What is left out, by position, and at which end. */
export type Dropped = ReadonlyMap<number, keyof Counts>

/** An amount and what it is out of. */
export interface Part {
  readonly of: Decimal
  readonly outOf: Decimal
}

/** Leaves out the lowest and then the highest of some numbers; at least one stays, and of equal ones the earlier. */
export const dropExtremes = (numbers: readonly Decimal[], counts: Counts): Dropped =>
  inTurn(numbers.length, counts, (kept, keep, end) =>
    best(
      kept.map(at => ({ at, worth: signed(numbers[at] as Decimal, end) })),
      keep,
    ),
  )

/**
 * Leaves out the parts without which Σ of ÷ Σ out-of is best (the lowest) and then worst (the highest): not simply the smallest
 * amounts or shares. At least one stays; of choices that do equally well the one that keeps the earlier parts. Each part is out of
 * more than nothing.
 */
export const dropPooled = (parts: readonly Part[], counts: Counts): Dropped =>
  inTurn(parts.length, counts, (kept, keep, end) => bestPool(kept, parts, keep, end))

type Choose = (kept: readonly number[], keep: number, end: keyof Counts) => readonly number[]

function inTurn(size: number, counts: Counts, choose: Choose): Dropped {
  const dropped = new Map<number, keyof Counts>()
  let kept: readonly number[] = Array.from({ length: size }, (_, at) => at)
  for (const end of ['lowest', 'highest'] as const) {
    const keep = Math.max(1, kept.length - counts[end])
    if (keep >= kept.length) continue
    const chosen = new Set(choose(kept, keep, end))
    for (const at of kept) if (!chosen.has(at)) dropped.set(at, end)
    kept = kept.filter(at => chosen.has(at))
  }
  return dropped
}

const signed = (value: Decimal, end: keyof Counts): Decimal => (end === 'lowest' ? value : value.negated())

const best = (all: readonly { readonly at: number; readonly worth: Decimal }[], keep: number): number[] =>
  [...all]
    .sort((a, b) => compareNumbers(b.worth, a.worth) || a.at - b.at)
    .slice(0, keep)
    .map(({ at }) => at)

/**
 * Dinkelbach's way to the best quotient of two sums: keep what contributes most beyond the quotient found so far, until that
 * choice has the same quotient. Quotients are compared as products, so that nothing is rounded on the way.
 */
function bestPool(kept: readonly number[], parts: readonly Part[], keep: number, end: keyof Counts): readonly number[] {
  let chosen: readonly number[] = kept.slice(0, keep)
  for (;;) {
    const { of, outOf } = summed(chosen, parts)
    const next = best(
      kept.map(at => ({ at, worth: signed(beyond(parts[at] as Part, of, outOf), end) })),
      keep,
    )
    const gained = signed(beyond(summed(next, parts), of, outOf), end)
    if (compareNumbers(gained, ZERO) <= 0) return next
    chosen = next
  }
}

const beyond = (part: Part, of: Decimal, outOf: Decimal): Decimal => part.of.times(outOf).minus(part.outOf.times(of))

const summed = (chosen: readonly number[], parts: readonly Part[]): Part =>
  chosen.reduce<Part>(
    (sum, at) => {
      const { of, outOf } = parts[at] as Part
      return { of: sum.of.plus(of), outOf: sum.outOf.plus(outOf) }
    },
    { of: ZERO, outOf: ZERO },
  )
