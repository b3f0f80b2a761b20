import type { Day } from '../kernel/day.ts'
import type { Decimal } from '../kernel/decimal.ts'
import type { Field } from '../model/field.ts'
import type { Place } from '../model/place.ts'
import type { RawCell, RawRow, Table } from '../model/table.ts'
import { dayField, evidenceField, isFilled, numberField, textField } from './cells.ts'
import type { Layout } from './headings.ts'
import { mergeSweep } from './merged.ts'

type Nothing = Extract<Field<never>, { kind: 'blank' }>

/**
 * The row that is being read, by column id. One object moves from row to row; the fields it gives stay as they are. A merge gives its
 * text and days to every row it covers and its number to its own row alone. A column that the sheet lacks is blank.
 */
export interface Row {
  /** The cell in the leading column. */
  readonly at: () => Place
  /** The row's one blank, for whatever it has no cell for. */
  readonly nothing: () => Nothing
  readonly text: (id: string) => Field<string>
  readonly number: (id: string) => Field<Decimal>
  /** The same, but a column that the sheet lacks costs nothing: it is the row's one blank, under which no operand may be kept. */
  readonly numberIfAny: (id: string) => Field<Decimal>
  readonly day: (id: string) => Field<Day>
  /** The number in a column without an id: what a judge gave. */
  readonly numberIn: (column: number) => Field<Decimal>
  /** Whether the cell itself is filled, apart from merges. */
  readonly owns: (id: string) => boolean
  /** Whether a merge from above fills the cell. */
  readonly inherits: (id: string) => boolean
}

/** A row and the means to move it; `lead` is the column that stands for the row. */
export interface Cursor {
  readonly row: Row
  readonly moveTo: (raw: RawRow) => void
}

const NO_ROW: RawRow = { number: 0, cells: new Map() }
// A column of no sheet: the place of a missing column is its row's.
const NOWHERE = -1

export function rowCursor(table: Table, layout: Layout, year: number | null): Cursor {
  const { columns, judges, bodyFrom, lead } = layout
  const numbers = new Set(layout.spec.numbers)
  const used = new Set([...columns.values(), ...judges.map(({ column }) => column)])
  const sweep = mergeSweep(table.name, table.merges, used, bodyFrom)
  let raw = NO_ROW
  // One place for all fields of a cell, and one blank for all columns that the sheet lacks.
  let places: Place[] = []
  let absent: Nothing | null = null

  const columnOf = (id: string): number => columns.get(id) ?? NOWHERE
  const place = (column: number): Place => {
    const known = places[column]
    if (known !== undefined) return known
    const made = { on: table.name, row: raw.number, column }
    places[column] = made
    return made
  }
  const missing = (): Nothing => {
    absent ??= { kind: 'blank', at: place(lead) }
    return absent
  }
  const spread = <T>(column: number, read: (cell: RawCell | undefined, at: Place) => Field<T>): Field<T> => {
    if (column === NOWHERE) return missing()
    const held = sweep.heldAt(column)
    return held === undefined ? read(raw.cells.get(column), place(column)) : read(held.cell, held.at)
  }
  const once = <T>(column: number, read: (cell: RawCell | undefined, at: Place) => Field<T>): Field<T> => {
    const at = place(column === NOWHERE ? lead : column)
    return read(sweep.heldAt(column) === undefined ? raw.cells.get(column) : undefined, at)
  }
  const asDay = (cell: RawCell | undefined, at: Place) => dayField(cell, at, year)

  const row: Row = {
    at: () => place(lead),
    nothing: missing,
    text: id => (numbers.has(id) ? once : spread)(columnOf(id), id === 'evidence' ? evidenceField : textField),
    number: id => once(columnOf(id), numberField),
    numberIfAny: id => (columns.has(id) ? once(columnOf(id), numberField) : missing()),
    day: id => spread(columnOf(id), asDay),
    numberIn: column => once(column, numberField),
    owns: id => sweep.heldAt(columnOf(id)) === undefined && isFilled(raw.cells.get(columnOf(id))),
    inherits: id => isFilled(sweep.heldAt(columnOf(id))?.cell),
  }
  const moveTo = (next: RawRow): void => {
    raw = next
    places = []
    absent = null
    sweep.enter(next)
  }
  return { row, moveTo }
}
