import type { Rows } from './sheet.ts'

/** One row an item, made whenever it is walked: the rows of a large ledger are never in memory together. */
export function rowsOf<T, C>(items: Iterable<T>, make: (item: T) => readonly C[]): Rows<C> {
  return {
    length: countOf(items),
    *[Symbol.iterator]() {
      for (const item of items) yield make(item)
    },
  }
}

/** Rows changed one by one as they are walked; `number` counts from 1. */
export function changedRows<A, B>(rows: Rows<A>, change: (row: readonly A[], number: number) => readonly B[]): Rows<B> {
  return {
    length: rows.length,
    *[Symbol.iterator]() {
      let number = 0
      for (const row of rows) yield change(row, ++number)
    },
  }
}

/** Rows one under the other. */
export function joinedRows<C>(...parts: readonly Rows<C>[]): Rows<C> {
  return {
    length: parts.reduce((sum, { length }) => sum + length, 0),
    *[Symbol.iterator]() {
      for (const part of parts) yield* part
    },
  }
}

/** Items that are found anew at each walk. */
export const walked = <T>(walk: () => Iterator<T>): Iterable<T> => ({ [Symbol.iterator]: walk })

function countOf(items: Iterable<unknown>): number {
  if (Array.isArray(items)) return items.length
  let count = 0
  for (const _ of items) count++
  return count
}
