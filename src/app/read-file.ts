import { type Characters, type FileFormat, type FileReading, NOTHING_LEFT } from '../model/file-reading.ts'
import type { Table } from '../model/table.ts'
import { Unreadable } from '../model/unreadable.ts'
import { readTextLedger } from '../read/csv-table.ts'
import type { LegacyKind } from '../read/legacy/book.ts'
import { legacyKindOf, tablesOf, weigh } from '../read/legacy.ts'
import { signatureOf } from '../read/signature.ts'
import { readWorkbook } from '../read/xlsx.ts'
import type { World } from './world.ts'

/** A ledger file, whatever it is: its sheets, and what it is. `stamp` is what perf wrote into a workbook of its own making. */
export interface LedgerFile {
  readonly tables: readonly Table[]
  readonly reading: FileReading
  readonly stamp: string | null
  /** A returned copy that is still as perf wrote it. */
  readonly untouched: boolean
}

const ENDINGS: ReadonlyMap<string, FileFormat> = new Map([
  ['xlsx', 'xlsx'],
  ['xlsm', 'xlsx'],
  ['xltx', 'xlsx'],
  ['xls', 'xls'],
  ['xlt', 'xls'],
  ['et', 'xls'],
  ['xlsb', 'xlsb'],
  ['ods', 'ods'],
  ['htm', 'html'],
  ['html', 'html'],
  ['xml', 'xml'],
  ['csv', 'csv'],
  ['tsv', 'csv'],
  ['txt', 'csv'],
])

const endingOf = (file: string): string => /\.([^./]+)$/.exec(file)?.[1]?.toLowerCase() ?? ''

const namedAs = (file: string, format: FileFormat): FileFormat | null => {
  const named = ENDINGS.get(endingOf(file)) ?? format
  return named === format ? null : named
}

/** Reads a ledger by its content, never by its name; throws `Unreadable`. */
export async function readLedgerFile(bytes: Uint8Array, file: string, world: World): Promise<LedgerFile> {
  const signature = signatureOf(bytes, file)
  if (signature === 'workbook') return modern(bytes, file)
  if (signature === 'text') return text(bytes, file)
  const kind = legacyKindOf(signature)
  if (kind === null) throw signature
  return legacy(bytes, kind, file, world)
}

function modern(bytes: Uint8Array, file: string): LedgerFile {
  const { tables, stamp, returned, date1904, blankTails, left } = readWorkbook(bytes, file)
  const told = { file, format: 'xlsx', namedAs: namedAs(file, 'xlsx'), characters: null } as const
  return { tables, stamp, untouched: returned?.untouched ?? false, reading: { ...told, date1904, blankTails, left } }
}

// A scheme, a page of notes or a file of another program is text as well: only what is called a table is read as one.
async function text(bytes: Uint8Array, file: string): Promise<LedgerFile> {
  const ending = endingOf(file)
  if (ending !== '' && !ENDINGS.has(ending)) throw new Unreadable('text-named-workbook')
  const { table, encoding, lost } = await readTextLedger(bytes, file)
  const characters: Characters = { encoding, guessed: false, lost }
  const told = { file, format: 'csv', namedAs: namedAs(file, 'csv'), characters } as const
  return {
    tables: [table],
    stamp: null,
    untouched: false,
    reading: { ...told, date1904: false, blankTails: [], left: NOTHING_LEFT },
  }
}

async function legacy(bytes: Uint8Array, kind: LegacyKind, file: string, world: World): Promise<LedgerFile> {
  weigh(bytes, kind)
  const answer = await world.readLegacy(bytes, kind)
  if (answer.kind === 'unreadable') throw new Unreadable(answer.fault, answer.details)
  const { tables, date1904, blankTails, left, lost } = tablesOf(answer.book, kind, file)
  const { characters: found } = answer.book
  const characters = found === null ? null : { ...found, lost }
  const told = { file, format: kind, namedAs: namedAs(file, kind), characters } as const
  return { tables, stamp: null, untouched: false, reading: { ...told, date1904, blankTails, left } }
}
