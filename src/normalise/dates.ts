import { type Day, dayBefore, dayOf, dayOfSerial, lastDayOf } from '../kernel/day.ts'
import { isOfStages } from '../kernel/stages.ts'
import { dateWords } from './date-words.ts'
import { inDigits } from './numerals.ts'

/** A text as one day and how it was read, or why it is none. */
export type DayReading =
  | { readonly day: Day; readonly reading: 'text-date' | 'end-of-period' | 'end-of-range' | 'day-before' }
  | { readonly why: 'not-a-date' | 'impossible-date' | 'open-ended' | 'several-stages' }

const NOT_A_DATE: DayReading = { why: 'not-a-date' }
const IMPOSSIBLE: DayReading = { why: 'impossible-date' }
const OPEN_ENDED: DayReading = { why: 'open-ended' }
const SEVERAL_STAGES: DayReading = { why: 'several-stages' }

/** Named parts of a form: y year, m month, d day, part of the month, q quarter, half of the year. */
type Parts = Readonly<Record<string, string | undefined>>

const BY = '(?<by>之前|以前|前)?'
const ENDING = '(?:完成|办结|完工|到位)?'
const YEAR = '(?:(?<y>\\d{4}|\\d{2})年)'
const PART = '(?<part>底|末|上旬|中旬|下旬|内)?'
const form = (text: string): RegExp => new RegExp(`^${text}${ENDING}$`)

// 2024.12.31 2024-12-31 2024年12月31日 20241231 24.12.31 12月31日; 前 includes the day itself (domain.md 2.5).
const DAYS: readonly RegExp[] = [
  form(`(?<y>\\d{4}|\\d{2})(?<mark>[-/.])(?<m>\\d{1,2})\\k<mark>(?<d>\\d{1,2})日?${BY}`),
  form(`${YEAR}?(?<m>\\d{1,2})月(?<d>\\d{1,2})[日号]${BY}`),
  form(`${YEAR}(?<m>\\d{1,2})月(?<d>\\d{1,2})${BY}`),
  form(`(?<y>\\d{4})(?<m>\\d{2})(?<d>\\d{2})${BY}`),
]

// 2024.12 2024年12月底前 12月中旬
const MONTHS: readonly RegExp[] = [
  form(`(?<y>\\d{4})[-/.](?<m>\\d{1,2})月?${PART}${BY}`),
  form(`${YEAR}?(?<m>\\d{1,2})月份?${PART}${BY}`),
]

// 2015年 2015年底前 年底前 上半年 三季度末; a bare 2015年前 or 三季度前 may mean before it begins, so it is none of these.
const PERIODS: readonly RegExp[] = [
  form('(?<y>\\d{4})年度?'),
  form(`(?:(?<y>\\d{4}|\\d{2})年?年|年)(?:底|末|内)${BY}`),
  form(`${YEAR}?(?<half>[上下])半年(?:(?:底|末|内)${BY})?`),
  form(`${YEAR}?(?:第?(?<q>[一二三四1-4])季度|Q(?<q1>[1-4]))(?:(?:底|末|内)${BY})?`),
]

const OPEN = /长期|持续|常态|全年|每[年月周日季]|随时|适时|按.*(?:要求|部署|通知|进度|安排)|不定期|待定/
// Longer than any date, and some of these forms take quadratic time.
const LONGEST = 100

/** A text as a day. `year` is the scheme's, for texts that name none. */
export function readDay(text: string, year: number | null): DayReading {
  if (isOfStages(text)) return SEVERAL_STAGES
  if (text.length > LONGEST) return NOT_A_DATE
  const { words, endsBefore } = dateWords(text)
  const own = inDigits(words)
    .replace(/^[今本当]年年?(?=[底末内])/, '年')
    .replace(/^[今本当]年度?(?=.)/, '')
  const read = oneDay(own, year)
  if (read !== null) return endsBefore && 'day' in read ? { day: dayBefore(read.day), reading: 'day-before' } : read
  if (OPEN.test(own)) return OPEN_ENDED
  return readRange(own, year) ?? NOT_A_DATE
}

/** A text of one day or period; null where it has the form of none. */
function oneDay(text: string, year: number | null): DayReading | null {
  const day = firstMatch(DAYS, text)
  if (day !== null) return dayReading(day, year)
  const month = firstMatch(MONTHS, text)
  if (month !== null) return monthReading(month, year)
  const period = firstMatch(PERIODS, text)
  return period === null ? null : periodReading(period, year)
}

