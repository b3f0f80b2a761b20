import { dayOf, serialOf } from '../../kernel/day.ts'

const FORM = /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:(?:T|^| )(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/

// Serial 60 is the 29 February 1900 that never was: the days before count one less.
const PHANTOM = 61

/** The 1900-system serial of an ISO 8601 date, time or both; null when it is none. A zone is not converted. */
export const isoSerial = (text: string): number | null => {
  const [whole, year, month, dayOfMonth, hours, minutes, seconds = '0'] = FORM.exec(text) ?? []
  if (whole === undefined || (year === undefined && hours === undefined)) return null
  const time = hours === undefined ? 0 : (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400
  if (year === undefined) return time
  const day = dayOf(Number(year), Number(month), Number(dayOfMonth))
  if (day === null) return null
  const serial = serialOf(day)
  return (serial < PHANTOM ? serial - 1 : serial) + time
}
