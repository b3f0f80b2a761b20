import type { Merge } from '../../model/table.ts'

const DIGIT_0 = 48
const DIGIT_9 = 57

/** The column of a reference, from 0; −1 where it has no letters. Called for every cell, hence by character codes. */
export const columnOf = (reference: string): number => {
  let column = 0
  for (let at = 0; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) & ~0x20
    if (letter < 65 || letter > 90) {
      if (column > 0) break
    } else column = column * 26 + letter - 64
  }
  return column - 1
}

/** The row of a reference, from 1; 0 where it has no digits. */
export const rowOf = (reference: string): number => {
  let row = 0
  for (let at = 0; at < reference.length; at++) {
    const code = reference.charCodeAt(at)
    if (code >= DIGIT_0 && code <= DIGIT_9) row = row * 10 + code - DIGIT_0
  }
  return row
}

/** A range of two cells or more; null for a single cell or anything else. */
export const rangeOf = (reference: string): Merge | null => {
  const [from = '', to] = reference.split(':')
  if (to === undefined) return null
  const [left, right] = [columnOf(from), columnOf(to)]
  const [top, bottom] = [rowOf(from), rowOf(to)]
  if (Math.min(left, right) < 0 || Math.min(top, bottom) < 1) return null
  if (left === right && top === bottom) return null
  return {
    top: Math.min(top, bottom),
    left: Math.min(left, right),
    bottom: Math.max(top, bottom),
    right: Math.max(left, right),
  }
}
