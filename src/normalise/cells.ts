import { type Day, dayOfSerial } from '../kernel/day.ts'
import type { Decimal } from '../kernel/decimal.ts'
import { remembered } from '../kernel/remembered.ts'
import { asTyped } from '../kernel/rounding.ts'
import { type Field, PICTURE, type Unreadability } from '../model/field.ts'
import type { Place } from '../model/place.ts'
import type { RawCell } from '../model/table.ts'
import { readDay, readDayNumber } from './dates.ts'
import { whyNoNumber } from './no-number.ts'
import { cleaned, squeezed } from './words.ts'

const NUMBER = /^[+-]?(?:(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?|\.\d+)(%?)$/

const seen = remembered(asTyped)
const dayAt = remembered(dayOfSerial)
const percentOf = remembered((digits: string): string => `${seen(digits).times(100)}%`)
const digitsOf = remembered((digits: string): string => seen(digits).toString())

type NumberCell = Extract<RawCell, { kind: 'number' }>

const shownNumber = ({ text, percent }: NumberCell): string => (percent ? percentOf(text) : digitsOf(text))

/** The day of a date cell as YYYY-MM-DD; a time without a day stays the number it is. */
const shownDate = (serial: number): string => dayAt(serial) ?? digitsOf(String(serial))

// No number that somebody typed is longer, and a text of 32,767 characters costs nothing this way.
const LONGEST = 60
const plainDigits = (text: string): string =>
  text.length > LONGEST ? '' : cleaned(text).normalize('NFKC').replaceAll('−', '-').replace(/\s+%$/, '%')

/** What a person sees in a cell, '' where that is nothing. */
export function shownCell(cell: RawCell): string {
  switch (cell.kind) {
    case 'text':
    case 'error':
      return cell.text
    case 'number':
      return shownNumber(cell)
    case 'date':
      return shownDate(cell.serial)
    case 'boolean':
      return cell.value ? 'TRUE' : 'FALSE'
    case 'image':
      return PICTURE
    case 'uncalculated':
      return ''
  }
}

/** Whether a cell holds anything that a person could see, or would see after a calculation. */
export const isFilled = (cell: RawCell | undefined): cell is RawCell =>
  cell !== undefined && (cell.kind !== 'text' || cleaned(cell.text) !== '')

// A text file and a collected ledger hold a formula's error as the text that was seen.
const ERROR_VALUE = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|CALC!)$/
const isError = (cell: RawCell): boolean =>
  cell.kind === 'error' || (cell.kind === 'text' && cell.text.startsWith('#') && ERROR_VALUE.test(cell.text))

const unreadable = (cell: RawCell, at: Place, why: Unreadability): Field<never> => {
  const known = isError(cell) ? 'error-value' : cell.kind === 'uncalculated' ? 'uncalculated' : why
  return { kind: 'unreadable', shown: shownCell(cell), at, why: known }
}

/** A cell as text: a number as its digits, a date as YYYY-MM-DD. */
export function textField(cell: RawCell | undefined, at: Place): Field<string> {
  if (!isFilled(cell)) return { kind: 'blank', at }
  if (isError(cell)) return unreadable(cell, at, 'error-value')
  if (cell.kind === 'text') return { kind: 'value', value: cleaned(cell.text), shown: cell.text, at }
  if (cell.kind === 'image') return unreadable(cell, at, 'not-text')
  if (cell.kind === 'uncalculated') return unreadable(cell, at, 'error-value')
  const shown = shownCell(cell)
  return { kind: 'value', value: shown, shown, at }
}

/** A cell as proof: as text, and a picture in the cell is something too. */
export const evidenceField = (cell: RawCell | undefined, at: Place): Field<string> =>
  cell?.kind === 'image' ? { kind: 'value', value: PICTURE, shown: PICTURE, at } : textField(cell, at)

/** A cell as a number; text that is nothing but a number counts, with how it was read. */
export function numberField(cell: RawCell | undefined, at: Place): Field<Decimal> {
  if (!isFilled(cell)) return { kind: 'blank', at }
  if (cell.kind === 'number') return { kind: 'value', value: seen(cell.text), shown: shownNumber(cell), at }
  if (cell.kind !== 'text') return unreadable(cell, at, 'not-a-number')
  const digits = plainDigits(cell.text)
  const match = NUMBER.exec(digits)
  if (match === null) return unreadable(cell, at, whyNoNumber(digits))
  const value = seen(digits.replace(/[,%]/g, ''))
  return match[1] === '%'
    ? { kind: 'value', value: value.dividedBy(100), shown: cell.text, at, reading: 'percent' }
    : { kind: 'value', value, shown: cell.text, at, reading: 'text-number' }
}

/** A cell as a day; `year` completes days and periods that name none (12月底前). */
export function dayField(cell: RawCell | undefined, at: Place, year: number | null): Field<Day> {
  if (!isFilled(cell)) return { kind: 'blank', at }
  if (cell.kind === 'date') {
    const day = dayAt(cell.serial)
    if (day !== null) return { kind: 'value', value: day, shown: day, at }
    return unreadable(cell, at, cell.serial < 1 ? 'not-a-date' : 'impossible-date')
  }
  if (cell.kind !== 'text' && cell.kind !== 'number') return unreadable(cell, at, 'not-a-date')
  const read = cell.kind === 'text' ? readDay(cell.text, year) : readDayNumber(shownNumber(cell))
  if ('why' in read) return unreadable(cell, at, read.why)
  return { kind: 'value', value: read.day, shown: shownCell(cell), at, reading: read.reading }
}

/** A cell as one word of a list; `words` are squeezed. */
export function wordField<T>(field: Field<string>, words: ReadonlyMap<string, T>): Field<T> {
  if (field.kind !== 'value') return field
  const value = words.get(field.value) ?? words.get(squeezed(field.value))
  if (value === undefined) return { kind: 'unreadable', shown: field.shown, at: field.at, why: 'not-in-list' }
  return { kind: 'value', value, shown: field.shown, at: field.at }
}
