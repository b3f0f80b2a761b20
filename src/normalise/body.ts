import type { SkippedRow, Subtotal } from '../model/dataset.ts'
import type { Field } from '../model/field.ts'
import type { Table } from '../model/table.ts'
import { betweenRows, contentsOf, isPreNumbered } from './between-rows.ts'
import type { Layout } from './headings.ts'
import { type Hidden, hiddenIn } from './hidden.ts'
import { type Row, rowCursor } from './row.ts'
import { sections } from './sections.ts'
import { subtotalsIn } from './subtotals.ts'

/** Takes a row as a record of the section it stands in, or says why it is none. */
export type TakeRow = (row: Row, section: Field<string> | null) => SkippedRow['why'] | null

/** What the rows under the headings were. */
export interface Body extends Hidden {
  readonly records: number
}

/** Walks the rows under the headings once and hands over those that hold a record. */
export function readBody(
  table: Table,
  layout: Layout,
  year: number | null,
  take: TakeRow,
  into: { readonly skipped: SkippedRow[]; readonly subtotals: Subtotal[] },
): Body {
  const { row, moveTo } = rowCursor(table, layout, year)
  const between = betweenRows(table, layout)
  const open = sections()
  const hidden = hiddenIn(table, layout)
  const subtotals = subtotalsIn(table, layout)
  let records = 0
  for (const raw of table.rows) {
    if (raw.number < layout.bodyFrom) continue
    moveTo(raw)
    const contents = contentsOf(raw)
    if (contents === null || isPreNumbered(contents, layout)) continue
    const why = between(raw, contents, row) ?? take(row, open.path())
    if (why === null) {
      records++
      hidden.enter(raw)
    } else {
      const { column, shown } = contents
      const at = { on: table.name, row: raw.number, column }
      into.skipped.push({ at, sheet: layout.spec.kind, why, shown })
      if (why === 'section') subtotals.section(open.enter(shown, at))
    }
    if (why === 'subtotal') subtotals.verify(raw, contents.shown)
    else if (why === null || why === 'continuation') subtotals.add(raw)
  }
  into.subtotals.push(...subtotals.found())
  return { records, ...hidden.found() }
}
