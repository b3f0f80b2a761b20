import { once } from 'node:events'
import { Writable } from 'node:stream'
import { setImmediate as turn } from 'node:timers/promises'
import ExcelJS from 'exceljs'
import { cellName, columnLetters } from '../kernel/a1.ts'
import type { Book, Cell, Sheet } from '../reports/sheet.ts'
import { cellText } from './cell-text.ts'
import { type Style, styleBook } from './looks.ts'
import { finishPackage } from './package/finish.ts'
import { ROW_HEIGHT, rowHeight } from './row-height.ts'
import { followRenames, sheetNames } from './sheet-names.ts'

const LONGEST_FORMULA = 8192
const ROWS_A_TURN = 1000
const A4 = 9

/** The workbook as .xlsx bytes: the same book gives the same bytes. */
export async function writeWorkbook(book: Book): Promise<Uint8Array> {
  const sheets = renamed(book.sheets)
  const chunks: Buffer[] = []
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk)
      done()
    },
  })
  // Level 1: the finishing step deflates again. Shared strings, because the library writes inline text as if it were a formula's result.
  const writer = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream,
    useStyles: true,
    useSharedStrings: true,
    zip: { zlib: { level: 1 } },
  })
  writer.creator = 'perf'
  writer.lastModifiedBy = 'perf'
  writer.title = cellText(book.title)
  writer.description = cellText(book.stamp)
  writer.views = [{ x: 0, y: 0, width: 28800, height: 16000, firstSheet: 0, activeTab: 0, visibility: 'visible' }]
  // No fullCalcOnLoad: the cached results are right, and forcing a calculation makes every reader ask to save a file it only looked at.
  const styleOf = styleBook()
  for (const sheet of sheets) await writeSheet(writer, sheet, styleOf)
  await writer.commit()
  return finishPackage(Buffer.concat(chunks), sheets)
}

function renamed(sheets: readonly Sheet[]): Sheet[] {
  if (sheets.length === 0) throw new Error('a workbook needs a sheet')
  const names = sheetNames(sheets.map(sheet => sheet.name))
  const renames = new Map<string, string>()
  for (const [index, sheet] of sheets.entries()) {
    const name = names[index] ?? sheet.name
    if (name !== sheet.name && !renames.has(sheet.name)) renames.set(sheet.name, name)
  }
  // Of two sheets with one name the first keeps it, and the references with it.
  for (const name of names) renames.delete(name)
  const follow = (cell: Cell): Cell =>
    cell.kind === 'formula' ? { ...cell, formula: followRenames(cell.formula, renames) } : cell
  return sheets.map((sheet, index) => ({
    ...sheet,
    name: names[index] ?? sheet.name,
    rows: renames.size === 0 ? sheet.rows : sheet.rows.map(row => row.map(follow)),
  }))
}

type Writer = InstanceType<typeof ExcelJS.stream.xlsx.WorkbookWriter>
type Pipe = NodeJS.EventEmitter & { _writableState?: { needDrain?: boolean } }
type Merge = NonNullable<Sheet['merges']>[number]
type StyleOf = (cell: Cell) => Style | undefined

async function writeSheet(writer: Writer, sheet: Sheet, styleOf: StyleOf): Promise<void> {
  const worksheet = writer.addWorksheet(sheet.name, page(sheet))
  worksheet.columns = sheet.columns.map(({ width }) => ({ width }))
  if (sheet.headingRow !== undefined && sheet.columns.length > 0) {
    const last = cellName(sheet.columns.length - 1, Math.max(sheet.rows.length, sheet.headingRow))
    worksheet.autoFilter = `${cellName(0, sheet.headingRow)}:${last}`
  }
  const widths = sheet.columns.map(column => column.width)
  const starting = mergesByRow(sheet, merge => merge.top)
  const ending = mergesByRow(sheet, merge => Math.min(merge.bottom, sheet.rows.length))
  let openUntil = 0
  for (const [index, cells] of sheet.rows.entries()) {
    const number = index + 1
    const row = worksheet.getRow(number)
    const merges = starting.get(number) ?? []
    // The library leaves out a row of blank cells, borders and all, unless it has a height.
    const height =
      rowHeight(cells, widths, merges) ?? (cells.every(cell => cell.kind === 'blank') ? ROW_HEIGHT : undefined)
    if (height !== undefined) row.height = height
    for (const [column, cell] of cells.entries()) writeCell(row.getCell(column + 1), cell, styleOf, sheet.name)
    for (const merge of merges) openUntil = Math.max(openUntil, merge.bottom)
    for (const { top, left, bottom, right } of ending.get(number) ?? [])
      worksheet.mergeCells(top, left + 1, bottom, right + 1)
    // A merge can only be made while all its rows are still in memory.
    if (number < openUntil) continue
    row.commit()
    if (number % ROWS_A_TURN === 0) await letGo(worksheet)
  }
  worksheet.commit()
}

