import { type Fault, Unreadable } from '../model/unreadable.ts'

const ENTRY = 128
const STREAM = 2

// The directory of an OLE2 file is scattered over sectors; its entries are found by their shape: a name in UTF-16, padded with
// zeros to 64 bytes, then the name's length and the mark of a stream.
const streamAt = (bytes: Buffer, name: string): number => {
  const wanted = Buffer.from(`${name}\u0000`, 'utf16le')
  for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + 2)) {
    const named = at % ENTRY === 0 && at + 66 < bytes.length && bytes.readUInt16LE(at + 64) === wanted.length
    if (named && bytes[at + 66] === STREAM) return at
  }
  return Number.POSITIVE_INFINITY
}

const STREAMS: readonly (readonly [string, Fault, string?])[] = [
  ['Workbook', 'legacy-xls'],
  ['Book', 'legacy-xls'],
  ['WordDocument', 'word'],
  ['PowerPoint Document', 'not-a-workbook', 'presentation'],
]

/** What an OLE2 file is: an encrypted .xlsx, or a document of Office 97 to 2003 (a WPS .et is an .xls). */
export const olderFormat = (source: Uint8Array): Unreadable => {
  const bytes = Buffer.from(source.buffer, source.byteOffset, source.byteLength)
  if (streamAt(bytes, 'EncryptedPackage') < bytes.length) return new Unreadable('encrypted')
  // A document may embed another: its own stream comes first.
  let first: { at: number; unreadable: Unreadable } | null = null
  for (const [name, fault, found] of STREAMS) {
    const at = streamAt(bytes, name)
    if (at >= (first?.at ?? bytes.length)) continue
    first = { at, unreadable: new Unreadable(fault, found === undefined ? {} : { found }) }
  }
  return first?.unreadable ?? new Unreadable('not-a-workbook', { found: 'ole2' })
}
