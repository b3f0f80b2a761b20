/** A stream of random numbers of its own for every name, so that a change in one place moves nothing elsewhere. */
export interface Stream {
  /** From 0 up to, not including, 1. */
  readonly next: () => number
  /** A whole number from `low` to `high`, both included. */
  readonly whole: (low: number, high: number) => number
  readonly chance: (probability: number) => boolean
  readonly pick: <T>(items: readonly T[]) => T
  /** Different items, in random order. */
  readonly some: <T>(items: readonly T[], count: number) => T[]
}

const SEED = 'suzhou-2015'

function hash(text: string): number {
  let value = 0x811c9dc5
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return value >>> 0
}

/** Mulberry32: small, fast, the same everywhere. */
export function stream(name: string): Stream {
  let state = hash(`${SEED}/${name}`)
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  const pick = <T>(items: readonly T[]): T => {
    const item = items[Math.floor(next() * items.length)]
    if (item === undefined) throw new Error(`nothing to pick from in ${name}`)
    return item
  }
  const some = <T>(items: readonly T[], count: number): T[] => {
    const left = [...items]
    return Array.from({ length: Math.min(count, left.length) }, () => {
      const item = pick(left)
      left.splice(left.indexOf(item), 1)
      return item
    })
  }
  for (let warm = 0; warm < 8; warm += 1) next()
  return { next, whole, chance: probability => next() < probability, pick, some }
}
