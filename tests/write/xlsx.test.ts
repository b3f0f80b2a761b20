import { expect, test } from 'vitest'
import { decimal } from '../../src/kernel/decimal.ts'
import type { Book, Cell, Sheet } from '../../src/reports/sheet.ts'
import { checkPackage } from '../../src/write/package/check.ts'
import { writeWorkbook } from '../../src/write/xlsx.ts'
import { readWorkbook } from '../judge/read-workbook.ts'
import { partOf, partsOf } from './parts.ts'
import { sampleBook, text } from './sample-book.ts'

const sheetOf = (rows: Cell[][], more: Partial<Sheet> = {}): Sheet => ({
  name: '表',
  columns: [{ width: 20 }, { width: 20 }],
  frozenRows: 0,
  rows,
  ...more,
})
const bookOf = (...sheets: Sheet[]): Book => ({ title: '标题', stamp: '印记', sheets })
const firstSheet = async (sheet: Sheet) => partOf(await writeWorkbook(bookOf(sheet)), 'xl/worksheets/sheet1.xml')
const firstCells = async (...cells: Cell[]) => {
  const sheets = await readWorkbook(await writeWorkbook(bookOf(sheetOf(cells.map(cell => [cell])))))
  return sheets.get('表')
}

test('the same book gives the same bytes twice', async () => {
  const [first, second] = [await writeWorkbook(sampleBook()), await writeWorkbook(sampleBook())]
  expect(Buffer.compare(first, second)).toBe(0)
})

test('another book gives other bytes', async () => {
  const other = { ...sampleBook(), stamp: 'perf 0.1.0; as of 2026-01-01' }
  expect(Buffer.compare(await writeWorkbook(sampleBook()), await writeWorkbook(other))).not.toBe(0)
})

test('the sample book passes the package check', async () => {
  expect(await checkPackage(await writeWorkbook(sampleBook()))).toEqual([])
})

test('every cell is read back as it was written', async () => {
  const book = sampleBook()
  const stored = await readWorkbook(await writeWorkbook(book))
  for (const sheet of book.sheets) {
    for (const [row, cells] of [...sheet.rows].entries()) {
      for (const [column, cell] of cells.entries()) {
        const found = stored.get(sheet.name)?.get(`${String.fromCharCode(65 + column)}${row + 1}`)
        expect(found ?? { formula: undefined, value: null }).toEqual(expectedOf(cell))
      }
    }
  }
})

function expectedOf(cell: Cell) {
  if (cell.kind === 'blank') return { formula: undefined, value: null }
  if (cell.kind === 'text') return { formula: undefined, value: cell.text }
  if (cell.kind === 'number') return { formula: undefined, value: Number(cell.value) }
  return { formula: cell.formula, value: typeof cell.result === 'string' ? cell.result : Number(cell.result) }
}

test('a package carries no clock time, no user and no path, but the title and the stamp', async () => {
  const parts = await partsOf(await writeWorkbook(sampleBook()))
  const core = parts.get('docProps/core.xml') ?? ''
  expect(core).toContain('<dc:title>青山市2025年度绩效考核结果</dc:title>')
  expect(core).toContain('<dc:description>perf 0.1.0; as of 2025-12-31</dc:description>')
  expect(core).toContain('<dc:creator>perf</dc:creator>')
  for (const [name, xml] of parts) {
    expect(xml, name).not.toMatch(/\d{4}-\d\d-\d\dT|<dcterms:|\/work\/|ExcelJS/)
  }
})

test('a formula whose result is 0 keeps its 0', async () => {
  const cells = await firstCells({ kind: 'formula', formula: 'A2-A3', result: decimal(0), places: 2 })
  expect(cells?.get('A1')).toEqual({ formula: 'A2-A3', value: 0 })
})

test('a formula loses a leading equals sign and keeps an empty result', async () => {
  const cells = await firstCells({ kind: 'formula', formula: '=IF(1=1,"","x")', result: '' })
  expect(cells?.get('A1')).toEqual({ formula: 'IF(1=1,"","x")', value: '' })
})

test.each(['=1+1', '+86', '-5', '@SUM(1)', '＝1', '\t=1'])('the text %j stays a text', async value => {
  const sheet = await firstSheet(sheetOf([[text(value)]]))
  expect(sheet).toMatch(/<c r="A1" s="1" t="s"><v>0<\/v><\/c>/)
  expect(sheet).not.toContain('<f>')
})

test('a text that is too long is cut and says how long it was', async () => {
  const cells = await firstCells(text('长'.repeat(40_000)))
  const value = String(cells?.get('A1')?.value)
  expect(value.length).toBeLessThanOrEqual(32_767)
  expect(value).toMatch(/^长{32000,}……【原文 40000 字/)
})

