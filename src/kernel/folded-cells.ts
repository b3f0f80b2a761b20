import { cellName } from './a1.ts'

/** A cell by its column from 0 and its row from 1. */
export interface CellAt {
  readonly column: number
  readonly row: number
}

/** Cells as ranges down their columns (F5:F9, F12), and how many they are; a cell that is given twice counts once. */
export interface FoldedCells {
  readonly ranges: readonly string[]
  readonly count: number
}

/** Folds cells into ranges, column by column: what a long list of them looks like to somebody who goes to look. */
export function foldedCells(cells: Iterable<CellAt>): FoldedCells {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row)
  const ranges: string[] = []
  let count = 0
  let top: CellAt | null = null
  let last: CellAt | null = null
  const close = (): void => {
    if (top === null || last === null) return
    const from = cellName(top.column, top.row)
    ranges.push(top.row === last.row ? from : `${from}:${cellName(last.column, last.row)}`)
  }
  for (const cell of sorted) {
    const isNext = last !== null && cell.column === last.column && cell.row <= last.row + 1
    if (isNext && cell.row === last?.row) continue
    count++
    if (!isNext) {
      close()
      top = cell
    }
    last = cell
  }
  close()
  return { ranges, count }
}
