import type { SkippedRow } from '../model/dataset.ts'
import type { RawCell, RawRow, Table } from '../model/table.ts'
import { isFilled, shownCell } from './cells.ts'
import { isSameHeading } from './heading-rows.ts'
import type { Layout } from './headings.ts'
import { wideCells } from './merged.ts'
import { type Row, rowCursor } from './row.ts'
import { cleaned } from './words.ts'

/** Takes a row as a record, or says why it is none. */
export type TakeRow = (row: Row) => SkippedRow['why'] | null

const SUBTOTAL = /^[合小总共累]\s*计\s*(?:[:：(（].*)?$/
// 一、重点工程 (二)公园 第三部分 注：… 填表人：…
const TITLE =
  /^(?:[(（]?[一二三四五六七八九十]{1,3}[)）、.．]|第[一二三四五六七八九十]{1,3}[部章节]|注[:：]|备注[:：]|说明[:：]|填[表报])/
const COUNTING = /^\d+[.、]?$/

/** Walks the rows under the headings once and hands over those that hold a record. Gives the number of records. */
export function readBody(
  table: Table,
  layout: Layout,
  year: number | null,
  take: TakeRow,
  skipped: SkippedRow[],
): number {
  const { row, moveTo } = rowCursor(table, layout, year)
  const isTitle = titleRows(table, layout)
  let records = 0
  for (const raw of table.rows) {
    if (raw.number < layout.bodyFrom) continue
    moveTo(raw)
    const contents = contentsOf(raw)
    if (contents === null || isPreNumbered(contents, layout)) continue
    const why = isTitle(raw, contents, row) ?? take(row)
    if (why === null) records++
    else {
      const at = { on: table.name, row: raw.number, column: contents.column }
      skipped.push({ at, sheet: layout.spec.kind, why, shown: contents.shown })
    }
  }
  return records
}

/** The first cell of a row that holds anything, and how many do. */
interface Contents {
  readonly column: number
  readonly shown: string
  readonly count: number
}

function contentsOf({ cells }: RawRow): Contents | null {
  let first: RawCell | null = null
  let [column, count] = [Number.POSITIVE_INFINITY, 0]
  for (const [at, cell] of cells) {
    if (!isFilled(cell)) continue
    count++
    if (at < column) [column, first] = [at, cell]
  }
  return first === null ? null : { column, count, shown: cleaned(shownCell(first)) }
}

// Forms are issued with 序号 filled in down to the last line.
const isPreNumbered = ({ column, count, shown }: Contents, { columns }: Layout): boolean =>
  count === 1 && column === columns.get('no') && COUNTING.test(shown)

/** Tells rows that stand between the records: subtotals, section titles, headings once more. */
function titleRows(table: Table, layout: Layout) {
  const { spec, columns, headings, lead, bodyFrom } = layout
  const isWide = wideCells(table.merges)
  const needed = spec.required.flatMap(group => group.filter(id => columns.has(id)))
  const repeats = ({ cells }: RawRow): boolean =>
    needed.every(id => {
      const cell = cells.get(columns.get(id) ?? -1)
      const heading = headings.get(id) ?? ''
      // Task texts are long and many: only a text as short as the heading is worth comparing.
      return cell?.kind === 'text' && cell.text.length < heading.length + 9 && isSameHeading(cell.text, heading)
    })
  const isCategories = (raw: RawRow, row: Row): boolean =>
    spec.judges === true &&
    raw.number === bodyFrom &&
    !needed.some(id => row.owns(id) || row.inherits(id)) &&
    [...raw.cells.values()].every(cell => cell.kind === 'text')

  return (raw: RawRow, { column, shown, count }: Contents, row: Row): SkippedRow['why'] | null => {
    if (shown.length < 50 && SUBTOTAL.test(shown)) return 'subtotal'
    if (count === 1) {
      // A name alone is a record that lacks all the rest: somebody must hear of it, unless it is plainly a title.
      const isApart = column < lead || isWide(raw.number, column) || TITLE.test(shown)
      if (isApart && !needed.some(row.inherits)) return 'section'
    }
    return repeats(raw) || isCategories(raw, row) ? 'headings' : null
  }
}