test.each([Number.NaN, Number.POSITIVE_INFINITY])('%d is refused with its cell', async value => {
  await expect(firstCells({ kind: 'blank' }, { kind: 'number', value })).rejects.toThrow('表!A2')
  await expect(firstCells({ kind: 'formula', formula: 'A1', result: value })).rejects.toThrow('表!A1')
})

test('an empty formula and one that Excel could not hold are refused', async () => {
  await expect(firstCells({ kind: 'formula', formula: '=', result: 0 })).rejects.toThrow('0 characters')
  await expect(firstCells({ kind: 'formula', formula: '1+'.repeat(4097), result: 0 })).rejects.toThrow(
    '8194 characters',
  )
})

test('a book without a sheet is refused', async () => {
  await expect(writeWorkbook(bookOf())).rejects.toThrow('needs a sheet')
})

test('sheets with invalid or equal names are renamed and references follow', async () => {
  const link: Cell = { kind: 'formula', formula: `HYPERLINK("#'a/b'!A1","去")`, result: '去' }
  const sum: Cell = { kind: 'formula', formula: "'a/b'!A1+'重名'!A1", result: 0 }
  const named = (name: string): Sheet => ({ ...sheetOf([[link], [sum]]), name })
  const bytes = await writeWorkbook(bookOf(named('a/b'), named('重名'), named('重名')))
  const stored = await readWorkbook(bytes)
  expect([...stored.keys()]).toEqual(['a_b', '重名', '重名(2)'])
  expect(stored.get('重名(2)')?.get('A1')?.formula).toBe(`HYPERLINK("#'a_b'!A1","去")`)
  expect(stored.get('重名(2)')?.get('A2')?.formula).toBe("'a_b'!A1+'重名'!A1")
  expect(await checkPackage(bytes)).toEqual([])
})

test('titles are merged, also over several rows, and rows between come out in order', async () => {
  const merges = [
    { top: 1, left: 0, bottom: 1, right: 1 },
    { top: 2, left: 0, bottom: 3, right: 0 },
    { top: 4, left: 1, bottom: 6, right: 1 },
  ]
  const rows = ['题', '甲', '乙', '丙'].map(value => [text(value), text(value)])
  const bytes = await writeWorkbook(bookOf(sheetOf(rows, { merges })))
  expect(await partOf(bytes, 'xl/worksheets/sheet1.xml')).toContain(
    '<mergeCells count="3"><mergeCell ref="A1:B1"/><mergeCell ref="A2:A3"/><mergeCell ref="B4:B6"/></mergeCells>',
  )
  expect(await checkPackage(bytes)).toEqual([])
})

test('a row of blank cells keeps its borders', async () => {
  const sheet = await firstSheet(sheetOf([[text('上')], [{ kind: 'blank', look: 'text' }], [text('下')]]))
  expect(sheet).toMatch(/<row r="2"[^>]*><c r="A2" s="1"\/><\/row>/)
})

test('a page is A4 landscape, one page wide, with repeated headings, frozen panes, a filter and page numbers', async () => {
  const rows = [[text('题')], [text('列'), text('列')], [text('值'), text('值')]]
  const bytes = await writeWorkbook(bookOf(sheetOf(rows, { frozenRows: 2, frozenColumns: 1, headingRow: 2 })))
  const sheet = await partOf(bytes, 'xl/worksheets/sheet1.xml')
  expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>')
  expect(sheet).toMatch(/<pageSetup paperSize="9" orientation="landscape"[^>]* fitToWidth="1" fitToHeight="0"\/>/)
  expect(sheet).toContain('<pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/>')
  expect(sheet).toContain('<autoFilter ref="A2:B3"/>')
  expect(sheet).toContain('第 &amp;P 页　共 &amp;N 页')
  expect(sheet).toContain('<printOptions horizontalCentered="1"/>')
  const workbook = await partOf(bytes, 'xl/workbook.xml')
  expect(workbook).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="0">'表'!$1:$2</definedName>`)
  expect(workbook).toContain(`<definedName name="_xlnm.Print_Area" localSheetId="0">'表'!$A$1:$B$3</definedName>`)
  expect(workbook).not.toContain('fullCalcOnLoad')
})

test('a sheet may stand upright', async () => {
  expect(await firstSheet(sheetOf([[text('值')]], { portrait: true }))).toContain('orientation="portrait"')
})

test('the print area reaches to the edge of the chart', async () => {
  const range = { column: 0, from: 1, to: 1 }
  const chart = { title: '图', categories: range, values: range, at: { column: 3, row: 2, columns: 6, rows: 10 } }
  const bytes = await writeWorkbook(bookOf(sheetOf([[text('值')]], { charts: [chart] })))
  expect(await partOf(bytes, 'xl/workbook.xml')).toContain('$A$1:$I$11')
})
