import type { Language } from '../text/text.ts'

/** Where words go: results to the one stream, everything else to the other. */
export interface Console {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly isTerminal: boolean
  readonly colour: boolean
  readonly env: Readonly<Record<string, string | undefined>>
}

/** The language of a run: what is asked for, else what the machine speaks; Chinese where it speaks no English. */
export function languageFor(option: string | undefined, env: Console['env']): Language {
  const asked = option ?? env.PERF_LANG
  if (asked === 'zh' || asked === 'en') return asked
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return /^en\b|^en_/i.test(locale) ? 'en' : 'zh'
}
