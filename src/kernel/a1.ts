const LETTERS: string[] = []

/** The letters of a column: 0 → A, 25 → Z, 26 → AA. Asked for every cell that is written, so they are kept. */
export function columnLetters(column: number): string {
  LETTERS[column] ??= lettersOf(column)
  return LETTERS[column]
}

function lettersOf(column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}

/** The name of a cell: column 5, row 7 → F7. */
export const cellName = (column: number, row: number): string => `${columnLetters(column)}${row}`

/** The column and row of a cell name, or null where it is none: F7 → column 5, row 7. */
export function parseCellName(name: string): { column: number; row: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(name)
  if (!match?.[1] || !match[2]) return null
  let column = 0
  for (const letter of match[1].toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return { column: column - 1, row: Number(match[2]) }
}
