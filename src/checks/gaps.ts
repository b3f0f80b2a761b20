import { groupBy } from '../kernel/group.ts'
import type { Dataset, Task } from '../model/dataset.ts'
import { atCell, inFile, type Where } from '../model/finding.ts'
import type { Place } from '../model/place.ts'
import { placeKey, sheetKey, unitOf } from './across.ts'
import type { Withheld, Withholding } from './withheld.ts'

/** A row as far as one of its columns is concerned. */
export interface Slot {
  /** The cell that stands for the row; the place of a column that the sheet lacks. */
  readonly row: Place
  readonly cell: { readonly kind: string; readonly at: Place }
  readonly unit: string | null
  /** Whether this row must have a value. */
  readonly needed: boolean
}

/** Blank cells of one column: one cell, or all of a sheet at once where the column is empty or absent. */
export interface Gap {
  readonly where: Where
  readonly unit: string | null
  readonly withholds: readonly Withheld[]
  readonly details: GapDetails
}

export interface GapDetails {
  /** How many rows lack the value. */
  readonly rows: number
  readonly wholeColumn: boolean
}

// Three rows: a sheet of one or two is told about its cells, a longer one whose column is empty about the column.
const WHOLE = 3

/** The blank cells of a column among the rows that need it, with what they withhold. */
export function* gaps(slots: readonly Slot[], reasons: readonly Withholding[] = []): Generator<Gap> {
  const withheld = new Map<string, Withheld[]>()
  for (const { at, withholds } of reasons) {
    for (const place of at) withheld.set(placeKey(place), [...(withheld.get(placeKey(place)) ?? []), ...withholds])
  }
  const behind = ({ cell }: Slot): readonly Withheld[] => withheld.get(placeKey(cell.at)) ?? []
  for (const rows of groupBy(slots, slot => sheetKey(slot.row)).values()) {
    const isEmpty = rows.every(({ cell }) => cell.kind === 'blank')
    const isAbsent = rows.every(({ cell, row }) => placeKey(cell.at) === placeKey(row))
    const missing = rows.filter(slot => slot.cell.kind === 'blank' && (slot.needed || behind(slot).length > 0))
    if (missing.length > 0 && isEmpty && (isAbsent || rows.length >= WHOLE)) {
      const { file, sheet } = rows[0].row.on
      const details = { rows: missing.length, wholeColumn: true }
      yield { where: inFile(file, sheet), unit: null, withholds: missing.flatMap(behind), details }
    } else {
      for (const slot of missing) {
        const details = { rows: 1, wholeColumn: false }
        yield { where: atCell(slot.cell.at), unit: slot.unit, withholds: behind(slot), details }
      }
    }
  }
}

/** A column of the ledger; `needs` says which tasks must have a value. */
export const ledgerColumn = (
  { tasks }: Dataset,
  cellOf: (task: Task) => Slot['cell'],
  needs: (task: Task) => boolean = () => true,
): Slot[] => tasks.map(task => ({ row: task.at, cell: cellOf(task), unit: unitOf(task.owner), needed: needs(task) }))
