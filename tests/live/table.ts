import { columnLetters } from '../../src/kernel/a1.ts'
import type { Judgement } from '../judge/libreoffice.ts'
import type { StoredWorkbook, Value } from '../judge/read-workbook.ts'

const HEADING_ROW = 3

/** One row of a table on a sheet, by the headings of its columns. */
export interface TableRow {
  value(heading: string): Value
  cell(heading: string): string
}

/** The values of a workbook, as they are stored in it. */
export const valuesIn = (book: StoredWorkbook): Judgement =>
  new Map([...book].map(([sheet, cells]) => [sheet, new Map([...cells].map(([cell, { value }]) => [cell, value]))]))

/** The headings of a sheet, in order; in the result workbook they stand in row 3. */
export function headingsOf(book: Judgement, sheet: string, headingRow = HEADING_ROW): string[] {
  const cells = book.get(sheet)
  if (cells === undefined) throw new Error(`no sheet ${sheet}`)
  const headings: string[] = []
  for (let column = 0; ; column++) {
    const heading = cells.get(`${columnLetters(column)}${headingRow}`)
    if (heading === undefined || heading === null) return headings
    headings.push(String(heading))
  }
}

/** The rows below the headings of a sheet. */
export function rowsOf(book: Judgement, sheet: string, headingRow = HEADING_ROW): TableRow[] {
  const headings = headingsOf(book, sheet, headingRow)
  const cells = book.get(sheet) as ReadonlyMap<string, Value>
  const last = Math.max(...[...cells.keys()].map(cell => Number(cell.replace(/\D+/, ''))))
  return Array.from({ length: last - headingRow }, (_, i): TableRow => {
    const cell = (heading: string) => {
      const column = headings.indexOf(heading)
      if (column < 0) throw new Error(`no column ${heading} on ${sheet}`)
      return `${columnLetters(column)}${headingRow + 1 + i}`
    }
    return { cell, value: heading => cells.get(cell(heading)) ?? null }
  })
}
