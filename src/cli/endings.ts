import type { Stop } from '../model/stop.ts'
import type { Context } from './context.ts'
import { EXIT } from './exit.ts'
import { commandIn } from './grammar.ts'
import { mistakeWords } from './mistakes.ts'
import { asJson, drawn } from './print.ts'
import type { Mistake } from './program.ts'

/** What an ending knows of the run that it ends. */
export interface Ending extends Context {
  readonly argv: readonly string[]
}

/** The command line could not be understood. */
export async function mistakeEnd(mistake: Mistake, ending: Ending): Promise<number> {
  const { foundAs, STOPS } = await import('../app/stops.ts')
  const { message, remedy } = mistakeWords(mistake, ending.argv)
  return stopEnd([foundAs(STOPS.usage, message, { remedy })], ending)
}

/** Nothing could be done: every reason on the error stream, or one document. */
export async function stopEnd(findings: Stop['findings'], ending: Ending): Promise<number> {
  const { argv, world, terminal, language } = ending
  if (asksForJson(argv)) {
    const { errorDocument } = await import('../app/documents/error.ts')
    terminal.out(asJson(errorDocument(nameIn(argv), findings, world.version, language)))
    return EXIT.nothingDone
  }
  const { stopScreen } = await import('../app/screens.ts')
  terminal.err(await drawn(stopScreen(findings, language), ending))
  return EXIT.nothingDone
}

/** A bug of ours says so, and never pretends that the data is wrong. */
export async function bugEnd(error: unknown, { argv, terminal, language, world }: Ending): Promise<number> {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  terminal.err(
    `${BUG.message[language]}\n${BUG.remedy[language]}\n\nperf ${world.version} ${argv.join(' ')}\n${stack}\n`,
  )
  if (asksForJson(argv)) {
    const { bugDocument } = await import('../app/documents/error.ts')
    const bug = { message: BUG.message[language], remedy: BUG.remedy[language] }
    terminal.out(asJson(bugDocument(nameIn(argv), bug, world.version, language)))
  }
  return EXIT.bug
}

const BUG = {
  message: {
    zh: '这是 perf 自己的错误，不是数据的问题。输入文件没有改动。',
    en: 'This is a bug of perf, not a fault of the data. No input has changed.',
  },
  remedy: {
    zh: '请把所用的命令和下面这段文字发给维护者。',
    en: 'Please send the command and what follows to the maintainers.',
  },
} as const

const asksForJson = (argv: readonly string[]): boolean => argv.includes('--json')
const nameIn = (argv: readonly string[]): string => commandIn(argv)?.name ?? ''
