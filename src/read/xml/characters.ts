import { Malformed } from './malformed.ts'

/** What functions return that look for the end of something which goes on in the next chunk. */
export const INCOMPLETE = -1

// Of the characters that a decoder can give, these may stand nowhere in XML 1.0. Half a surrogate pair no decoder gives.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const ILLEGAL = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/

const START =
  ':A-Z_a-z\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u200c\\u200d\\u2070-\\u218f\\u2c00-\\u2fef' +
  '\\u3001-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufffd\\u{10000}-\\u{effff}'
const NAME = new RegExp(`[${START}][${START}\\-.0-9\\xb7\\u0300-\\u036f\\u203f\\u2040]*`, 'uy')

// By the code of an ASCII character: whether a name may begin with it, or go on with it.
const begins = Uint8Array.from({ length: 128 }, (_, code) => Number(/[:A-Z_a-z]/.test(String.fromCharCode(code))))
const goesOn = Uint8Array.from({ length: 128 }, (_, code) => Number(/[-.0-9:A-Z_a-z]/.test(String.fromCharCode(code))))

const ASCII = 128

const rareNameEnd = (source: string, from: number): number => {
  NAME.lastIndex = from
  if (!NAME.test(source)) throw new Malformed()
  return NAME.lastIndex < source.length ? NAME.lastIndex : INCOMPLETE
}

/** Where the name ends that begins at `from`. */
export const nameEnd = (source: string, from: number): number => {
  if (from >= source.length) return INCOMPLETE
  const first = source.charCodeAt(from)
  if (first >= ASCII) return rareNameEnd(source, from)
  if (begins[first] === 0) throw new Malformed()
  for (let at = from + 1; at < source.length; at++) {
    const code = source.charCodeAt(at)
    if (code >= ASCII) return rareNameEnd(source, from)
    if (goesOn[code] === 0) return at
  }
  return INCOMPLETE
}

/** Refuses text with characters that XML forbids. */
export const checkCharacters = (text: string): void => {
  if (ILLEGAL.test(text)) throw new Malformed()
}

/** Whether XML allows a character of this code. */
export const isCharacter = (code: number): boolean =>
  code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) && !ILLEGAL.test(String.fromCodePoint(code))
