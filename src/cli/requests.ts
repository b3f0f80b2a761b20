import type { RunRequest } from '../app/read-run.ts'
import { STOPS, stop } from '../app/stops.ts'
import { type Day, parseDay } from '../kernel/day.ts'
import type { Context, Options } from './context.ts'

/** The request that every command over ledgers shares. */
export const runRequest = (ledgers: readonly string[], options: Options, { language }: Context): RunRequest => ({
  ledgers,
  scheme: options.scheme ?? null,
  asOf: dayIn(options.asOf),
  surveys: new Map((options.survey ?? []).map(surveyFile)),
  language,
})

function dayIn(text: string | undefined): Day | null {
  if (text === undefined) return null
  const day = parseDay(text)
  if (day !== null) return day
  throw stop(
    STOPS.dateUnreadable,
    { zh: `“${text}”不是一个写明年月日的日子。`, en: `"${text}" is no day with year, month and day.` },
    { found: text },
  )
}

function surveyFile(text: string): [string, string] {
  const at = text.indexOf('=')
  if (at > 0 && at < text.length - 1) return [text.slice(0, at), text.slice(at + 1)]
  throw stop(
    STOPS.optionWrong,
    {
      zh: `--survey 应写成“测评编号=文件”，这里是“${text}”。`,
      en: `--survey is written ID=FILE; here it is "${text}".`,
    },
    {
      found: text,
      remedy: { zh: '例如：--survey public=公众测评.csv', en: 'For example: --survey public=public.csv' },
    },
  )
}
