import type { RawCell } from '../../model/table.ts'
import { isoSerial } from './iso-date.ts'
import type { NumberKind } from './number-format.ts'
import { numeral } from './numeral.ts'
import { isImage, plainText, textCell } from './text.ts'

/** What the cells of a sheet refer to. */
export interface Book {
  readonly strings: readonly RawCell[]
  readonly styles: readonly NumberKind[]
  readonly date1904: boolean
}

/** A `<c>` element as it stands in the file. `value` is its `<v>`, `inline` its `<is>`, `formula` its `<f>`. */
interface Written {
  readonly type: string
  readonly style: string
  readonly value: string
  /** It has a `<v>` or an `<is>`, even if empty. */
  readonly valued: boolean
  readonly inline: string | null
  readonly formula: string | null
}

// 1 January 1904 is day 1462 of the 1900 system and day 0 of the other.
const SHIFT_1904 = 1462

/** Stands where a text of the file is lost: the cell points at a shared string that does not exist. */
const LOST_TEXT = '#LOST!'

const numberCell = (text: string, value: number, style: string, book: Book): RawCell => {
  if (!Number.isFinite(value)) return { kind: 'text', text }
  const kind = style === '' ? 'plain' : book.styles[Number(style)]
  if (kind === 'date') return { kind: 'date', serial: book.date1904 ? value + SHIFT_1904 : value }
  if (kind === 'time') return { kind: 'date', serial: value }
  return kind === 'percent' ? { kind: 'number', value, text, percent: true } : { kind: 'number', value, text }
}

const booleanCell = (text: string): RawCell => {
  const word = text.toLowerCase()
  if (word === '1' || word === 'true') return { kind: 'boolean', value: true }
  return word === '0' || word === 'false' ? { kind: 'boolean', value: false } : { kind: 'text', text }
}

const dateCell = (text: string, style: string, book: Book): RawCell => {
  const serial = isoSerial(text)
  return serial === null ? numberCell(text, numeral(text), style, book) : { kind: 'date', serial }
}

const sharedCell = (value: string, strings: readonly RawCell[]): RawCell | null => {
  const index = numeral(value)
  if (Number.isNaN(index) && value.trim() === '') return null
  return strings[index] ?? { kind: 'error', text: LOST_TEXT }
}

const typedCell = ({ type, style, value, inline }: Written, book: Book): RawCell | null => {
  if (type === 's') return sharedCell(value, book.strings)
  if (type === 'str' || type === 'inlineStr') return textCell(plainText(inline ?? value))
  const text = value.trim()
  if (text === '') return inline === null ? null : textCell(plainText(inline))
  if (type === 'b') return booleanCell(text)
  if (type === 'e') return { kind: 'error', text }
  return type === 'd' ? dateCell(text, style, book) : numberCell(text, numeral(text), style, book)
}

/** The cell that an element stands for; null when it holds nothing. */
export const cellOf = (written: Written, book: Book): RawCell | null => {
  const { formula } = written
  if (formula === null) {
    const cell = typedCell(written, book)
    return cell?.kind === 'text' && cell.text === '' ? null : cell
  }
  if (isImage(formula)) return { kind: 'image', formula: true }
  const cell = written.valued ? typedCell(written, book) : null
  return cell === null ? { kind: 'uncalculated', formula: true } : { formula: true, ...cell }
}
