/** A command as it can be typed again: what a shell would take apart stands in quotation marks. */
export const asTyped = (words: readonly string[]): string => words.map(quoted).join(' ')

const quoted = (word: string): string =>
  /^[\p{L}\p{N}_\-./\\:=+@,（）、·]+$/u.test(word) ? word : `"${word.replaceAll('"', '\\"')}"`

/** A path as people paste it or drag it into the window: without its quotation marks, and without what a Unix terminal escapes. */
export function unquoted(text: string): string {
  const bare = text.trim()
  const inside = /^(["'“])(.*)["'”]$/s.exec(bare)?.[2]
  const isWindows = /^[A-Za-z]:|\\\\/.test(bare)
  return inside ?? (isWindows ? bare : bare.replaceAll(/\\([ ()&'"])/g, '$1'))
}
