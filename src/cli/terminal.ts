import type { Language } from '../text/text.ts'

/** Where words go: results to the one stream, everything else to the other; and who can be asked. */
export interface Terminal {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly isTerminal: boolean
  readonly colour: boolean
  readonly env: Readonly<Record<string, string | undefined>>
  /** Columns; left out: those of the window. */
  readonly width?: number
  /** Left out: the keyboard, where there is one. */
  readonly ask?: Ask
}

/** Puts a question to the person at the keyboard; null where nobody answers any more. */
export type Ask = (question: string) => Promise<string | null>

/** The language of a run: what is asked for, else what the machine speaks; Chinese where it speaks no English. */
export function languageFor(option: string | undefined, env: Terminal['env']): Language {
  for (const asked of [option, env.PERF_LANG]) if (asked === 'zh' || asked === 'en') return asked
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return /^en([-_.@]|$)/i.test(locale) ? 'en' : 'zh'
}
