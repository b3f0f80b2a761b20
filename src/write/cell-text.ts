/** The most characters (UTF-16 units) that Excel keeps in a cell; one more and it repairs the file. */
export const LONGEST_TEXT = 32_767

// What XML 1.0 cannot carry: control characters except tab and line feed, and the two non-characters that escape nobody removes.
const UNWRITABLE = /(?![\t\n\u0080-\u009f])\p{Cc}|[\ufffe\uffff]/gu

/** A text as a cell can hold it: line ends as LF, nothing that XML cannot carry, cut where Excel would repair the file. */
export function cellText(text: string): string {
  const clean = text.replace(/\r\n?/g, '\n').replace(UNWRITABLE, '')
  return literal(clean.length > LONGEST_TEXT ? cut(clean) : clean)
}

function cut(text: string): string {
  const notice = `……【原文 ${text.length} 字，超出单元格上限，在此截断 / cut here】`
  const kept = text.slice(0, LONGEST_TEXT - notice.length)
  // A pair of surrogates is one character: half of it would be written as U+FFFD.
  return kept.replace(/[\ud800-\udbff]$/, '') + notice
}

// In OOXML _x000D_ stands for a carriage return, so someone's own "_x000D_" is written with its underscore escaped.
const literal = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
