import { crc32 } from 'node:zlib'

/** What a test wants to be wrong, or different, about an archive. */
export interface Oddities {
  /** Bytes before the archive, as mail gateways add them. */
  readonly before?: Uint8Array
  readonly after?: Uint8Array
  /** Entries whose declared size is this. */
  readonly declared?: Readonly<Record<string, number>>
  /** Bit 0 of the flags: an entry under a zip password. */
  readonly encrypted?: boolean
}

const bytesOf = (content: string | Uint8Array): Buffer =>
  typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content)

/** A zip archive of uncompressed entries, in the order given. */
export const storedZip = (entries: Readonly<Record<string, string | Uint8Array>>, odd: Oddities = {}): Buffer => {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(entries)) {
    const data = bytesOf(content)
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50)
    head.writeUInt16LE(odd.encrypted === true ? 1 : 0, 6)
    head.writeUInt32LE(crc32(data), 14)
    head.writeUInt32LE(data.length, 18)
    head.writeUInt32LE(odd.declared?.[name] ?? data.length, 22)
    head.writeUInt16LE(Buffer.byteLength(name), 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50)
    head.copy(entry, 6, 4, 30)
    entry.writeUInt32LE(offset, 42)
    directory.push(entry, Buffer.from(name))
    locals.push(head, Buffer.from(name), data)
    offset += head.length + Buffer.byteLength(name) + data.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50)
  end.writeUInt16LE(Object.keys(entries).length, 8)
  end.writeUInt16LE(Object.keys(entries).length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([odd.before ?? Buffer.alloc(0), ...locals, listed, end, odd.after ?? Buffer.alloc(0)])
}
