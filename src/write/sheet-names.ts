const LONGEST_NAME = 31

/** A sheet name Excel accepts: no \ / ? * [ ] : or ', at most 31 characters, not empty, not the reserved "History". */
export function safeSheetName(name: string, taken: ReadonlySet<string> = new Set()): string {
  const cleaned = name
    .replace(/\p{Cc}/gu, ' ')
    .replace(/[\\/?*[\]:]/g, '_')
    .replaceAll("'", '’')
    .trim()
  const base = cleaned === '' ? '表' : cleaned.toLowerCase() === 'history' ? `${cleaned}_` : cleaned
  for (let number = 1; ; number++) {
    const ending = number === 1 ? '' : `(${number})`
    const candidate = shortened(base, LONGEST_NAME - ending.length) + ending
    if (!taken.has(candidate.toLowerCase())) return candidate
  }
}

// Excel counts UTF-16 units; half a surrogate pair at the end would not be a character.
const shortened = (name: string, length: number): string => name.slice(0, length).replace(/[\ud800-\udbff]$/, '')

/** The names the sheets of a book get, in their order: a valid name is kept, the others are fitted around it. */
export function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>()
  // Excel takes names that differ only in case for the same.
  const take = (name: string): string => {
    taken.add(name.toLowerCase())
    return name
  }
  const kept = names.map(name => (safeSheetName(name, taken) === name ? take(name) : undefined))
  return kept.map((name, index) => name ?? take(safeSheetName(names[index] ?? '', taken)))
}

/** The formula with every quoted reference to a renamed sheet ('old'!A1, also inside HYPERLINK) following the new name. */
export function followRenames(formula: string, renamed: ReadonlyMap<string, string>): string {
  let followed = formula
  for (const [old, name] of renamed) followed = followed.replaceAll(`'${old.replaceAll("'", "''")}'!`, `'${name}'!`)
  return followed
}
