import type { BlankTail, Leftovers } from '../model/file-reading.ts'
import type { RawRow, Table } from '../model/table.ts'
import { Unreadable } from '../model/unreadable.ts'
import type { LegacyBook, LegacyKind, LegacySheet } from './legacy/book.ts'
import { coverOf } from './xlsx/merges.ts'
import { openZip, unpackedSize } from './zip.ts'

/** What is read by a program of its own: the kind that a file was refused as, and what that program calls it. */
const KINDS: ReadonlyMap<string, LegacyKind> = new Map([
  ['legacy-xls', 'xls'],
  ['xlsb', 'xlsb'],
  ['opendocument', 'ods'],
  ['html', 'html'],
  ['xml-spreadsheet', 'xml'],
])

// The program unpacks all parts at once. A ledger of 100,000 rows comes to some 100 MB.
const MOST_UNPACKED = 2 ** 28
const ZIPPED: readonly LegacyKind[] = ['xlsb', 'ods']

/** The kind of an older workbook, by why it is no .xlsx; null where nothing can read it. */
export const legacyKindOf = ({ fault, details }: Unreadable): LegacyKind | null =>
  details.found === undefined ? (KINDS.get(fault) ?? null) : null

/** Refuses what would fill the memory before anything of it is unpacked. */
export const weigh = (bytes: Uint8Array, kind: LegacyKind): void => {
  if (ZIPPED.includes(kind) && unpackedSize(openZip(bytes)) > MOST_UNPACKED) {
    throw new Unreadable('too-large', { limit: 'bytes' })
  }
}

/** What a workbook of an older kind holds, as that of a .xlsx is told. */
export interface LegacyTables {
  readonly tables: readonly Table[]
  readonly date1904: boolean
  readonly blankTails: readonly BlankTail[]
  readonly left: Leftovers
  readonly lost: boolean
}

// What lies under a merge is no value, as in a .xlsx.
function* shown({ rows, merges }: LegacySheet): Generator<RawRow> {
  const cover = coverOf(merges)
  for (const row of rows) {
    const covered = cover(row.number)
    if (covered === null) yield row
    else yield { ...row, cells: new Map([...row.cells].filter(([column]) => !covered(column))) }
  }
}

const isLost = ({ rows }: LegacySheet): boolean =>
  rows.some(({ cells }) => [...cells.values()].some(cell => cell.kind === 'text' && cell.text.includes('\ufffd')))

const cellPicturesIn = (sheets: readonly LegacySheet[]): number => {
  let pictures = 0
  for (const { rows } of sheets) {
    for (const { cells } of rows) for (const { kind } of cells.values()) if (kind === 'image') pictures++
  }
  return pictures
}

/** Excel shows a page as a sheet named after the file; of several tables the further ones get a number. */
const nameOf = (sheet: LegacySheet, at: number, kind: LegacyKind, file: string): string => {
  if (kind !== 'html') return sheet.name
  const stem = (file.split('/').at(-1) ?? file).replace(/\.[^.]+$/, '')
  return at === 0 ? stem : `${stem}（${at + 1}）`
}

/** The sheets of an older workbook. */
export const tablesOf = (book: LegacyBook, kind: LegacyKind, file: string): LegacyTables => {
  const tables = book.sheets.map((sheet, at) => ({
    name: { file, sheet: nameOf(sheet, at, kind, file) },
    hidden: sheet.hidden,
    merges: sheet.merges,
    hiddenColumns: new Set(sheet.hiddenColumns),
    rows: { [Symbol.iterator]: () => shown(sheet) },
  }))
  if (tables.length === 0) throw new Unreadable('no-sheets')
  return {
    tables,
    date1904: book.date1904,
    blankTails: [],
    left: { ...book.left, cellPictures: cellPicturesIn(book.sheets) },
    lost: book.sheets.some(isLost),
  }
}
