const ODD = /[\u00a0\u00ad\u200b-\u200f\u2028\u2029\u2060\ufeff]/
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g
const FOREIGN_SPACE = /[\u00a0\u2028\u2029]/g

/** A text as a person reads it: nothing invisible, plain spaces, none at the ends. */
export function cleaned(text: string): string {
  return (ODD.test(text) ? text.replace(INVISIBLE, '').replace(FOREIGN_SPACE, ' ') : text).trim()
}

/** A text for comparing: full-width and half-width are one, blanks and line breaks do not count. */
export const squeezed = (text: string): string => text.normalize('NFKC').replace(INVISIBLE, '').replace(/\s+/g, '')

/** The parts of a list such as 市教育局、市财政局, as they stand. */
export const listed = (text: string): string[] =>
  text
    .split(/[、，,;；/／\n]/)
    .map(cleaned)
    .filter(part => part !== '')
