import type { SkippedRow } from '../model/dataset.ts'
import type { RawCell, RawRow, Table } from '../model/table.ts'
import { isFilled, shownCell } from './cells.ts'
import { isSameHeading } from './heading-rows.ts'
import type { Layout } from './headings.ts'
import { wideCells } from './merged.ts'
import type { Row } from './row.ts'
import { cleaned, squeezed } from './words.ts'

const SUBTOTAL = /^(?:[合小总共累]\s*计|平均[值分数]?|均值)\s*(?:[:：(（].*)?$/
// 道路工程小计, 全市合计: with a name in front they are subtotals only where nobody is responsible.
const NAMED_SUBTOTAL = /(?:小计|合计|总计|共计)(?:[:：(（].*)?$/
// 一、重点工程 (二)公园 第三部分 注：… 填表人：…
const TITLE =
  /^(?:[(（]?[一二三四五六七八九十]{1,3}[)）、.．]|第[一二三四五六七八九十]{1,3}[部章节]|注[:：]|备注[:：]|说明[:：]|填[表报])/
const COUNTING = /^\d+[.、]?$/
// Squeezed: 示例, (示例), 填写示例：…, 例1, 例：…, 填表说明：…
const EXAMPLE =
  /^(?:[([【]?(?:填写|填报|填表)?(?:示例|样例|范例)\d*[)\]】]|(?:填写|填报|填表)?(?:示例|样例|范例)\d*(?:[:：]|$)|例\d*(?:[:：]|$)|(?:填表|填报|填写)(?:说明|须知|要求)(?:[:：]|$))/
const LONGEST_LABEL = 50

/** The first cell of a row that holds anything, and how many do. */
export interface Contents {
  readonly column: number
  readonly shown: string
  readonly count: number
}

export function contentsOf({ cells }: RawRow): Contents | null {
  let first: RawCell | null = null
  let [column, count] = [Number.POSITIVE_INFINITY, 0]
  for (const [at, cell] of cells) {
    if (!isFilled(cell)) continue
    count++
    if (at < column) [column, first] = [at, cell]
  }
  return first === null ? null : { column, count, shown: cleaned(shownCell(first)) }
}

/** Forms are issued with 序号 filled in down to the last line. */
export const isPreNumbered = ({ column, count, shown }: Contents, { columns }: Layout): boolean =>
  count === 1 && column === columns.get('no') && COUNTING.test(shown)

/** Tells rows that stand between the records: subtotals, section titles, examples, headings once more. */
export function betweenRows(table: Table, layout: Layout) {
  const { spec, columns, headings, lead, bodyFrom } = layout
  const isWide = wideCells(table.merges)
  const needed = spec.required.flatMap(group => group.filter(id => columns.has(id)))
  const owners = ['leadUnit', 'owner'].filter(id => columns.has(id))
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
  /** What stands for the row, where the first filled cell is but its number. */
  const nameIn = ({ cells }: RawRow): string => {
    const cell = cells.get(lead)
    return cell?.kind === 'text' && cell.text.length < LONGEST_LABEL ? cleaned(cell.text) : ''
  }
  const isSubtotal = (shown: string, name: string, row: Row): boolean => {
    if (shown.length < LONGEST_LABEL && SUBTOTAL.test(shown)) return true
    if (spec.kind !== 'ledger' || owners.some(row.owns)) return false
    return SUBTOTAL.test(name) || (shown.length < LONGEST_LABEL && NAMED_SUBTOTAL.test(shown))
  }
  const isExample = (shown: string, name: string): boolean =>
    EXAMPLE.test(squeezed(shown.slice(0, LONGEST_LABEL))) || EXAMPLE.test(squeezed(name))

  return (raw: RawRow, { column, shown, count }: Contents, row: Row): SkippedRow['why'] | null => {
    // A row of a collected ledger was a record where it comes from.
    if (row.owns('sourceFile')) return null
    const name = nameIn(raw)
    if (isSubtotal(shown, name, row)) return 'subtotal'
    if (isExample(shown, name)) return 'example'
    if (count === 1) {
      // A name alone is a record that lacks all the rest: somebody must hear of it, unless it is plainly a title.
      const isApart = column < lead || isWide(raw.number, column) || TITLE.test(shown)
      if (isApart && !needed.some(row.inherits)) return 'section'
    }
    return repeats(raw) || isCategories(raw, row) ? 'headings' : null
  }
}
