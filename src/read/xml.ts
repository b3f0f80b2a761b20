import { SaxesParser } from 'saxes'
import { Unreadable } from '../model/unreadable.ts'

/** What a part's reader listens to. Names come without their namespace prefix; attributes keep theirs. */
export interface Listener {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

// Small, so that what is under way when memory is collected is little: rows are handed on at the end of each chunk.
const CHUNK = 1 << 13

/** A name without its prefix: any prefix may stand for any namespace, and the names that matter here do not collide. */
export const localName = (name: string): string => (name.length === 1 ? name : name.slice(name.indexOf(':') + 1))

const declared = (bytes: Uint8Array): string => {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  const label = /^[^<]*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1]?.toLowerCase() ?? 'utf-8'
  if (label.startsWith('utf-16') || label.startsWith('ucs-2')) return 'utf-8'
  return label === 'gbk' || label === 'gb2312' ? 'gb18030' : label
}

/** The encoding of a part: byte order mark, then the pattern of its first `<`, then what it declares. */
export const encodingOf = (bytes: Uint8Array): string => {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le'
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be'
  return first === 0xef ? 'utf-8' : declared(bytes)
}

const damaged = (part: string): Unreadable => new Unreadable('damaged', { part })

function* decoded(bytes: Uint8Array, part: string): Generator<string> {
  const attempt = <T>(step: () => T): T => {
    try {
      return step()
    } catch {
      throw damaged(part)
    }
  }
  const decoder = attempt(() => new TextDecoder(encodingOf(bytes), { fatal: true }))
  for (let at = 0; at < bytes.length; at += CHUNK) {
    yield attempt(() => decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true }))
  }
  yield attempt(() => decoder.decode())
}

const parserFor = (part: string, { open, text, close }: Listener): SaxesParser<{ xmlns: false; position: false }> => {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false })
  parser.on('error', () => {
    throw damaged(part)
  })
  if (open !== undefined) parser.on('opentag', tag => open(localName(tag.name), tag.attributes))
  if (close !== undefined) parser.on('closetag', tag => close(localName(tag.name)))
  if (text !== undefined) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  return parser
}

/** Runs through a part and pauses after each chunk, so that the caller can pass on what is complete by then. */
export function* walkXml(bytes: Uint8Array, part: string, listener: Listener): Generator<void> {
  const parser = parserFor(part, listener)
  for (const text of decoded(bytes, part)) {
    parser.write(text)
    yield
  }
  parser.close()
  yield
}

/** Runs through a whole part. */
export const readXml = (bytes: Uint8Array, part: string, listener: Listener): void => {
  for (const _ of walkXml(bytes, part, listener));
}
