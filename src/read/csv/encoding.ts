import { isUtf8 } from 'node:buffer'
import { Unreadable } from '../../model/unreadable.ts'

/** The encodings that offices' survey files come in. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

/** Opens a source anew at each call: it is run through once to know it, then to read it. */
export type Open = () => AsyncIterable<Uint8Array>

const LINE_FEED = 10
const LONGEST_LINE = 1 << 20
// Three Chinese characters in UTF-8. Two may turn up by chance in a GB18030 line, three hardly in a million lines.
const SURELY_UTF8 = 3

/** The first bytes of a source: as many as asked for, fewer only when it has no more. */
export const headOf = async (open: Open, length: number): Promise<Uint8Array> => {
  const pieces: Uint8Array[] = []
  let total = 0
  for await (const piece of open()) {
    pieces.push(piece)
    total += piece.length
    if (total >= length) break
  }
  return Buffer.concat(pieces).subarray(0, length)
}

const marked = ([first, second, third]: Uint8Array): Encoding | null => {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : null
}

/** The text of a source, without its byte order mark. */
export async function* textOf(open: Open, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  const decode = (piece?: Uint8Array): string => {
    try {
      return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true })
    } catch {
      throw new Unreadable('encoding', { found: encoding })
    }
  }
  for await (const piece of open()) yield decode(piece)
  yield decode()
}

const decodes = async (open: Open, encoding: Encoding): Promise<boolean> => {
  try {
    for await (const _ of textOf(open, encoding));
    return true
  } catch (error) {
    if (error instanceof Unreadable) return false
    throw error
  }
}

async function* linesOf(open: Open): AsyncGenerator<Uint8Array> {
  let rest: Uint8Array = new Uint8Array()
  for await (const piece of open()) {
    const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece])
    let from = 0
    for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, from)) {
      yield bytes.subarray(from, end)
      from = end + 1
    }
    rest = bytes.length - from > LONGEST_LINE ? new Uint8Array() : bytes.subarray(from)
  }
  yield rest
}

const scriptOf = (line: Uint8Array): 'plain' | 'utf-8' | 'other' => {
  let leads = 0
  let plain = true
  for (const byte of line) {
    if (byte > 0x7f) plain = false
    if (byte >= 0xe3 && byte <= 0xe9) leads++
  }
  if (plain) return 'plain'
  if (!isUtf8(line)) return 'other'
  return leads >= SURELY_UTF8 ? 'utf-8' : 'plain'
}

/** The line where a file changes between UTF-8 and something else, from 1; null when it does not. */
const changesAt = async (open: Open): Promise<number | null> => {
  let number = 0
  let first: 'utf-8' | 'other' | null = null
  for await (const line of linesOf(open)) {
    number++
    const script = scriptOf(line)
    if (script === 'plain') continue
    first ??= script
    if (script !== first) return number
  }
  return null
}

const unreadableLine = async (open: Open): Promise<number> => {
  let number = 0
  for await (const line of linesOf(open)) {
    number++
    try {
      new TextDecoder('gb18030', { fatal: true }).decode(line)
    } catch {
      break
    }
  }
  return number
}

/** The encoding by byte order mark, else strict UTF-8, else strict GB18030; never by guessing at characters. */
export const encodingOf = async (open: Open): Promise<Encoding> => {
  const mark = marked(await headOf(open, 3))
  if (mark !== null) return mark
  if (await decodes(open, 'utf-8')) return 'utf-8'
  const line = await changesAt(open)
  if (line !== null) throw new Unreadable('mixed-encoding', { line })
  if (await decodes(open, 'gb18030')) return 'gb18030'
  throw new Unreadable('encoding', { line: await unreadableLine(open) })
}
