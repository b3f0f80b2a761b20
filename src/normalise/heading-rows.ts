import type { Place } from '../model/place.ts'
import type { RawRow, Table } from '../model/table.ts'
import { isFilled, shownCell } from './cells.ts'
import { cleaned, squeezed } from './words.ts'

/** A text that may be a heading. `bottom` is the last row it covers; `under` are the texts above it, the nearest first, which may cover several columns. */
export interface HeadingText {
  readonly text: string
  readonly at: Place
  readonly bottom: number
  readonly under?: readonly string[]
}

/** What stands in one row, or in two or three rows together, by column; a text that is merged downwards counts in each row it covers. */
export interface HeadingRow {
  /** The lowest of its rows, and the highest. */
  readonly row: number
  readonly top: number
  readonly texts: ReadonlyMap<number, HeadingText>
  /** Nothing but text stands in it: a row of headings, never one of numbers. */
  readonly textOnly: boolean
}

/** A heading without what offices add to it: blanks, line breaks, asterisks and a unit in brackets. */
export const plainHeading = (text: string): string =>
  squeezed(text)
    .replace(/[*※]/g, '')
    .replace(/[:：]$/, '')
export const bareHeading = (text: string): string => plainHeading(text).replace(/\([^()]*\)$/, '')

export const isSameHeading = (a: string, b: string): boolean => bareHeading(a) === bareHeading(b)

/** The first `look` rows of a sheet, then the pairs and the threes of them, that may hold the headings; each from the top. */
export function headingRows(table: Table, look: number): readonly HeadingRow[] {
  const rows = firstRows(table, look)
  const singles = rows.map(row => {
    const { number } = row
    return { row: number, top: number, texts: ownTexts(row, table), textOnly: isTextOnly(row) }
  })
  spreadDown(singles, table)
  const byNumber = new Map(singles.map(one => [one.row, one]))
  const deeper = (upper: HeadingRow): HeadingRow[] => {
    const lower = byNumber.get(upper.row + 1)
    return lower?.textOnly ? [joined(upper, lower, table)] : []
  }
  const pairs = singles.flatMap(deeper)
  return [...singles, ...pairs, ...pairs.flatMap(deeper)]
}

function firstRows({ rows }: Table, look: number): readonly RawRow[] {
  const first: RawRow[] = []
  for (const row of rows) {
    first.push(row)
    if (first.length === look) break
  }
  return first
}

function ownTexts({ number, cells }: RawRow, { name }: Table): Map<number, HeadingText> {
  const texts = new Map<number, HeadingText>()
  for (const [column, cell] of cells) {
    if (!isFilled(cell)) continue
    texts.set(column, { text: cleaned(shownCell(cell)), at: { on: name, row: number, column }, bottom: number })
  }
  return texts
}

const isTextOnly = ({ cells }: RawRow): boolean => [...cells.values()].every(cell => cell.kind === 'text')

function spreadDown(rows: readonly { readonly row: number; readonly texts: Map<number, HeadingText> }[], table: Table) {
  const byNumber = new Map(rows.map(({ row, texts }) => [row, texts]))
  const last = rows.at(-1)?.row ?? 0
  for (const { top, left, bottom } of table.merges) {
    if (bottom === top || top > last) continue
    const anchor = byNumber.get(top)?.get(left)
    if (anchor === undefined) continue
    const whole = { ...anchor, bottom }
    for (let row = top; row <= Math.min(bottom, last); row++) byNumber.get(row)?.set(left, whole)
  }
}

function joined(upper: HeadingRow, lower: HeadingRow, table: Table): HeadingRow {
  const above = spreadRight(upper, table)
  const texts = new Map(upper.texts)
  for (const [column, own] of lower.texts) {
    const over = above.get(column)
    const isApart = over !== undefined && over.bottom !== own.bottom
    texts.set(column, isApart ? { ...own, under: [over.text, ...(over.under ?? [])] } : own)
  }
  return { row: lower.row, top: upper.top, texts, textOnly: upper.textOnly && lower.textOnly }
}

/** The texts of a row by column, one that is merged to the right in each column it covers. */
export function spreadRight({ texts }: HeadingRow, { merges }: Table): ReadonlyMap<number, HeadingText> {
  const spread = new Map(texts)
  for (const { top, left, bottom, right } of merges) {
    const anchor = texts.get(left)
    if (anchor === undefined || anchor.at.row < top || anchor.at.row > bottom) continue
    for (let column = left + 1; column <= right; column++) spread.set(column, anchor)
  }
  return spread
}
