import { type Day, dayOf, parseDay } from '../kernel/day.ts'
import type { Language } from '../text/text.ts'
import type { RunRequest } from './read-run.ts'
import { STOPS, stop } from './stops.ts'
import type { World } from './world.ts'

/** What a command line says of a run, as it was typed. */
export interface RunWords {
  readonly ledgers: readonly string[]
  readonly scheme?: string | undefined
  readonly asOf?: string | undefined
  readonly survey?: readonly string[] | undefined
  readonly baseline?: string | undefined
}

/** The request that every command over ledgers shares. A ledger that is named twice is one. */
export const runRequest = (words: RunWords, language: Language, { paths }: World): RunRequest => ({
  ledgers: [...new Set(words.ledgers.map(path => paths.resolve(path)))],
  scheme: words.scheme === undefined ? null : paths.resolve(words.scheme),
  asOf: words.asOf === undefined ? null : dayIn(words.asOf),
  surveys: surveyFiles(words.survey ?? [], path => paths.resolve(path)),
  baseline: words.baseline === undefined ? null : paths.resolve(words.baseline),
  language,
})

/** How many units a group are wanted on the screen. */
export const topIn = (text: string | undefined): number | null => numberIn('--top', text, /^[1-9]\d{0,5}$/, 3)

/** How many blank rows a form is to have; a thousand would be told as blank rows below a table (FIL-05). */
export const rowsIn = (text: string | undefined): number | null => numberIn('--rows', text, /^\d{1,3}$/, 100)

function numberIn(option: string, text: string | undefined, form: RegExp, example: number): number | null {
  if (text === undefined) return null
  if (form.test(text)) return Number(text)
  throw stop(
    STOPS.optionWrong,
    { zh: `${option} 后面应是一个数，这里是“${text}”。`, en: `${option} takes a number; here it is "${text}".` },
    { found: text, remedy: { zh: `例如：${option} ${example}`, en: `For example: ${option} ${example}` } },
  )
}

function dayIn(text: string): Day {
  const day = plainDay(text.trim())
  if (day !== null) return day
  throw stop(
    STOPS.dateUnreadable,
    { zh: `“${text}”不是一个写明年月日的日子。`, en: `"${text}" is no day with year, month and day.` },
    { found: text },
  )
}

/** The year comes first, so no order of day and month has to be guessed. */
function plainDay(text: string): Day | null {
  const digits = /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (digits) return dayOf(Number(digits[1]), Number(digits[2]), Number(digits[3]))
  return parseDay(text.replace(/日$/, '').replaceAll(/[./年月]/g, '-'))
}

function surveyFiles(texts: readonly string[], resolve: (path: string) => string): Map<string, string> {
  const files = new Map<string, string>()
  for (const text of texts) {
    const at = text.indexOf('=')
    if (at <= 0 || at === text.length - 1) {
      throw surveyWrong(text, {
        zh: `--survey 应写成“测评编号=文件”，这里是“${text}”。`,
        en: `--survey is written ID=FILE; here it is "${text}".`,
      })
    }
    const id = text.slice(0, at).trim()
    if (files.has(id)) {
      throw surveyWrong(text, {
        zh: `测评“${id}”写了两个文件。`,
        en: `The survey "${id}" is given two files.`,
      })
    }
    files.set(id, resolve(text.slice(at + 1)))
  }
  return files
}

const surveyWrong = (found: string, message: { zh: string; en: string }) =>
  stop(STOPS.optionWrong, message, {
    found,
    remedy: {
      zh: '每个测评写一次，例如：--survey public=公众测评.csv',
      en: 'Once for each survey: --survey public=public.csv',
    },
  })
