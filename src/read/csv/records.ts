import Papa from 'papaparse'
import { Unreadable } from '../../model/unreadable.ts'

/** A record with the line on which it starts, and the number it would have as a row in Excel; both from 1. */
export interface CsvRow {
  readonly number: number
  readonly excelRow: number
  readonly cells: readonly string[]
}

// Excel holds 32,767 characters a cell. A record longer than this is a quote that was never closed.
const LONGEST_RECORD = 1 << 24

interface Parsed {
  readonly data: readonly (readonly string[])[]
  readonly errors: readonly { readonly row: number; readonly index: number }[]
  readonly meta: { readonly cursor: number }
}

const lineFeeds = (text: string, to = text.length): number => {
  let found = 0
  for (let at = text.indexOf('\n'); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) found++
  return found
}

const isBlank = (cells: readonly string[]): boolean => cells.length === 1 && cells[0] === ''

/** Takes a text piece by piece and gives what is complete by then; the last piece is null. */
export type Pieces<T> = (piece: string | null) => Iterable<T>

/** Every line end as `\n`, also one that is cut in two between pieces. */
export const lineFeeder = (): Pieces<string> => {
  let held = ''
  return piece => {
    if (piece === null) return held === '' ? [] : ['\n']
    const text = held + piece
    held = text.endsWith('\r') ? '\r' : ''
    const whole = held === '' ? text : text.slice(0, -1)
    return [whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole]
  }
}

/** The records of a text with plain line feeds; blank lines count but give none. */
export const recordReader = (delimiter: string): Pieces<CsvRow> => {
  const parser = new Papa.Parser({ delimiter, newline: '\n' })
  let pending = ''
  let enough = 0
  let number = 1
  let excelRow = 1

  const unclosed = (index: number): Unreadable =>
    new Unreadable('unclosed-quote', { line: number + lineFeeds(pending, index) })

  // Without its last line break a record may go on, so papaparse is told to leave it for the next call.
  const parse = (isLast: boolean): Parsed => {
    const parsed: Parsed = parser.parse(pending, 0, !isLast)
    const fault = parsed.errors.find(({ row }) => isLast || row < parsed.data.length)
    if (fault !== undefined) throw unclosed(fault.index)
    return parsed
  }

  function* rowsOf(data: Parsed['data'], quoted: boolean): Generator<CsvRow> {
    for (const cells of data) {
      if (!isBlank(cells)) yield { number, excelRow, cells }
      number++
      excelRow++
      if (quoted) for (const cell of cells) number += lineFeeds(cell)
    }
  }

  return function* take(piece) {
    if (piece === null) {
      if (pending !== '') yield* rowsOf(parse(true).data, pending.includes('"'))
      return
    }
    pending += piece
    if (pending.length < enough) return
    const { data, meta } = parse(false)
    yield* rowsOf(data, pending.includes('"'))
    pending = pending.slice(meta.cursor)
    // A record that is still open is tried again when it has doubled, so that a long one costs no more than twice its length.
    enough = data.length === 0 ? 2 * pending.length : 0
    if (pending.length > LONGEST_RECORD) throw unclosed(pending.indexOf('"'))
  }
}

/** Runs pieces as they come through what takes them. */
export async function* through<T>(pieces: AsyncIterable<string>, take: Pieces<T>): AsyncGenerator<T> {
  for await (const piece of pieces) yield* take(piece)
  yield* take(null)
}

/** Runs pieces that are at hand through what takes them. */
export function* throughNow<T>(pieces: Iterable<string>, take: Pieces<T>): Generator<T> {
  for (const piece of pieces) yield* take(piece)
  yield* take(null)
}
