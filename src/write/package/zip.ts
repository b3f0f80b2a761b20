import { once } from 'node:events'
import { crc32, createDeflateRaw } from 'node:zlib'
import { fromBufferPromise } from 'yauzl'

/** One part of a package: its name without a leading slash, and its bytes as they are asked for. */
export interface Part {
  readonly name: string
  readonly chunks: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

/** The parts of a package, in the order of its directory; nothing is inflated until it is read. */
export async function readParts(bytes: Uint8Array): Promise<Part[]> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const zip = await fromBufferPromise(buffer, { lazyEntries: true, autoClose: false })
  const parts: Part[] = []
  for await (const entry of zip.eachEntry()) {
    parts.push({
      name: entry.fileName,
      chunks: async function* () {
        yield* await zip.openReadStreamPromise(entry)
      },
    })
  }
  return parts
}

/** The whole of a part as text; only for parts known to be small. */
export async function partText(part: Part): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of part.chunks()) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

/** A part made of a text. */
export const textPart = (name: string, text: string): Part => ({ name, chunks: () => [Buffer.from(text, 'utf8')] })

/**
 * A package whose bytes depend on its parts alone: entries in the order given, with a fixed date. Each part is made when its turn
 * comes, and deflated on another thread while its next chunk is made.
 */
export async function writeParts(parts: readonly Part[]): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, chunks } of parts) {
    const packed = await deflated(chunks())
    if (Math.max(offset, packed.size) > LARGEST) throw new Error(`${name}: a package of this size needs zip64`)
    const entry = { ...packed, name: Buffer.from(name, 'utf8'), offset }
    directory.push(directoryEntry(entry))
    const start = localHeader(entry)
    pieces.push(start, ...packed.pieces)
    offset += start.length + packed.length
  }
  const list = Buffer.concat(directory)
  return Buffer.concat([...pieces, list, endOfDirectory(parts.length, list.length, offset)])
}

interface Deflated {
  readonly pieces: readonly Uint8Array[]
  /** Bytes before and after deflating. */
  readonly size: number
  readonly length: number
  readonly crc: number
}

async function deflated(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Deflated> {
  const pieces: Uint8Array[] = []
  const deflater = createDeflateRaw()
  deflater.on('data', (piece: Uint8Array) => pieces.push(piece))
  const ended = once(deflater, 'end')
  let taken: Promise<void> = Promise.resolve()
  let [size, crc] = [0, 0]
  for await (const chunk of chunks) {
    size += chunk.length
    crc = crc32(chunk, crc)
    await taken
    taken = new Promise((done, failed) => {
      deflater.write(chunk, error => (error ? failed(error) : done()))
    })
  }
  await taken
  deflater.end()
  await ended
  return { pieces, size, crc, length: pieces.reduce((sum, piece) => sum + piece.length, 0) }
}

interface Entry extends Deflated {
  readonly name: Buffer
  readonly offset: number
}

const LARGEST = 0xffffffff
const VERSION = 20
// Names in UTF-8, deflate; the zip format's first day, 1 January 1980: a package carries no clock time.
const UTF8 = 0x0800
const DEFLATE = 8
const FIRST_DAY = 0x0021

/** What the directory and the entry itself both say of it. */
function common({ crc, length, size, name }: Entry): Buffer {
  const bytes = Buffer.alloc(26)
  bytes.writeUInt16LE(VERSION, 0)
  bytes.writeUInt16LE(UTF8, 2)
  bytes.writeUInt16LE(DEFLATE, 4)
  bytes.writeUInt16LE(FIRST_DAY, 8)
  bytes.writeUInt32LE(crc, 10)
  bytes.writeUInt32LE(length, 14)
  bytes.writeUInt32LE(size, 18)
  bytes.writeUInt16LE(name.length, 22)
  return bytes
}

const localHeader = (entry: Entry): Buffer => Buffer.concat([Buffer.from('PK\x03\x04'), common(entry), entry.name])

function directoryEntry(entry: Entry): Buffer {
  const madeBy = Buffer.from([VERSION, 0])
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(entry.offset, 10)
  return Buffer.concat([Buffer.from('PK\x01\x02'), madeBy, common(entry), rest, entry.name])
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
