// A formula's text literal holds at most 255 characters; a longer link is left as text.
const LONGEST = 255

/** A HYPERLINK() formula, or null where Excel could not hold it. */
export function hyperlink(target: string, words: string): string | null {
  if (target.length > LONGEST || words.length > LONGEST) return null
  return `HYPERLINK("${quoted(target)}","${quoted(words)}")`
}

const quoted = (text: string): string => text.replaceAll('"', '""')
