import { promisify } from 'node:util'
import yauzl from 'yauzl'
import yazl from 'yazl'

// The fields of a zip date are local, so a local date is the same bytes in every time zone.
const PACKED_ON = new Date(2016, 0, 4, 9, 0, 0)
const FIRST = '[Content_Types].xml'

/** The same package with its entries in fixed order and with a fixed date. */
export async function repack(bytes: Uint8Array): Promise<Uint8Array> {
  const entries = await entriesOf(Buffer.from(bytes))
  entries.sort(([a], [b]) => Number(b === FIRST) - Number(a === FIRST) || (a < b ? -1 : 1))
  const zip = new yazl.ZipFile()
  for (const [name, content] of entries) {
    zip.addBuffer(content, name, { mtime: PACKED_ON, mode: 0o100644, compress: true, forceDosTimestamp: true })
  }
  zip.end()
  return collected(zip.outputStream)
}

/** The parts of a package, in its order. */
export async function entriesOf(bytes: Buffer): Promise<[string, Buffer][]> {
  const open = promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer)
  const zip = await open(bytes, { lazyEntries: true })
  const entries: [string, Buffer][] = []
  return new Promise((resolve, reject) => {
    zip.on('error', reject)
    zip.on('end', () => resolve(entries))
    zip.on('entry', (entry: yauzl.Entry) => {
      zip.openReadStream(entry, (error, stream) => {
        if (error) return reject(error)
        collected(stream).then(content => {
          if (!entry.fileName.endsWith('/')) entries.push([entry.fileName, content])
          zip.readEntry()
        }, reject)
      })
    })
    zip.readEntry()
  })
}

async function collected(stream: NodeJS.ReadableStream): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}
