import { CFB, type ParsingOptions, read, SSF, type WorkBook, type WorkSheet } from '@e965/xlsx'
import { NOTHING_LEFT } from '../../model/file-reading.ts'
import type { Merge, RawCell, RawRow } from '../../model/table.ts'
import { Unreadable } from '../../model/unreadable.ts'
import { builtInKind } from '../xlsx/number-format.ts'
import type { LegacyAnswer, LegacyBook, LegacyKind, LegacySheet } from './book.ts'
import { type CellContext, cellOf, type LibraryCell } from './cells.ts'
import { type CodePage, codePageOf, declaredIn } from './code-page.ts'
import { type Markup, markupOf, withSoundSpans } from './markup.ts'

const MAX_ROWS = 1_048_576
const MAX_COLUMNS = 16_384

// Numbers and serials as they stand, no Date and no text made from a format; of a web page only texts, which the library would
// otherwise take for dates and numbers of an American. Without its code page tables it hands on old texts byte by byte.
const OPTIONS: ParsingOptions = {
  dense: true,
  raw: true,
  cellDates: false,
  cellNF: true,
  cellText: false,
  cellHTML: false,
  cellFormula: true,
  cellStyles: true,
}

// The library knows the American formats only. What it is told of the Chinese ones it keeps for .xls; of an .xlsb it forgets it, and
// shows such a number as an American date.
const LAST_BUILT_IN = 58
const knowChineseFormats = (): void => {
  for (let id = 27; id <= LAST_BUILT_IN; id++) {
    const kind = builtInKind(id)
    if (kind === 'date' || kind === 'time') SSF.load(kind === 'date' ? 'yyyy/m/d' : 'h:mm', id)
  }
}

const cellsIn = (sheet: WorkSheet | undefined): readonly (readonly LibraryCell[])[] => sheet?.['!data'] ?? []

function* textsIn({ SheetNames, Sheets }: WorkBook): Generator<string> {
  yield* SheetNames
  for (const name of SheetNames) {
    for (const row of cellsIn(Sheets[name])) {
      for (const cell of row ?? []) if (typeof cell?.v === 'string') yield cell.v
    }
  }
}

const rowOf = (row: readonly LibraryCell[], number: number, sheet: string, context: CellContext): RawRow | null => {
  if (number > MAX_ROWS) throw new Unreadable('too-large', { limit: 'rows', sheet })
  const cells = new Map<number, RawCell>()
  // Own keys: a cell beside no number of a column would be passed over by an index.
  for (const [key, cell] of Object.entries(row)) {
    const column = Number(key)
    if (Number.isNaN(column)) throw new Unreadable('damaged', { sheet, row: number })
    const found = cellOf(cell, context)
    if (found === null) continue
    if (column >= MAX_COLUMNS) throw new Unreadable('too-large', { limit: 'columns', sheet, row: number })
    cells.set(column, found)
  }
  return cells.size === 0 ? null : { number, cells }
}

const mergesOf = (sheet: WorkSheet): Merge[] =>
  (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r + 1, left: s.c, bottom: e.r + 1, right: e.c }))

const hiddenColumnsOf = (sheet: WorkSheet): number[] =>
  (sheet['!cols'] ?? []).flatMap((column, at) => (column?.hidden === true ? [at] : []))

const sheetOf = (name: string, hidden: boolean, sheet: WorkSheet, context: CellContext): LegacySheet => {
  const rows: RawRow[] = []
  const shown = context.textOf(name)
  for (const [key, written] of Object.entries(cellsIn(sheet))) {
    const row = rowOf(written, Number(key) + 1, shown, context)
    if (row === null) continue
    rows.push(sheet['!rows']?.[Number(key)]?.hidden === true ? { ...row, hidden: true } : row)
  }
  return { name: shown, hidden, merges: mergesOf(sheet), hiddenColumns: hiddenColumnsOf(sheet), rows }
}

const commentsIn = ({ SheetNames, Sheets }: WorkBook): number => {
  let comments = 0
  for (const name of SheetNames) {
    for (const row of cellsIn(Sheets[name])) for (const cell of row ?? []) comments += cell?.c?.length ? 1 : 0
  }
  return comments
}

const STREAMS = ['/Workbook', '/Book']

/** The stream of an .xls that holds the workbook, and whether macros lie beside it; before 1993 the file is the stream. */
const insideOf = (bytes: Buffer): { stream: Uint8Array; macros: boolean } => {
  if (bytes[0] !== 0xd0) return { stream: bytes, macros: false }
  const file = CFB.read(bytes, { type: 'buffer' })
  const found = STREAMS.map(name => CFB.find(file, name)).find(entry => entry !== null && entry !== undefined)
  const macros = file.FullPaths.some((path: string) => path.includes('_VBA_PROJECT_CUR'))
  return { stream: Uint8Array.from(found?.content ?? []), macros }
}

const sheetsOf = (workbook: WorkBook, page: CodePage | null): LegacyBook => {
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true
  const context = { date1904, textOf: page?.textOf ?? (text => text) }
  const sheets = workbook.SheetNames.map((name, at) => {
    const hidden = (workbook.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0
    return sheetOf(name, hidden, workbook.Sheets[name] ?? {}, context)
  })
  const characters = page && { encoding: page.encoding, guessed: page.guessed }
  return { sheets, date1904, characters, left: { ...NOTHING_LEFT, comments: commentsIn(workbook) } }
}

const readXls = (bytes: Buffer): LegacyBook => {
  const { stream, macros } = insideOf(bytes)
  const { isOld, page } = declaredIn(stream)
  knowChineseFormats()
  const workbook = read(bytes, { ...OPTIONS, type: 'buffer' })
  const book = sheetsOf(workbook, isOld ? codePageOf([...textsIn(workbook)], page) : null)
  return { ...book, left: { ...book.left, macros } }
}

const readMarkup = ({ text, encoding }: Markup, kind: LegacyKind): LegacyBook => {
  if (kind === 'html' && !/<table\b/i.test(text)) throw new Unreadable('html', { found: 'no-table' })
  const workbook = read(kind === 'html' ? withSoundSpans(text) : text, { ...OPTIONS, type: 'string' })
  return { ...sheetsOf(workbook, null), characters: { encoding, guessed: false } }
}

const bookOf = (bytes: Buffer, kind: LegacyKind): LegacyBook => {
  if (kind === 'xls') return readXls(bytes)
  if (kind === 'html' || kind === 'xml') return readMarkup(markupOf(bytes), kind)
  return sheetsOf(read(bytes, { ...OPTIONS, type: 'buffer', cellText: kind === 'xlsb' }), null)
}

/** Reads a workbook of an older kind. The library throws plain errors for whatever it cannot read: then the file is damaged. */
export const readLegacy = (source: Uint8Array, kind: LegacyKind): LegacyAnswer => {
  const bytes = Buffer.from(source.buffer, source.byteOffset, source.byteLength)
  try {
    return { kind: 'book', book: bookOf(bytes, kind) }
  } catch (error) {
    if (error instanceof Unreadable) return { kind: 'unreadable', fault: error.fault, details: error.details }
    const words = error instanceof Error ? error.message : ''
    return { kind: 'unreadable', fault: /password|encrypt/i.test(words) ? 'encrypted' : 'damaged', details: {} }
  }
}
