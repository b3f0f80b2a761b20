import type { Place, SheetName } from '../model/place.ts'
import type { Merge, RawCell, RawRow } from '../model/table.ts'

/** A value that a vertical merge holds over the rows below its own, with the cell it stands in. */
export interface Held {
  readonly cell: RawCell | undefined
  readonly at: Place
  readonly bottom: number
}

/** Goes down the rows with the merges, so that neither their number nor their height is paid for at each cell. */
export interface MergeSweep {
  /** Moves on to a row; rows must come from the top. */
  readonly enter: (row: RawRow) => void
  /** What a merge from above holds in a column of the present row. */
  readonly heldAt: (column: number) => Held | undefined
}

/** The vertical merges of some columns that begin at `from` or below. */
export function mergeSweep(
  on: SheetName,
  merges: readonly Merge[],
  columns: ReadonlySet<number>,
  from: number,
): MergeSweep {
  const vertical = merges.filter(({ top, bottom, left }) => bottom > top && top >= from && columns.has(left))
  vertical.sort((a, b) => a.top - b.top)
  const held: (Held | undefined)[] = []
  let next = 0
  let present = 0
  return {
    enter: ({ number, cells }) => {
      present = number
      for (let merge = vertical[next]; merge !== undefined && merge.top <= number; merge = vertical[++next]) {
        const { top, left, bottom } = merge
        // A row without cells is not in the table: nothing stands at the top of such a merge.
        const cell = top === number ? cells.get(left) : undefined
        held[left] = { cell, at: { on, row: top, column: left }, bottom }
      }
    },
    heldAt: column => {
      const one = held[column]
      return one !== undefined && one.at.row < present && present <= one.bottom ? one : undefined
    },
  }
}

/** Whether a cell is merged with cells to its right, asked by row and column. */
export function wideCells(merges: readonly Merge[]): (row: number, column: number) => boolean {
  const wide = new Set(merges.filter(({ left, right }) => right > left).map(({ top, left }) => top * 16_384 + left))
  return (row, column) => wide.has(row * 16_384 + column)
}
