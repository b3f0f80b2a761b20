import { crc32, inflateRawSync } from 'node:zlib'
import { Unreadable } from '../model/unreadable.ts'

// yauzl was tried on paper: it only works by callbacks (rows are walked synchronously here), refuses bytes before or
// after the archive, and lets one odd entry name fail the whole file. The directory alone is a page of code.

const MAX_ENTRIES = 10_000
const MAX_BYTES = 2 ** 30
// Deflate can reach 1032. Sheets of a million formatted blanks stay below 100.
const MAX_RATIO = 300
const RATIO_MATTERS_FROM = 100 * 2 ** 20

const END = 0x06054b50
const END_64 = 0x06064b50
const LOCATOR_64 = 0x07064b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_HEADER = 0x04034b50

interface Entry {
  readonly name: string
  readonly encrypted: boolean
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly offset: number
}

/** An opened archive; entries by their name in lower case, with `/` and without a leading one. */
export interface Zip {
  readonly bytes: Buffer
  readonly entries: ReadonlyMap<string, Entry>
}

/** The key under which an entry is found: Windows tools write `\`, others change the case. */
export const entryKey = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()

interface Directory {
  readonly count: number
  readonly start: number
  /** Bytes before the archive proper: offsets are counted from its own beginning. */
  readonly shift: number
}

const directoryAt = (bytes: Buffer, end: number): Directory | null => {
  let from = end
  let count = bytes.readUInt16LE(end + 10)
  let size = bytes.readUInt32LE(end + 12)
  let offset = bytes.readUInt32LE(end + 16)
  if (end >= 76 && bytes.readUInt32LE(end - 20) === LOCATOR_64 && bytes.readUInt32LE(end - 76) === END_64) {
    from = end - 76
    count = Number(bytes.readBigUInt64LE(from + 32))
    size = Number(bytes.readBigUInt64LE(from + 40))
    offset = Number(bytes.readBigUInt64LE(from + 48))
  }
  for (const start of [from - size, offset]) {
    if (start < 0 || start + 4 > bytes.length) continue
    if (count === 0 || bytes.readUInt32LE(start) === DIRECTORY_ENTRY) return { count, start, shift: start - offset }
  }
  return null
}

/** Where the directory of an archive stands. */
export const findDirectory = (bytes: Buffer): Directory => {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xffff); at--) {
    if (bytes.readUInt32LE(at) !== END) continue
    const directory = directoryAt(bytes, at)
    if (directory !== null) return directory
  }
  throw new Unreadable('truncated')
}

/** Sizes and offset of an entry above 4 GiB, or written by a program that always uses the 64-bit fields. */
const wide = (extra: Buffer, narrow: readonly number[]): number[] => {
  let at = 0
  while (at + 4 <= extra.length && extra.readUInt16LE(at) !== 1) at += 4 + extra.readUInt16LE(at + 2)
  at += 4
  return narrow.map(value => {
    if (value !== 0xffffffff || at + 8 > extra.length) return value
    at += 8
    return Number(extra.readBigUInt64LE(at - 8))
  })
}

/** The record of the directory that stands at `at`, and where the next one does. */
export const entryAt = (bytes: Buffer, at: number, shift: number): { entry: Entry; next: number } => {
  if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Unreadable('damaged')
  const nameEnd = at + 46 + bytes.readUInt16LE(at + 28)
  const extraEnd = nameEnd + bytes.readUInt16LE(at + 30)
  const [size = 0, packed = 0, offset = 0] = wide(
    bytes.subarray(nameEnd, extraEnd),
    [24, 20, 42].map(field => bytes.readUInt32LE(at + field)),
  )
  const entry = {
    name: bytes.toString('utf8', at + 46, nameEnd),
    encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    packed,
    size,
    offset: offset + shift,
  }
  return { entry, next: extraEnd + bytes.readUInt16LE(at + 32) }
}

/** The directory of an archive, held against the limits before anything is inflated. */
export const openZip = (source: Uint8Array): Zip => {
  const bytes = Buffer.from(source.buffer, source.byteOffset, source.byteLength)
  const { count, start, shift } = findDirectory(bytes)
  if (count > MAX_ENTRIES) throw new Unreadable('too-large', { limit: 'entries' })
  const entries = new Map<string, Entry>()
  let total = 0
  for (let read = 0, at = start; read < count; read++) {
    const { entry, next } = entryAt(bytes, at, shift)
    total += entry.size
    if (total > MAX_BYTES) throw new Unreadable('too-large', { limit: 'bytes' })
    const key = entryKey(entry.name)
    if (!entries.has(key)) entries.set(key, entry)
    at = next
  }
  return { bytes, entries }
}

const inflated = (data: Buffer, entry: Entry): Buffer => {
  try {
    // One chunk a little above the declared size: zlib then neither grows nor copies its output.
    return inflateRawSync(data, { maxOutputLength: Math.max(1, entry.size), chunkSize: entry.size + 64 })
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    throw new Unreadable(code === 'Z_BUF_ERROR' ? 'truncated' : 'damaged', { part: entry.name })
  }
}

/** The content of an entry, checked against its declared size and checksum; null when there is no such entry. */
export const readEntry = (zip: Zip, name: string): Uint8Array | null => {
  const entry = zip.entries.get(entryKey(name))
  if (entry === undefined) return null
  const part = entry.name
  if (entry.encrypted) throw new Unreadable('encrypted', { part })
  if (entry.size > RATIO_MATTERS_FROM && entry.size > entry.packed * MAX_RATIO) {
    throw new Unreadable('too-large', { limit: 'ratio', part })
  }
  const { bytes } = zip
  if (entry.offset < 0 || entry.offset + 30 > bytes.length) throw new Unreadable('truncated', { part })
  if (bytes.readUInt32LE(entry.offset) !== LOCAL_HEADER) throw new Unreadable('damaged', { part })
  const from = entry.offset + 30 + bytes.readUInt16LE(entry.offset + 26) + bytes.readUInt16LE(entry.offset + 28)
  if (from + entry.packed > bytes.length) throw new Unreadable('truncated', { part })
  const data = bytes.subarray(from, from + entry.packed)
  if (entry.method !== 0 && entry.method !== 8) throw new Unreadable('damaged', { part, found: `zip ${entry.method}` })
  const content = entry.method === 0 ? data : inflated(data, entry)
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw new Unreadable('damaged', { part })
  return content
}

/** What all entries come to once they are unpacked, as the directory declares it. */
export const unpackedSize = ({ entries }: Zip): number => [...entries.values()].reduce((sum, { size }) => sum + size, 0)
