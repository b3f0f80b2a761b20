import { Unreadable } from '../model/unreadable.ts'
import { olderFormat } from './ole.ts'
import { readPart } from './xlsx/package.ts'
import { workbookPath } from './xlsx/workbook.ts'
import { openZip } from './zip.ts'

const HEAD = 4096

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte)

const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

// Two letters that a text may begin with: four zeros further on tell them apart.
const BITMAP = [0x42, 0x4d]

const OTHERS: readonly (readonly [string, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['rar', [0x52, 0x61, 0x72, 0x21]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['gzip', [0x1f, 0x8b]],
]

/** Whether a file begins as .xlsx files do. */
export const startsLikeZip = (bytes: Uint8Array): boolean => startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])

/** Whether a file is a package or an older office document: enough to know that it is no text. */
export const looksLikeOffice = (bytes: Uint8Array): boolean => startsLikeZip(bytes) || startsWith(bytes, OLE2)

const endsLikeZip = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(-65_557)).includes('PK\u0005\u0006')

const asUnreadable = <T>(attempt: () => T): T | Unreadable => {
  try {
    return attempt()
  } catch (error) {
    if (error instanceof Unreadable) return error
    throw error
  }
}

const openDocument = (type: string): Unreadable => {
  if (type.includes('.opendocument.text')) return new Unreadable('not-a-workbook', { found: 'document' })
  if (type.includes('.opendocument.presentation')) return new Unreadable('not-a-workbook', { found: 'presentation' })
  return new Unreadable('opendocument')
}

const inZip = (bytes: Uint8Array): 'workbook' | Unreadable => {
  const zip = openZip(bytes)
  const path = workbookPath(zip)
  if (path !== null) {
    if (path.endsWith('.bin')) return new Unreadable('xlsb')
    if (path.startsWith('word/')) return new Unreadable('word')
    return path.startsWith('ppt/') ? new Unreadable('not-a-workbook', { found: 'presentation' }) : 'workbook'
  }
  const type = Buffer.from(readPart(zip, 'mimetype') ?? []).toString('latin1')
  if (type.startsWith('application/vnd.oasis.opendocument')) return openDocument(type)
  // A package of Apple, or one that was sent as the folder that it is on a Mac.
  const isNumbers = [...zip.entries.keys()].some(name => /(?:^|\.numbers\/)index(?:\.zip|\/document\.iwa)$/.test(name))
  const found = isNumbers ? 'numbers' : 'zip'
  return new Unreadable('not-a-workbook', { found })
}

// Excel 2 to 4 wrote no OLE2 file but the records themselves; the first says so and is short.
const startsLikeRecords = ([id, version, length, zero]: Uint8Array): boolean =>
  id === 9 &&
  [0, 2, 4, 8].includes(version ?? -1) &&
  (length === 4 || length === 6 || length === 8 || length === 16) &&
  zero === 0

// Excel's owner file: the length of a name, the name in 54 bytes, and again in UTF-16.
const isLock = (bytes: Uint8Array, file: string): boolean =>
  /(?:^|[/\\])~\$[^/\\]*$/.test(file) || (bytes.length === 165 && (bytes[0] ?? 255) < 55 && bytes[55] === bytes[0])

const HTML = /^(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|table|meta|style|div|script|title)\b/i
// A page with its pictures in one file, as browsers and Excel save it.
const ARCHIVE = /^(?:from:[^\n]*\n)?mime-version:/i

const markup = (text: string): Unreadable | null => {
  const start = text.trimStart()
  if (HTML.test(start)) return new Unreadable('html')
  if (ARCHIVE.test(start)) return new Unreadable('html', { found: 'archive' })
  if (/^<(?:\w+:)?workbook\b/i.test(start)) return new Unreadable('xml-spreadsheet')
  if (!/^<\?xml\b/i.test(start)) return null
  if (/schemas-microsoft-com:office:spreadsheet|<(?:\w+:)?workbook\b/i.test(start))
    return new Unreadable('xml-spreadsheet')
  if (/<html\b/i.test(start)) return new Unreadable('html')
  if (/<office:document\b/.test(start)) return new Unreadable('opendocument', { found: 'flat' })
  return new Unreadable('not-a-workbook', { found: 'xml' })
}

// Without a mark wide characters show by their zeros: in UTF-16 beside every ASCII character, always on the same side; in UTF-32 in
// half of every character.
const wideEncoding = (head: Uint8Array): string | null => {
  const zeros = [0, 1, 2, 3].map(side => head.filter((byte, at) => byte === 0 && at % 4 === side).length)
  const [first = 0, second = 0, third = 0, fourth = 0] = zeros
  const quarter = Math.floor(head.length / 4)
  if (quarter > 1 && (Math.min(first, second) >= quarter || Math.min(third, fourth) >= quarter)) return 'utf-32'
  const [even, odd] = [first + third, second + fourth]
  return Math.min(even, odd) === 0 && even + odd > 1 ? 'utf-16' : null
}

const inText = (head: Uint8Array): 'text' | Unreadable => {
  if (startsWith(head, [0xff, 0xfe, 0, 0]) || startsWith(head, [0, 0, 0xfe, 0xff])) {
    return new Unreadable('encoding', { found: 'utf-32' })
  }
  if (startsWith(head, [0xff, 0xfe])) return markup(new TextDecoder('utf-16le').decode(head)) ?? 'text'
  if (startsWith(head, [0xfe, 0xff])) return markup(new TextDecoder('utf-16be').decode(head)) ?? 'text'
  const found = wideEncoding(head)
  if (found !== null) return new Unreadable('encoding', { found })
  const controls = head.filter(byte => byte < 9 || (byte > 13 && byte < 32)).length
  if (controls > head.length / 20 && controls > 1) return new Unreadable('not-a-workbook')
  return markup(new TextDecoder('utf-8').decode(head)) ?? 'text'
}

/**
 * What a file is, by its content and never by its extension: a workbook that `readWorkbook` reads, text that `readCsv` reads, or
 * something to be refused, with the reason. A text is known by its first 4 KiB; anything else needs the whole file.
 */
export const signatureOf = (bytes: Uint8Array, file: string): 'workbook' | 'text' | Unreadable => {
  if (isLock(bytes, file)) return new Unreadable('lock-file')
  if (bytes.length === 0) return new Unreadable('empty')
  if (startsLikeZip(bytes) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return asUnreadable(() => inZip(bytes))
  if (startsWith(bytes, OLE2)) return olderFormat(bytes)
  if (startsLikeRecords(bytes)) return new Unreadable('legacy-xls')
  if (startsWith(bytes, BITMAP) && bytes.subarray(6, 10).every(byte => byte === 0)) {
    return new Unreadable('not-a-workbook', { found: 'image' })
  }
  const other = OTHERS.find(([, signature]) => startsWith(bytes, signature))
  if (other !== undefined) return new Unreadable('not-a-workbook', { found: other[0] })
  if (endsLikeZip(bytes)) return asUnreadable(() => inZip(bytes))
  return inText(bytes.subarray(0, HEAD))
}
