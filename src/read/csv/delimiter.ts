/** How the fields of a file are divided, and whether its first line only says so (`sep=;`, as Excel writes and hides it). */
export interface Division {
  readonly delimiter: string
  readonly announced: boolean
}

// In this order when two occur equally often: a tab is seldom part of a heading, a comma often.
const DELIMITERS = ['\t', ',', ';', '|'] as const
// Typed by hand under a Chinese input method; in a heading it is mostly punctuation, so the next line must have it too.
const CHINESE_COMMA = '，'

/** The first lines of a text that hold something; a line end within quotes does not end a line. */
const firstLines = (text: string, wanted: number): string[] => {
  const lines: string[] = []
  let quoted = false
  let from = 0
  for (let at = 0; at <= text.length && lines.length < wanted; at++) {
    if (text[at] === '"') quoted = !quoted
    if (at < text.length && (quoted || text[at] !== '\n')) continue
    if (at > from) lines.push(text.slice(from, at))
    from = at + 1
  }
  return lines
}

const count = (line: string, delimiter: string): number => line.replace(/"[^"]*"?/g, '').split(delimiter).length - 1

/** Reads the division off the beginning of a text with plain line feeds. */
export const divisionOf = (text: string): Division => {
  const announced = /^"?sep=([^"\n])"?(?:\n|$)/i.exec(text)?.[1]
  if (announced !== undefined) return { delimiter: announced, announced: true }
  const [heading = '', next] = firstLines(text, 2)
  let best: { delimiter: string; found: number } = { delimiter: ',', found: 0 }
  for (const delimiter of DELIMITERS) {
    const found = count(heading, delimiter)
    if (found > best.found) best = { delimiter, found }
  }
  const chinese = best.found === 0 && count(heading, CHINESE_COMMA) > 0 && count(next ?? heading, CHINESE_COMMA) > 0
  return { delimiter: chinese ? CHINESE_COMMA : best.delimiter, announced: false }
}
