import { crc32, deflateRawSync } from 'node:zlib'
import { entryAt, entryKey, findDirectory } from '../read/zip.ts'

/** A part that is added behind the others. */
export interface NewPart {
  readonly name: string
  readonly content: Uint8Array
}

/** An entry as its archive holds it: its record in the directory, and where its own header begins. */
interface Stored {
  readonly key: string
  readonly record: Buffer
  readonly offset: number
}

/**
 * The archive with other content for the entries of these keys, and with more entries behind. All else is copied as it is: headers,
 * packed bytes, names, order. What stood before or after the archive is dropped.
 */
export function patchArchive(
  source: Uint8Array,
  changed: ReadonlyMap<string, Uint8Array>,
  added: readonly NewPart[],
): Uint8Array {
  const bytes = Buffer.from(source.buffer, source.byteOffset, source.byteLength)
  const { start, entries } = storedEntries(bytes)
  const places = new Map<number, { at: number; packed: Packed | null }>()
  const pieces: Uint8Array[] = []
  let at = 0
  const put = (piece: Uint8Array): void => {
    pieces.push(piece)
    at += piece.length
  }
  const putPacked = (record: Buffer, packed: Packed): void => {
    for (const piece of [localHeader(record, packed), nameOf(record), packed.data]) put(piece)
  }
  const inPlace = distinct([...entries].sort((a, b) => a.offset - b.offset))
  for (const [i, { key, record, offset }] of inPlace.entries()) {
    const content = changed.get(key)
    const packed = content === undefined ? null : packedOf(content)
    places.set(offset, { at, packed })
    if (packed === null) put(bytes.subarray(offset, inPlace[i + 1]?.offset ?? start))
    else putPacked(record, packed)
  }
  const directory = entries.map(({ record, offset }) => {
    const { at = 0, packed = null } = places.get(offset) ?? {}
    return packed === null ? movedRecord(record, at) : changedRecord(record, packed, at)
  })
  for (const { name, content } of added) {
    const packed = packedOf(content)
    const record = Buffer.concat([BLANK_RECORD, Buffer.from(name, 'utf8')])
    record.writeUInt16LE(record.length - RECORD, 28)
    directory.push(changedRecord(record, packed, at))
    putPacked(record, packed)
  }
  const list = Buffer.concat(directory)
  return Buffer.concat([...pieces, list, endOfDirectory(directory.length, list.length, at)])
}

function storedEntries(bytes: Buffer): { start: number; entries: Stored[] } {
  const { count, start, shift } = findDirectory(bytes)
  const entries: Stored[] = []
  for (let at = start; entries.length < count; ) {
    const { entry, next } = entryAt(bytes, at, shift)
    entries.push({ key: entryKey(entry.name), record: bytes.subarray(at, next), offset: entry.offset })
    at = next
  }
  return { start, entries }
}

// Two names of a directory may share one entry.
const distinct = (sorted: readonly Stored[]): Stored[] =>
  sorted.filter(({ offset }, i) => offset !== sorted[i - 1]?.offset)

interface Packed {
  readonly data: Uint8Array
  readonly size: number
  readonly crc: number
}

const packedOf = (content: Uint8Array): Packed => ({
  data: deflateRawSync(content),
  size: content.length,
  crc: crc32(content),
})

const RECORD = 46
const VERSION = 20
const UTF8 = 0x0800
const DESCRIPTOR = 0x0008
const DEFLATE = 8
const FIRST_DAY = 0x0021
const WIDE = 0xffffffff
const WIDE_FIELDS = 1

const BLANK_RECORD = Buffer.alloc(RECORD)
BLANK_RECORD.write('PK\x01\x02', 0, 'latin1')
BLANK_RECORD.writeUInt16LE(VERSION, 4)
BLANK_RECORD.writeUInt16LE(UTF8, 8)
BLANK_RECORD.writeUInt16LE(FIRST_DAY, 14)

const nameOf = (record: Buffer): Buffer => record.subarray(RECORD, RECORD + record.readUInt16LE(28))

/** The same entry with other content: name, time and attributes stay; sizes stand in the header, so no descriptor follows. */
function changedRecord(record: Buffer, { data, size, crc }: Packed, at: number): Buffer {
  const head = Buffer.from(record.subarray(0, RECORD))
  const name = nameOf(record)
  const comment = record.subarray(record.length - record.readUInt16LE(32))
  head.writeUInt16LE(VERSION, 6)
  head.writeUInt16LE(record.readUInt16LE(8) & ~DESCRIPTOR, 8)
  head.writeUInt16LE(DEFLATE, 10)
  head.writeUInt32LE(crc, 16)
  head.writeUInt32LE(data.length, 20)
  head.writeUInt32LE(size, 24)
  head.writeUInt16LE(0, 30)
  head.writeUInt32LE(at, 42)
  return Buffer.concat([head, name, record.readUInt16LE(32) === 0 ? Buffer.alloc(0) : comment])
}

/** An entry that has only moved. */
function movedRecord(record: Buffer, at: number): Buffer {
  const moved = Buffer.from(record)
  if (record.readUInt32LE(42) !== WIDE) moved.writeUInt32LE(at, 42)
  else moved.writeBigUInt64LE(BigInt(at), wideOffset(record))
  return moved
}

/** Where a record keeps its offset when that is written with 64 bits: behind the sizes that are as well. */
function wideOffset(record: Buffer): number {
  let at = RECORD + record.readUInt16LE(28)
  while (record.readUInt16LE(at) !== WIDE_FIELDS) at += 4 + record.readUInt16LE(at + 2)
  return at + 4 + 8 * [24, 20].filter(field => record.readUInt32LE(field) === WIDE).length
}

function localHeader(record: Buffer, packed: Packed): Buffer {
  const header = Buffer.alloc(30)
  header.write('PK\x03\x04', 0, 'latin1')
  changedRecord(record, packed, 0).copy(header, 4, 6, 32)
  return header
}

function endOfDirectory(count: number, length: number, offset: number): Buffer {
  const bytes = Buffer.alloc(22)
  bytes.write('PK\x05\x06', 0, 'latin1')
  bytes.writeUInt16LE(count, 8)
  bytes.writeUInt16LE(count, 10)
  bytes.writeUInt32LE(length, 12)
  bytes.writeUInt32LE(offset, 16)
  return bytes
}
