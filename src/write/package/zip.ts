import { Readable } from 'node:stream'
import { fromBufferPromise } from 'yauzl'
import { ZipFile } from 'yazl'
import { compareText } from '../../kernel/order.ts'

/** One part of a package: its name without a leading slash, and its bytes as they are asked for. */
export interface Part {
  readonly name: string
  readonly chunks: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

// The zip format's first day: a package carries no clock time.
const DATE = new Date(1980, 0, 1)

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

/** A package whose bytes depend on its parts alone: entries in a fixed order with a fixed date. */
export async function writeParts(parts: readonly Part[]): Promise<Uint8Array> {
  const zip = new ZipFile()
  const failed = new Promise<never>((_, reject) => zip.once('error', reject))
  const options = { mtime: DATE, forceDosTimestamp: true, mode: 0o100644 }
  for (const part of [...parts].sort((a, b) => compareText(placed(a.name), placed(b.name)))) {
    zip.addReadStreamLazy(part.name, options, ready => ready(null, Readable.from(part.chunks(), { objectMode: false })))
  }
  zip.end()
  return Promise.race([collected(zip.outputStream), failed])
}

// Readers that stream want the list of content types first and the root relationships next.
const FIRST = ['[Content_Types].xml', '_rels/.rels']
const placed = (name: string): string => `${FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length} ${name}`

async function collected(stream: NodeJS.ReadableStream): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
  return Buffer.concat(chunks)
}
