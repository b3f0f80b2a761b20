/** A calendar day, 'YYYY-MM-DD', without time or zone; days compare as text. */
export type Day = string & { readonly __day: true }

const MS = 86_400_000
// Excel counts from 1899-12-30 for every day after its phantom 1900-02-29 (serial 60).
const EPOCH = Date.UTC(1899, 11, 30)

const fromUtc = (ms: number): Day => new Date(ms).toISOString().slice(0, 10) as Day

/** The day of a year, month (1–12) and day of month, or null where the calendar has none. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day | null {
  if (year < 1900 || year > 9999 || month < 1 || month > 12 || dayOfMonth < 1) return null
  const ms = Date.UTC(year, month - 1, dayOfMonth)
  const date = new Date(ms)
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth ? fromUtc(ms) : null
}

/** The day before another. */
export const dayBefore = (day: Day): Day => fromUtc(Date.parse(day) - MS)

/** The last day of a month (1–12). */
export const lastDayOf = (year: number, month: number): Day => fromUtc(Date.UTC(year, month, 0))

/** The day of an Excel serial (1900 system), its time of day dropped; null before 1900-03-01, where serials are ambiguous. */
export const dayOfSerial = (serial: number): Day | null =>
  serial >= 61 && serial < 2_958_466 ? fromUtc(EPOCH + Math.floor(serial) * MS) : null

/** The Excel serial of a day. */
export const serialOf = (day: Day): number => (Date.parse(day) - EPOCH) / MS

/** Whole days from one day to a later one; negative where it is earlier. */
export const daysBetween = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / MS

/** A day written YYYY-MM-DD, or null. */
export function parseDay(text: string): Day | null {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim())
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : null
}
