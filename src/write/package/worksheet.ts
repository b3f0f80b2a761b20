import { cellName, columnLetters } from '../../kernel/a1.ts'
import type { Sheet } from '../../reports/sheet.ts'
import { ROW_HEIGHT, rowHeight } from '../row-height.ts'
import { type CellContext, cellXml } from './cell.ts'
import { chunked } from './chunks.ts'
import { dataBars } from './data-bars.ts'
import { protection, validations } from './form.ts'
import { MAIN, OFFICE, XML_HEAD } from './xml.ts'

const A4 = 9

// Points between the margins of an A4 page.
const LANDSCAPE_ROOM = 490
const PORTRAIT_ROOM = 740

/** Where a worksheet stands in its package: its number from 1, and the element that shows its drawing. */
export interface Placed extends CellContext {
  readonly number: number
  readonly drawing: string
}

/** A worksheet part, made while it is asked for: neither its rows nor its XML are ever in memory as a whole. */
export const worksheetPart = (sheet: Sheet, placed: Placed): Iterable<Uint8Array> => chunked(pieces(sheet, placed))

// The children stand in the order of worksheet-order.ts: Excel repairs a sheet whose children stand in another.
function* pieces(sheet: Sheet, placed: Placed): Generator<string> {
  yield `${XML_HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`
  yield `<sheetViews>${view(sheet)}</sheetViews><sheetFormatPr defaultRowHeight="${ROW_HEIGHT}" customHeight="1"/>`
  yield `${columns(sheet)}<sheetData>`
  yield* rowPieces(sheet, placed)
  const bars = dataBars(sheet, placed.number)
  yield `</sheetData>${protection(sheet)}${filter(sheet)}${merges(sheet)}${bars.rules}${validations(sheet, placed)}<printOptions horizontalCentered="1"/>`
  yield '<pageMargins left="0.5" right="0.5" top="0.7" bottom="0.7" header="0.3" footer="0.35"/>'
  const orientation = sheet.portrait ? 'portrait' : 'landscape'
  yield `<pageSetup paperSize="${A4}" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>`
  yield '<headerFooter><oddFooter>&amp;C&amp;&quot;仿宋,常规&quot;&amp;10第 &amp;P 页　共 &amp;N 页</oddFooter></headerFooter>'
  yield `${pageBreaks(sheet)}${placed.drawing}${bars.extension}</worksheet>`
}

function* rowPieces({ name, columns, rows, merges = [] }: Sheet, context: Placed): Generator<string> {
  const widths = columns.map(({ width }) => width)
  const tops = new Set(merges.map(({ top }) => top))
  let number = 0
  for (const cells of rows) {
    number++
    const height = rowHeight(cells, widths, tops.has(number) ? merges.filter(({ top }) => top === number) : undefined)
    let xml = height === undefined ? `<row r="${number}">` : `<row r="${number}" ht="${height}" customHeight="1">`
    for (const [column, cell] of cells.entries()) xml += cellXml(cell, column, number, name, context)
    yield `${xml}</row>`
  }
}

function view({ frozenRows, frozenColumns = 0 }: Sheet): string {
  if (frozenRows + frozenColumns === 0) return '<sheetView showGridLines="0" workbookViewId="0"/>'
  const pane = frozenColumns === 0 ? 'bottomLeft' : frozenRows === 0 ? 'topRight' : 'bottomRight'
  const [x, y] = [
    frozenColumns === 0 ? '' : ` xSplit="${frozenColumns}"`,
    frozenRows === 0 ? '' : ` ySplit="${frozenRows}"`,
  ]
  return (
    `<sheetView showGridLines="0" workbookViewId="0"><pane${x}${y} topLeftCell="${cellName(frozenColumns, frozenRows + 1)}" ` +
    `activePane="${pane}" state="frozen"/><selection pane="${pane}"/></sheetView>`
  )
}

function columns({ columns }: Sheet): string {
  const all = columns.map(({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
  return all.length === 0 ? '' : `<cols>${all.join('')}</cols>`
}

function filter({ headingRow, columns, rows }: Sheet): string {
  if (headingRow === undefined || columns.length === 0) return ''
  const last = cellName(columns.length - 1, Math.max(rows.length, headingRow))
  return `<autoFilter ref="${cellName(0, headingRow)}:${last}"/>`
}

function merges({ merges = [] }: Sheet): string {
  const all = merges.map(
    ({ top, left, bottom, right }) => `<mergeCell ref="${cellName(left, top)}:${cellName(right, bottom)}"/>`,
  )
  return all.length === 0 ? '' : `<mergeCells count="${all.length}">${all.join('')}</mergeCells>`
}

// A chart below its table starts a page of its own where the page would otherwise cut through it.
function pageBreaks({ charts = [], rows, portrait }: Sheet): string {
  const room = portrait ? PORTRAIT_ROOM : LANDSCAPE_ROOM
  const breaks: string[] = []
  let top = 1
  for (const { at } of charts) {
    if (at.row <= rows.length || (at.row + at.rows - top) * ROW_HEIGHT <= room) continue
    breaks.push(`<brk id="${at.row - 1}" max="16383" man="1"/>`)
    top = at.row
  }
  const count = breaks.length
  return count === 0 ? '' : `<rowBreaks count="${count}" manualBreakCount="${count}">${breaks.join('')}</rowBreaks>`
}

/** The cells that are printed: the table and its charts. */
export function printArea({ columns, rows, charts = [] }: Sheet): string {
  const width = Math.max(1, columns.length, ...charts.map(({ at }) => at.column + at.columns))
  const height = Math.max(1, rows.length, ...charts.map(({ at }) => at.row - 1 + at.rows))
  return `$A$1:$${columnLetters(width - 1)}$${height}`
}
