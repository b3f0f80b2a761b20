import type { RawCell, RawRow, Table } from '../model/table.ts'
import { Unreadable } from '../model/unreadable.ts'
import { divisionOf } from './csv/delimiter.ts'
import { type Encoding, encodingOf } from './csv/encoding.ts'
import { type CsvRow, lineFeeder, recordReader, throughNow } from './csv/records.ts'

/** A text ledger as a sheet whose cells are all text. */
export interface TextLedger {
  readonly table: Table
  readonly encoding: Encoding
  /** U+FFFD stands in it: an earlier program could not read a character, and wrote that it could not. */
  readonly lost: boolean
}

const PIECE = 1 << 16
const LONGEST_HEADING = 1 << 20
const MAX_ROWS = 1_048_576
const MAX_COLUMNS = 16_384

const inFull = (bytes: Uint8Array) =>
  async function* () {
    yield bytes
  }

// Its encoding has been found by decoding the whole of it: nothing can be wrong with it any more.
function* piecesOf(bytes: Uint8Array, encoding: Encoding): Generator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  for (let at = 0; at < bytes.length; at += PIECE)
    yield decoder.decode(bytes.subarray(at, at + PIECE), { stream: true })
  yield decoder.decode()
}

const headOf = (texts: Iterable<string>): string => {
  let head = ''
  for (const text of texts) {
    head += text
    if (head.length > LONGEST_HEADING) break
  }
  return head
}

const rowOf = ({ excelRow: number, cells: written }: CsvRow, sheet: string): RawRow | null => {
  if (number > MAX_ROWS) throw new Unreadable('too-large', { limit: 'rows', sheet })
  if (written.length > MAX_COLUMNS) throw new Unreadable('too-large', { limit: 'columns', sheet, row: number })
  const cells = new Map<number, RawCell>()
  for (const [column, text] of written.entries()) if (text !== '') cells.set(column, { kind: 'text', text })
  return cells.size === 0 ? null : { number, cells }
}

/** Reads a text as a ledger; row numbers are those that Excel shows, and the sheet is named as Excel names it. */
export const readTextLedger = async (bytes: Uint8Array, file: string): Promise<TextLedger> => {
  const encoding = await encodingOf(inFull(bytes))
  const texts = (): Iterable<string> => throughNow(piecesOf(bytes, encoding), lineFeeder())
  const { delimiter, announced } = divisionOf(headOf(texts()))
  const sheet = (file.split('/').at(-1) ?? file).replace(/\.[^.]+$/, '')
  function* rows(): Generator<RawRow> {
    // The line that only announces the delimiter is none of Excel's rows.
    const shift = announced ? 1 : 0
    let isFirst = announced
    for (const record of throughNow(texts(), recordReader(delimiter))) {
      const row = isFirst ? null : rowOf({ ...record, excelRow: record.excelRow - shift }, sheet)
      isFirst = false
      if (row !== null) yield row
    }
  }
  let lost = false
  for (const text of texts()) lost ||= text.includes('\ufffd')
  return {
    table: { name: { file, sheet }, hidden: false, merges: [], rows: { [Symbol.iterator]: rows } },
    encoding,
    lost,
  }
}
