import { isUtf8 } from 'node:buffer'
import { Malformed } from './malformed.ts'

// Small, so that what is under way when memory is collected is little: rows are handed on at the end of each chunk.
const CHUNK = 1 << 13

const declared = (bytes: Uint8Array): string => {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  const label = /^[^<]*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1]?.toLowerCase() ?? 'utf-8'
  if (label.startsWith('utf-16') || label.startsWith('ucs-2') || label === 'utf8') return 'utf-8'
  return label === 'gbk' || label === 'gb2312' ? 'gb18030' : label
}

/** The encoding of a part: byte order mark, then the pattern of its first `<`, then what it declares. */
export const encodingOf = (bytes: Uint8Array): string => {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le'
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be'
  return first === 0xef ? 'utf-8' : declared(bytes)
}

const attempt = <T>(step: () => T): T => {
  try {
    return step()
  } catch {
    throw new Malformed()
  }
}

function* decodedBy(encoding: string, bytes: Uint8Array): Generator<string> {
  const decoder = attempt(() => new TextDecoder(encoding, { fatal: true }))
  for (let at = 0; at < bytes.length; at += CHUNK) {
    yield attempt(() => decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true }))
  }
  yield attempt(() => decoder.decode())
}

const startsWithMark = (bytes: Uint8Array): boolean => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf

/** Where a chunk ends: in front of a character, unless there are more continuing bytes than a character has. */
const endOfChunk = (bytes: Uint8Array, from: number): number => {
  const most = from + CHUNK
  if (most >= bytes.length) return bytes.length
  let end = most
  while (end > most - 4 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--
  return end
}

// TextDecoder gives two bytes a character even where one would do, and takes its time.
function* decodedUtf8(content: Uint8Array): Generator<string> {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  for (let at = startsWithMark(bytes) ? 3 : 0; at < bytes.length; ) {
    const end = endOfChunk(bytes, at)
    if (!isUtf8(bytes.subarray(at, end))) throw new Malformed()
    yield bytes.toString('utf8', at, end)
    at = end
  }
}

/** The text of a part, chunk by chunk, without its byte order mark. */
export const decoded = (bytes: Uint8Array): Generator<string> => {
  const encoding = encodingOf(bytes)
  return encoding === 'utf-8' ? decodedUtf8(bytes) : decodedBy(encoding, bytes)
}
