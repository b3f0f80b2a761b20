import type { Merge } from '../model/table.ts'
import type { MarkLook } from './fills.ts'

/** A note at a cell: the row from 1, the column from 0. */
export interface Note {
  readonly row: number
  readonly column: number
  readonly text: string
}

/** A cell that is to be coloured, and what its note says. */
export interface CellMark extends Note {
  readonly sheet: string
  readonly look: MarkLook
}

/** The marks of a sheet, one a cell: a cell under a merged range is marked where the range shows its value. */
export function settledMarks(marks: readonly CellMark[], merges: readonly Merge[]): CellMark[] {
  const settled = new Map<string, CellMark>()
  for (const mark of marks) {
    const merge = merges.find(
      ({ top, left, bottom, right }) =>
        top <= mark.row && mark.row <= bottom && left <= mark.column && mark.column <= right,
    )
    const at = merge === undefined ? mark : { ...mark, row: merge.top, column: merge.left }
    const key = `${at.row} ${at.column}`
    const other = settled.get(key)
    settled.set(key, other === undefined ? at : joined(other, at))
  }
  return [...settled.values()]
}

const joined = (one: CellMark, other: CellMark): CellMark => ({
  ...one,
  look: one.look === 'problem' ? 'problem' : other.look,
  text: `${one.text}\n${other.text}`,
})
