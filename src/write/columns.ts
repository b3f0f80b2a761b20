/** Letters that take two columns. */
export const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u

/** How many columns of a terminal a text takes: a Chinese letter takes two. */
export const displayWidth = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (WIDE.test(letter) ? 2 : 1), 0)

/** A text with spaces up to a column. */
export const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - displayWidth(text)))

// What may not begin a line stays with the letter before it, what may not end one with the letter after it.
const CLOSING = /^[、。，；：？！）》」』”’％%›,.;:)\]]/
const OPENING = /[（《「『“‘([]$/

/** A text in lines of at most so many columns: Chinese breaks anywhere, other words at their spaces. */
export function wrapped(text: string, width: number): string[] {
  if (displayWidth(text) <= width) return [text]
  const lines: string[] = []
  let line = ''
  for (const piece of pieces(text)) {
    if (line !== '' && displayWidth(line) + displayWidth(piece.trimEnd()) > width) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += line === '' ? piece.trimStart() : piece
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()]
}

/** The smallest parts that a line may be broken between. */
function pieces(text: string): string[] {
  const parts: string[] = []
  for (const letter of text.match(/[^\s\u2e80-\uffef\u{20000}-\u{3fffd}]+\s*|\s+|./gsu) ?? []) {
    const last = parts.at(-1)
    const sticks = last !== undefined && (CLOSING.test(letter) ? !/\s$/.test(last) : OPENING.test(last))
    if (sticks) parts[parts.length - 1] = last + letter
    else parts.push(letter)
  }
  return parts
}