// 2024.3—2024.6 2024年3月至6月 3-6月 3月1日到6月30日
const RANGE = /^(?<from>[^—–~～至到-]{1,12}(?:-\d{1,2}(?:-\d{1,2})?)?)(?:[—–~～]+|--?|至|到)(?<to>[^—–~～至到]{2,14})$/
const BARE_FROM = /^(?:\d{4}[年.]?)?\d{1,2}$/

/** The end of a range: a task that runs until then is due then. Null where the text is no range of days. */
function readRange(text: string, year: number | null): DayReading | null {
  const { from: begin = '', to: end = '' } = RANGE.exec(text)?.groups ?? {}
  if (begin === '' || end === '') return null
  const from = /^\d{4}$/.test(begin) ? `${begin}年` : begin
  // 6月15日—20日
  const month = /^\d{1,2}[日号]/.test(end) ? (/\d{1,2}月/.exec(from)?.[0] ?? '') : ''
  const to = month + end
  const [, named] = /^(\d{4})(?:[年./-]|$)/.exec(from) ?? /^(\d{2})年/.exec(from) ?? []
  const fromYear = named === undefined ? year : Number(named.length === 2 ? `20${named}` : named)
  const begins = oneDay(from, fromYear) ?? (/月|年/.test(to) && BARE_FROM.test(from) ? null : NOT_A_DATE)
  // 至6月: of the year in which it begins.
  const ends = oneDay(to, fromYear)
  if (ends === null || 'why' in ends) return ends
  if (begins !== null && ('why' in begins || firstOf(begins, from) > ends.day)) return null
  return { day: ends.day, reading: 'end-of-range' }
}

// The last day of 3月 may lie behind 3月15日, so a period is compared by its year and month.
const firstOf = ({ day, reading }: Extract<DayReading, { day: Day }>, from: string): string =>
  reading === 'end-of-period' ? day.slice(0, /年度?$|^\d{4}$/.test(from) ? 4 : 7) : day

/**
 * A plain number in a column of dates, by its digits: 20241231, a serial without a date format, or 2016.12. A typed 2024.10 is kept
 * as 2024.1 like January, so that one is no date.
 */
export function readDayNumber(digits: string): DayReading {
  if (/^(?:19|20)\d{6}$/.test(digits)) return readDay(digits, null)
  if (/^(?:19|20)\d\d\.(?:0?[2-9]|1[0-2]|01)$/.test(digits)) return readDay(digits, null)
  const serial = /^\d{5}(?:\.\d+)?$/.test(digits) ? dayOfSerial(Number(digits)) : null
  return serial !== null && serial >= '1990' && serial < '2100' ? { day: serial, reading: 'text-date' } : NOT_A_DATE
}

function firstMatch(forms: readonly RegExp[], text: string): Parts | null {
  for (const one of forms) {
    const groups = one.exec(text)?.groups
    if (groups) return groups
  }
  return null
}

/** The year a text names (24 is 2024), else the scheme's. */
const yearOf = ({ y }: Parts, year: number | null): number | null =>
  y === undefined ? year : Number(y.length === 2 ? `20${y}` : y)

function dayReading(parts: Parts, schemeYear: number | null): DayReading {
  const year = yearOf(parts, schemeYear)
  if (year === null) return NOT_A_DATE
  const day = dayOf(year, Number(parts.m), Number(parts.d))
  return day === null ? IMPOSSIBLE : { day, reading: 'text-date' }
}

function monthReading(parts: Parts, schemeYear: number | null): DayReading {
  const year = yearOf(parts, schemeYear)
  if (year === null) return NOT_A_DATE
  const month = Number(parts.m)
  if (dayOf(year, month, 1) === null) return IMPOSSIBLE
  const ten = parts.part === '上旬' ? 10 : parts.part === '中旬' ? 20 : null
  const day = ten === null ? lastDayOf(year, month) : dayOf(year, month, ten)
  return day === null ? IMPOSSIBLE : { day, reading: 'end-of-period' }
}

function periodReading(parts: Parts, schemeYear: number | null): DayReading {
  const year = yearOf(parts, schemeYear)
  if (year === null) return NOT_A_DATE
  const month = lastMonth(parts)
  return dayOf(year, month, 1) === null ? IMPOSSIBLE : { day: lastDayOf(year, month), reading: 'end-of-period' }
}

function lastMonth({ half, q, q1 }: Parts): number {
  if (half !== undefined) return half === '上' ? 6 : 12
  const quarter = q ?? q1
  if (quarter === undefined) return 12
  return ('一二三四'.includes(quarter) ? '一二三四'.indexOf(quarter) + 1 : Number(quarter)) * 3
}
