import { Unreadable } from '../model/unreadable.ts'
import { type Division, divisionOf } from './csv/delimiter.ts'
import { type Encoding, encodingOf, headOf, type Open, textOf } from './csv/encoding.ts'
import { type CsvRow, lineFeeder, recordReader, through } from './csv/records.ts'
import { looksLikeOffice, signatureOf } from './signature.ts'

export type { CsvRow, Encoding, Open }

/**
 * A text file as a reader transcribes it, heading included. `rows` may be walked more than once; each walk opens the source anew
 * and holds little of it. A row's `number` is its line in a text editor. Its `excelRow` is smaller by the line breaks inside cells
 * above it, and by one under a `sep=` line.
 */
export interface CsvTable {
  readonly file: string
  readonly encoding: Encoding
  readonly delimiter: string
  readonly rows: AsyncIterable<CsvRow>
}

const HEAD = 4096
const LONGEST_HEADING = 1 << 20

const refuse = async (open: Open, file: string, forced: Encoding | undefined): Promise<void> => {
  const head = await headOf(open, HEAD)
  if (looksLikeOffice(head)) throw new Unreadable('workbook-named-text')
  const signature = signatureOf(head, file)
  if (!(signature instanceof Unreadable)) return
  if (forced === undefined || signature.fault !== 'encoding') throw signature
}

const findDivision = async (texts: AsyncIterable<string>): Promise<Division> => {
  let head = ''
  for await (const text of texts) {
    head += text
    if (head.length > LONGEST_HEADING || (head.length > HEAD && head.indexOf('\n') !== head.lastIndexOf('\n'))) break
  }
  return divisionOf(head)
}

async function* withoutFirstLine(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let skipping = true
  for await (const text of texts) {
    const end = skipping ? text.indexOf('\n') : -1
    if (!skipping) yield text
    else if (end >= 0) {
      skipping = false
      yield text.slice(end)
    }
  }
}

async function* rowsOf(texts: AsyncIterable<string>, { delimiter, announced }: Division): AsyncGenerator<CsvRow> {
  if (!announced) return yield* through(texts, recordReader(delimiter))
  // The line break of the first line is kept, so that the lines are counted right; Excel does not count it.
  for await (const row of through(withoutFirstLine(texts), recordReader(delimiter)))
    yield { ...row, excelRow: row.excelRow - 1 }
}

/** A .csv, .tsv or .txt of any of the usual encodings and delimiters; `forced` when the clerk knows the encoding better. */
export const readCsv = async (open: Open, file: string, forced?: Encoding): Promise<CsvTable> => {
  await refuse(open, file, forced)
  const encoding = forced ?? (await encodingOf(open))
  const texts = (): AsyncIterable<string> => through(textOf(open, encoding), lineFeeder())
  const division = await findDivision(texts())
  const rows = { [Symbol.asyncIterator]: () => rowsOf(texts(), division) }
  return { file, encoding, delimiter: division.delimiter, rows }
}
