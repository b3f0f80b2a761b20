import { isUtf8 } from 'node:buffer'
import { Unreadable } from '../../model/unreadable.ts'

/** A web page or XML file as text, and the encoding that it was in. */
export interface Markup {
  readonly text: string
  readonly encoding: string
}

const CHINESE = ['gbk', 'gb2312', 'gb18030', 'x-gbk', 'gb_2312-80', 'cp936']

// What it declares is asked last: pages that say GB2312 and are UTF-8 are common, bytes that are UTF-8 by chance are not.
const declared = (bytes: Uint8Array): string | null => {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  const label = /(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1]?.toLowerCase() ?? null
  return label !== null && CHINESE.includes(label) ? 'gb18030' : label
}

const encodingOf = (bytes: Uint8Array): string => {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le'
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be'
  if (isUtf8(bytes)) return 'utf-8'
  const label = declared(bytes)
  return label === null || label.startsWith('utf') ? 'gb18030' : label
}

/** The text of a page: by its mark, else UTF-8, else what it declares, else GB18030; bytes that make no sense are never guessed at. */
export const markupOf = (bytes: Uint8Array): Markup => {
  const encoding = encodingOf(bytes)
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding }
  } catch {
    throw new Unreadable('encoding', { found: encoding })
  }
}

// A span that is no whole number makes the columns after it unknowable to a parser; a browser takes it for 1.
const ODD_SPAN = /\b(?:col|row)span\s*=\s*(?!["']?\s*\d+\s*["']?(?:[\s/>]))(?:"[^"]*"|'[^']*'|[^\s>]*)/gi

/** A page with only spans that are numbers. */
export const withSoundSpans = (html: string): string => html.replace(ODD_SPAN, '')
