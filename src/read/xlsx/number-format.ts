/** What a number format makes of a number. A `time` has no day, so that the 1904 system does not move it. */
export type NumberKind = 'plain' | 'percent' | 'date' | 'time'

const between = (id: number, first: number, last: number): boolean => id >= first && id <= last

// 27 to 36 and 50 to 58 are dates in Chinese Excel and WPS; among them 32 to 35, 55 and 56 are times (上午/下午h时mm分).
const isTime = (id: number): boolean =>
  between(id, 18, 21) || between(id, 32, 35) || between(id, 45, 47) || id === 55 || id === 56
const isDate = (id: number): boolean => between(id, 14, 22) || between(id, 27, 36) || between(id, 50, 58)

/** The kind of a format that the file names by number only. */
export const builtInKind = (id: number): NumberKind => {
  if (isTime(id)) return 'time'
  if (isDate(id)) return 'date'
  return id === 9 || id === 10 ? 'percent' : 'plain'
}

// Quoted text, an escaped character, `_x` and `*x` (spaces and fillers), brackets, or a section's end.
const TOKEN = /"[^"]*"?|\\[\s\S]|[_*][\s\S]|\[([^\]]*)\]?|;/g

/** The first section without its literals; elapsed time ([h]) shows as `§`. */
const firstSection = (code: string): string => {
  let section = ''
  let at = 0
  for (const token of code.matchAll(TOKEN)) {
    section += code.slice(at, token.index)
    if (token[0] === ';') return section
    if (/^(?:h+|m+|s+)$/i.test(token[1] ?? '')) section += '§'
    at = token.index + token[0].length
  }
  return section + code.slice(at)
}

const meaning = (code: string): string =>
  firstSection(code)
    .toLowerCase()
    .replace(/g\/通用格式|general/g, '')
    .replace(/e[+-]/g, '')

/** The kind of a format code, judged by its first section alone. */
export const codeKind = (code: string): NumberKind => {
  const letters = meaning(code)
  if (/[ydge]|aaa|bb/.test(letters)) return 'date'
  if (/[hs§]/.test(letters)) return 'time'
  if (letters.includes('m')) return 'date'
  return letters.includes('%') ? 'percent' : 'plain'
}
