import { decoded, encodingOf } from '../read/xml/decode.ts'
import { Malformed } from '../read/xml/malformed.ts'
import { type Listener, scannerOf } from '../read/xml/scanner.ts'
import { Unpatchable } from './unpatchable.ts'

/** A stretch of a part's text that is replaced; an insertion where `from` and `to` are one. */
export interface Edit {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** A part as text, and how it is written back: what no edit touches comes out byte by byte as it was. */
export interface TextPart {
  readonly text: string
  readonly encode: (text: string) => Uint8Array
}

const UTF16_MARK = 0xfe

/** The text of a part; refused where its encoding cannot be written. */
export function textPart(bytes: Uint8Array, part: string): TextPart {
  const encoding = encodingOf(bytes)
  const encode = ENCODERS[encoding]
  if (encode === undefined) throw new Unpatchable('encoding', part)
  const text = malformedAs(part, () => [...decoded(bytes)].join(''))
  const mark = bytes.subarray(0, markLength(bytes))
  return { text, encode: changed => Buffer.concat([mark, encode(changed)]) }
}

const ENCODERS: Readonly<Record<string, (text: string) => Buffer>> = {
  'utf-8': text => Buffer.from(text, 'utf8'),
  'utf-16le': text => Buffer.from(text, 'utf16le'),
  'utf-16be': text => Buffer.from(text, 'utf16le').swap16(),
}

function markLength([first = 0, second = 0, third = 0]: Uint8Array): number {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 3
  return Math.max(first, second) === 0xff && Math.min(first, second) === UTF16_MARK ? 2 : 0
}

/** Runs through a text; the offsets that the listener is told are those of the text. */
export function scanText(text: string, part: string, listener: Listener): void {
  malformedAs(part, () => {
    const scanner = scannerOf(listener)
    scanner.write(text)
    scanner.end()
  })
}

function malformedAs<T>(part: string, act: () => T): T {
  try {
    return act()
  } catch (error) {
    throw error instanceof Malformed ? new Unpatchable('form', part) : error
  }
}

/** The text with its edits; of two insertions at one place the first given comes first. */
export function edited(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = []
  let at = 0
  for (const edit of [...edits].sort((a, b) => a.from - b.from)) {
    pieces.push(text.slice(at, edit.from), edit.text)
    at = edit.to
  }
  return [...pieces, text.slice(at)].join('')
}

export const insertion = (at: number, text: string): Edit => ({ from: at, to: at, text })
