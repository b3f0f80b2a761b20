import { openZip, readEntry } from '../../src/read/zip.ts'

/** An entry of an archive: what it holds, and its packed bytes as they lie in the file. */
export interface Entry {
  readonly packed: Buffer
  readonly content: Buffer
  readonly method: number
}

/** The entries of an archive by their keys, in the order of its directory. */
export function entriesOf(bytes: Uint8Array): Map<string, Entry> {
  const zip = openZip(bytes)
  const held = [...zip.entries].map(([key, { offset, packed, method }]): [string, Entry] => {
    const from = offset + 30 + zip.bytes.readUInt16LE(offset + 26) + zip.bytes.readUInt16LE(offset + 28)
    const content = Buffer.from(readEntry(zip, key) ?? [])
    return [key, { packed: zip.bytes.subarray(from, from + packed), content, method }]
  })
  return new Map(held)
}

/** A part of an archive as text. */
export const partOf = (bytes: Uint8Array, name: string): string =>
  entriesOf(bytes).get(name.toLowerCase())?.content.toString('utf8') ?? ''
