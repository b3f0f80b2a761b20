import { squeezed } from './words.ts'

const WEEKDAY = /\((?:周|星期|礼拜)[一二三四五六日天]\)/g
// An export writes the time behind a space, and midnight where it knows none: that is no hour somebody chose.
const EXPORTED_TIME = /[\sT]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/
const HOUR = /(?<=[日号])(\d{1,2}|零)(?::(\d{2})(?::\d{2})?|[时点](?:整|(\d{1,2})分?)?)/
const OFF_WORK = /下班(?=之?前|以前)/
const LEAD = /^(?:截止到|截至到|截止|截至|力争|确保|于|在|到|至)/

/** A text as the forms of dates know it: without weekday, hour and opening words. */
export interface DateWords {
  readonly words: string
  /** It ends at midnight when the day begins: 18日0:00. */
  readonly endsBefore: boolean
}

export function dateWords(text: string): DateWords {
  const plain = squeezed(text.trim().replace(EXPORTED_TIME, '')).replace(WEEKDAY, '').replace(OFF_WORK, '')
  const hour = HOUR.exec(withHour(text, plain))
  const isMidnight = hour !== null && /^(?:0{1,2}|零)$/.test(hour[1] ?? '') && Number(hour[2] ?? hour[3] ?? 0) === 0
  return { words: plain.replace(HOUR, '').replace(LEAD, ''), endsBefore: isMidnight }
}

// 11月18日 0:00 has a blank before the hour like an export, but names its day in words.
const withHour = (text: string, plain: string): string => {
  const whole = squeezed(text)
  return /[日号]\d{1,2}:\d{2}/.test(whole) ? whole : plain
}
