import ExcelJS from 'exceljs'
import { cellName } from '../../../src/kernel/a1.ts'
import { OFFICES, type Office, SCHEME, SILENT } from './office.ts'
import { HEADINGS, type Heading, type Row, soundRows } from './rows.ts'

/** A submission while faults are planted in it: its rows, and what is still to be done to its workbook. */
export interface Draft {
  readonly office: Office
  readonly index: number
  file: string
  title: string
  headings: string[]
  readonly rows: Row[]
  /** Done to the drawn ledger sheet, after its rows. */
  readonly touches: ((sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void)[]
  /** Done to the bytes of the workbook. */
  readonly wraps: ((bytes: Uint8Array) => Uint8Array)[]
}

/** Where a finding must be told: its code, file, sheet and cell ('' where it points at no cell). */
export interface Expected {
  readonly code: string
  readonly file: string
  readonly sheet: string
  readonly cell: string
}

export const SHEET = '台账'
const TITLE_ROW = 1
export const HEADING_ROW = 2

/** The cell of a row of the ledger under a heading. */
export const cellOf = (row: number, heading: Heading): string =>
  cellName(HEADINGS.indexOf(heading), HEADING_ROW + 1 + row)

/** What is told of a unit from which no task could be read: at its row of the registry. */
export const nothingFrom = ({ index }: Draft): Expected => ({
  code: 'ORG-09',
  file: REGISTRY,
  sheet: '名录',
  cell: cellName(0, index + 2),
})

/** The registry as it is named from the folder of submissions. */
const REGISTRY = '../名录.xlsx'

/** The department that sends nothing. */
export const SILENT_ONE: Expected = {
  code: 'ORG-09',
  file: REGISTRY,
  sheet: '名录',
  cell: cellName(0, OFFICES.length + 1 + 1),
}

/** Sixty sound submissions, ready to be spoilt. */
export const soundDrafts = (): Draft[] =>
  OFFICES.map((office, index) => ({
    office,
    index,
    file: `${String(index + 1).padStart(2, '0')}${office.name}.xlsx`,
    title: '2026年度重点工作台账',
    headings: [...HEADINGS],
    rows: soundRows(office, index),
    touches: [],
    wraps: [],
  }))

/** The submission as a file. */
export async function bytesOf({ title, headings, rows, touches, wraps }: Draft): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  Object.assign(book, { created: MADE, modified: MADE })
  const sheet = book.addWorksheet(SHEET)
  sheet.mergeCells(TITLE_ROW, 1, TITLE_ROW, headings.length)
  sheet.getCell(TITLE_ROW, 1).value = title
  sheet.getRow(HEADING_ROW).values = headings
  for (const row of rows) {
    const drawn = sheet.addRow(HEADINGS.map(heading => row[heading]))
    for (const [i, heading] of HEADINGS.entries()) {
      const cell = drawn.getCell(i + 1)
      if (cell.value instanceof Date) cell.numFmt = 'yyyy-mm-dd'
      else if (heading === '完成比例' && typeof cell.value === 'number') cell.numFmt = '0%'
    }
  }
  for (const touch of touches) touch(sheet, book)
  const bytes: Uint8Array = new Uint8Array(await book.xlsx.writeBuffer())
  return wraps.reduce((whole, wrap) => wrap(whole), bytes)
}

/** The office's own workbook: who is assessed. */
export async function registryBytes(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  Object.assign(book, { created: MADE, modified: MADE })
  const sheet = book.addWorksheet('名录')
  sheet.addRow(['单位', '简称', '别名', '有效起', '有效止', '组', '分管领导'])
  for (const { name, short, leader } of [...OFFICES, SILENT]) {
    sheet.addRow([name, short, null, null, null, '政府部门', leader])
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

export const schemeBytes = (): Uint8Array => new TextEncoder().encode(SCHEME)

const MADE = new Date('2026-11-20T00:00:00Z')