// The library's stream writer knows no back-pressure and keeps every formula for a shared one that we never write: left alone, it
// holds the whole sheet in memory. Its insides are the only way to say so; where they change, this only yields.
async function letGo(worksheet: ExcelJS.Worksheet): Promise<void> {
  const inside = worksheet as unknown as { _formulae?: object; stream?: { pipes?: Pipe[] } }
  inside._formulae = {}
  await turn()
  for (const pipe of inside.stream?.pipes ?? []) {
    if (pipe._writableState?.needDrain) await once(pipe, 'drain')
  }
}

function mergesByRow(sheet: Sheet, rowOf: (merge: Merge) => number): Map<number, Merge[]> {
  const byRow = new Map<number, Merge[]>()
  for (const merge of sheet.merges ?? []) byRow.set(rowOf(merge), [...(byRow.get(rowOf(merge)) ?? []), merge])
  return byRow
}

function writeCell(target: ExcelJS.Cell, cell: Cell, styleOf: StyleOf, sheetName: string): void {
  const place = () => `${sheetName}!${target.address}`
  if (cell.kind === 'text') target.value = cellText(cell.text)
  else if (cell.kind === 'number') target.value = finite(cell.value, place)
  else if (cell.kind === 'formula') {
    const formula = cell.formula.replace(/^=/, '')
    if (formula === '' || formula.length > LONGEST_FORMULA)
      throw new Error(`${place()}: a formula of ${formula.length} characters`)
    target.value = {
      formula,
      result: typeof cell.result === 'string' ? cellText(cell.result) : finite(cell.result, place),
    }
  }
  const style = styleOf(cell)
  if (style) target.style = style
}

// A score that is no number is a state, decided long before the writer; here it is a bug, and Excel would repair the file.
function finite(value: Extract<Cell, { kind: 'number' }>['value'], place: () => string): number {
  const number = Number(value)
  if (!Number.isFinite(number)) throw new Error(`${place()}: ${String(value)} cannot stand in a cell`)
  return number
}

function page(sheet: Sheet): Partial<ExcelJS.AddWorksheetOptions> {
  const { frozenRows, frozenColumns = 0, charts = [] } = sheet
  const columns = Math.max(1, sheet.columns.length, ...charts.map(({ at }) => at.column + at.columns))
  const rows = Math.max(1, sheet.rows.length, ...charts.map(({ at }) => at.row - 1 + at.rows))
  return {
    properties: { defaultRowHeight: ROW_HEIGHT },
    views: [
      frozenRows + frozenColumns > 0
        ? { state: 'frozen', xSplit: frozenColumns, ySplit: frozenRows, showGridLines: false }
        : { showGridLines: false },
    ],
    pageSetup: {
      paperSize: A4,
      orientation: sheet.portrait ? 'portrait' : 'landscape',
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.5, right: 0.5, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.35 },
      printArea: `A$1:${columnLetters(columns - 1)}$${rows}`,
      ...(frozenRows > 0 ? { printTitlesRow: `1:${frozenRows}` } : {}),
    },
    headerFooter: { oddFooter: '&C&"仿宋,常规"&10第 &P 页　共 &N 页' },
  }
}
