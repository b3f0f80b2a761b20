import type { SkippedRow } from '../model/dataset.ts'
import type { RawCell, RawRow, Table } from '../model/table.ts'
import { betweenRows, contentsOf, isPreNumbered } from './between-rows.ts'
import type { Layout } from './headings.ts'
import { stageOf } from './ledger.ts'
import { mergeSweep } from './merged.ts'
import { type Row, rowCursor } from './row.ts'
import { sections } from './sections.ts'

/** A record as it stands in its sheet. One object moves from row to row. */
export interface Transcript {
  readonly number: number
  /** The titles between the rows that it stands under. */
  readonly section: () => string | null
  /** The cell of a column; a merge gives its text and days to every row it covers and its number to its own row alone. */
  readonly cell: (column: number) => RawCell | undefined
}

/** Walks the records of a sheet, and none of the rows between them: the same rows that are read as records. */
export function* transcribed(table: Table, layout: Layout, year: number | null): Generator<Transcript> {
  const { spec, columns, judges, extraHeadings, bodyFrom } = layout
  const once = new Set([...spec.numbers.flatMap(id => columns.get(id) ?? []), ...judges.map(({ column }) => column)])
  const used = new Set([...columns.values(), ...once, ...extraHeadings.map(({ at }) => at.column)])
  const sweep = mergeSweep(table.name, table.merges, used, bodyFrom)
  const { row, moveTo } = rowCursor(table, layout, year)
  const between = betweenRows(table, layout)
  const open = sections()
  let raw: RawRow = { number: 0, cells: new Map() }
  const record = {
    number: 0,
    section: () => {
      const path = open.path()
      return path?.kind === 'value' ? path.value : null
    },
    cell: (column: number) => {
      const held = sweep.heldAt(column)
      if (held === undefined) return raw.cells.get(column)
      return once.has(column) ? undefined : held.cell
    },
  }
  for (raw of table.rows) {
    if (raw.number < bodyFrom) continue
    moveTo(raw)
    sweep.enter(raw)
    const contents = contentsOf(raw)
    if (contents === null || isPreNumbered(contents, layout)) continue
    const why = between(raw, contents, row) ?? noRecord(layout, row)
    if (why === 'section') {
      open.enter(contents.shown, { on: table.name, row: raw.number, column: contents.column })
    }
    if (why !== null) continue
    record.number = raw.number
    yield record
  }
}

/** Why a row that is filled in is no record of its own. */
function noRecord({ spec }: Layout, row: Row): SkippedRow['why'] | null {
  if (spec.kind === 'ledger') return stageOf(row)
  return spec.kind === 'registry' && row.text('unit').kind !== 'value' ? 'nameless' : null
}
