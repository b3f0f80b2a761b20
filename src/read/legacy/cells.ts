import type { RawCell } from '../../model/table.ts'
import { codeKind, type NumberKind } from '../xlsx/number-format.ts'
import { isImage, plainText, textCell } from '../xlsx/text.ts'

/** A cell as the library hands it over: `z` is the format code, `f` the formula, `c` the comments. */
export interface LibraryCell {
  readonly t: string
  readonly v?: unknown
  readonly w?: string | undefined
  readonly z?: unknown
  readonly f?: string | undefined
  readonly c?: readonly unknown[] | undefined
}

/** What all cells of a workbook share. */
export interface CellContext {
  readonly date1904: boolean
  readonly textOf: (text: string) => string
}

// 1 January 1904 is day 1462 of the 1900 system and day 0 of the other.
const SHIFT_1904 = 1462

const ERRORS: ReadonlyMap<unknown, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
  [0x2b, '#GETTING_DATA'],
])

// A format that the library has no code for it shows as a date where it is one of the Chinese built-in ones.
const AMERICAN_DATE = /^\d{1,2}\/\d{1,2}\/\d\d$/

const kindOf = ({ z, w }: LibraryCell): NumberKind => {
  if (typeof z === 'string') return codeKind(z)
  return w !== undefined && AMERICAN_DATE.test(w) ? 'date' : 'plain'
}

const numberCell = (value: number, cell: LibraryCell, { date1904 }: CellContext): RawCell => {
  const text = String(value)
  if (!Number.isFinite(value)) return { kind: 'text', text }
  const kind = kindOf(cell)
  if (kind === 'date') return { kind: 'date', serial: date1904 ? value + SHIFT_1904 : value }
  if (kind === 'time') return { kind: 'date', serial: value }
  return kind === 'percent' ? { kind: 'number', value, text, percent: true } : { kind: 'number', value, text }
}

const valueCell = (cell: LibraryCell, context: CellContext): RawCell | null => {
  const { t, v, w } = cell
  if (t === 'n' && typeof v === 'number') return numberCell(v, cell, context)
  if (t === 'b' && typeof v === 'boolean') return { kind: 'boolean', value: v }
  if (t === 'e') return { kind: 'error', text: ERRORS.get(v) ?? w ?? '#N/A' }
  return typeof v === 'string' ? textCell(plainText(context.textOf(v))) : null
}

/** The cell that it stands for; null when it holds nothing. */
export const cellOf = (cell: LibraryCell, context: CellContext): RawCell | null => {
  const found = valueCell(cell, context)
  if (cell.f === undefined) return found?.kind === 'text' && found.text === '' ? null : found
  if (isImage(cell.f)) return { kind: 'image', formula: true }
  return found === null ? { kind: 'uncalculated', formula: true } : { formula: true, ...found }
}
