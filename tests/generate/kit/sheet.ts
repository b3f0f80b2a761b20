import type ExcelJS from 'exceljs'
import type { Cell } from './record.ts'

export interface Column {
  readonly heading: string
  readonly width: number
  readonly align?: 'left' | 'center'
  /** Excel's number format. */
  readonly format?: string
  /** A drop-down of these. */
  readonly list?: readonly string[]
}

export interface SheetPlan {
  readonly name: string
  readonly title: string
  readonly columns: readonly Column[]
  readonly rows: readonly { readonly of: object; readonly cells: readonly Cell[] }[]
  readonly portrait?: boolean
  /** A3 for a sheet of many columns; else A4. */
  readonly isWide?: boolean
  readonly headingHeight?: number
  /** Columns that stay in sight. */
  readonly frozen?: number
  /** Words over neighbouring columns, in a heading row of their own; the other headings take up both rows. */
  readonly over?: readonly { readonly text: string; readonly from: number; readonly to: number }[]
}

const TITLE_FONT = { name: '方正小标宋简体', size: 20 }
const HEAD_FONT = { name: '黑体', size: 11 }
const BODY_FONT = { name: '仿宋_GB2312', size: 11 }
const LINE: Partial<ExcelJS.Border> = { style: 'thin', color: { argb: 'FF808080' } }
const BORDER: Partial<ExcelJS.Borders> = { top: LINE, left: LINE, bottom: LINE, right: LINE }
const HEAD_FILL: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFDDE7F3' } }
// Excel's number of A3, which ExcelJS does not list.
const A3: number = 8
const A4 = 9
/** The row of the columns' headings. */
const headRowOf = ({ over }: SheetPlan): number => (over === undefined ? 2 : 3)
const LINE_HEIGHT = 15

/** Draws a sheet as an office has it and tells on which row each record stands. */
export function drawSheet(book: ExcelJS.Workbook, plan: SheetPlan): Map<object, number> {
  const headRow = headRowOf(plan)
  const sheet = book.addWorksheet(plan.name, {
    views: [{ state: 'frozen', xSplit: plan.frozen ?? 0, ySplit: headRow }],
    pageSetup: {
      paperSize: plan.isWide ? (A3 as ExcelJS.PaperSize) : A4,
      orientation: plan.portrait ? 'portrait' : 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      printTitlesRow: `2:${headRow}`,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&C第 &P 页，共 &N 页' },
  })
  sheet.columns = plan.columns.map(({ width }) => ({ width }))
  drawTop(sheet, plan)
  const places = new Map<object, number>()
  for (const { of, cells } of plan.rows) {
    const row = sheet.addRow([...cells])
    row.height = heightOf(cells, plan.columns)
    for (const [index, column] of plan.columns.entries()) drawCell(row.getCell(index + 1), column)
    places.set(of, row.number)
  }
  sheet.autoFilter = { from: { row: headRow, column: 1 }, to: { row: sheet.rowCount, column: plan.columns.length } }
  return places
}

function drawTop(sheet: ExcelJS.Worksheet, plan: SheetPlan): void {
  const { title, columns, headingHeight, over = [] } = plan
  sheet.mergeCells(1, 1, 1, columns.length)
  const first = sheet.getCell(1, 1)
  first.value = title
  first.font = TITLE_FONT
  first.alignment = { horizontal: 'center', vertical: 'middle' }
  sheet.getRow(1).height = 40
  const headRow = headRowOf(plan)
  sheet.getRow(headRow).height = headingHeight ?? 30
  for (const [index, { heading }] of columns.entries()) {
    const isUnder = over.some(({ from, to }) => index >= from && index <= to)
    const top = isUnder ? headRow : 2
    if (top < headRow) sheet.mergeCells(top, index + 1, headRow, index + 1)
    drawHeading(sheet.getCell(top, index + 1), heading)
  }
  for (const { text, from, to } of over) {
    sheet.mergeCells(2, from + 1, 2, to + 1)
    drawHeading(sheet.getCell(2, from + 1), text)
  }
}

function drawHeading(cell: ExcelJS.Cell, heading: string): void {
  cell.value = heading
  cell.font = HEAD_FONT
  cell.fill = HEAD_FILL
  cell.border = BORDER
  cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
}

function drawCell(cell: ExcelJS.Cell, { align, format, list }: Column): void {
  cell.font = BODY_FONT
  cell.border = BORDER
  cell.alignment = { horizontal: align ?? 'center', vertical: 'middle', wrapText: true }
  if (cell.value instanceof Date) cell.numFmt = 'yyyy-mm-dd'
  else if (format !== undefined && typeof cell.value === 'number') cell.numFmt = format
  if (list) cell.dataValidation = { type: 'list', allowBlank: true, formulae: [`"${list.join(',')}"`] }
}

/** Chinese letters take two places of a column's width. */
const widthOf = (cell: Cell): number =>
  cell instanceof Date ? 10 : [...String(cell ?? '')].reduce((sum, letter) => sum + (letter > '\u00ff' ? 2.1 : 1.1), 0)

function heightOf(cells: readonly Cell[], columns: readonly Column[]): number {
  const lines = cells.map((cell, index) => Math.ceil(widthOf(cell) / ((columns[index]?.width ?? 10) - 1)))
  return Math.max(1, ...lines) * LINE_HEIGHT + 7
}
