import type { RawCell } from '../../model/table.ts'

const EQUALS = 61
const IMAGE = /^=?(?:_xlfn\.)?DISPIMG\(/i

/** Text as the clerk sees it: `_x000D_` and the like decoded once, line ends as in every other text. */
export const plainText = (text: string): string => {
  const decoded = text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text
  return decoded.includes('\r') ? decoded.replaceAll('\r\n', '\n') : decoded
}

/** Whether a formula shows one of WPS's pictures in a cell. */
export const isImage = (formula: string): boolean => IMAGE.test(formula)

/** A cell with this text; WPS stores a picture as the text of its formula. */
export const textCell = (text: string): RawCell =>
  text.charCodeAt(0) === EQUALS && isImage(text) ? { kind: 'image' } : { kind: 'text', text }
