/** The text of a BIFF5 workbook and older, whose bytes mean something only under a code page. */
export interface CodePage {
  readonly encoding: string
  readonly guessed: boolean
  readonly textOf: (bytesAsText: string) => string
}

const CODE_PAGE = 0x42
const LAST_OF_HEAD = 64

/** The version and the declared code page of a workbook stream; from BIFF8 on its text is UTF-16 and has none. */
export const declaredIn = (stream: Uint8Array): { isOld: boolean; page: number | null } => {
  const bytes = Buffer.from(stream.buffer, stream.byteOffset, stream.byteLength)
  const version = bytes.length < 8 ? 0 : bytes.readUInt16LE(4)
  const isOld = bytes[1] !== 8 || version < 0x600
  let at = 0
  for (let record = 0; isOld && record < LAST_OF_HEAD && at + 6 <= bytes.length; record++) {
    if (bytes.readUInt16LE(at) === CODE_PAGE) return { isOld, page: bytes.readUInt16LE(at + 4) }
    at += 4 + bytes.readUInt16LE(at + 2)
  }
  return { isOld, page: null }
}

const LABELS: ReadonlyMap<number, string> = new Map([
  [932, 'shift_jis'],
  [936, 'gb18030'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [65001, 'utf-8'],
  [54936, 'gb18030'],
  [10000, 'macintosh'],
  [0x8000, 'macintosh'],
  [0x8001, 'windows-1252'],
  [874, 'windows-874'],
])

const labelOf = (page: number): string =>
  LABELS.get(page) ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : 'windows-1252')

const bytesOf = (text: string): Buffer => Buffer.from(text, 'latin1')
const isPlain = (text: string): boolean => !/[\u0080-\uffff]/.test(text)

const decodes = (texts: readonly string[], label: string): boolean => {
  const decoder = new TextDecoder(label, { fatal: true })
  try {
    for (const text of texts) decoder.decode(bytesOf(text))
    return true
  } catch {
    return false
  }
}

/**
 * The code page of texts whose bytes came as one character each; null where no text needs one. Programs of Western make wrote
 * Chinese text and declared 1252, or nothing: then it is taken for Chinese where every text makes sense as such.
 */
export const codePageOf = (texts: readonly string[], declared: number | null): CodePage | null => {
  const telling = texts.filter(text => !isPlain(text))
  if (telling.length === 0) return null
  const western = declared === null || labelOf(declared) === 'windows-1252'
  const guessed = western && decodes(telling, 'gb18030')
  const encoding = guessed ? 'gb18030' : labelOf(declared ?? 1252)
  const decoder = new TextDecoder(encoding)
  return {
    encoding,
    guessed: guessed || declared === null,
    textOf: text => (isPlain(text) ? text : decoder.decode(bytesOf(text))),
  }
}
