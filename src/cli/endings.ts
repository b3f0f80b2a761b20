import type { CommanderError } from 'commander'
import type { World } from '../app/world.ts'
import type { Finding } from '../model/finding.ts'
import type { Language } from '../text/text.ts'
import type { Console } from './console.ts'
import { EXIT } from './exit.ts'
import { usageText } from './usage-errors.ts'

/** What an ending knows of the run that it ends. */
export interface Ending {
  readonly argv: readonly string[]
  readonly world: World
  readonly console: Console
  readonly language: Language
}

/** The command line could not be understood; asking for help or the version is no mistake. */
export async function usageEnd(error: CommanderError, ending: Ending): Promise<number> {
  const message = usageText(error)
  if (message === null) return EXIT.clean
  const { foundAs, STOPS } = await import('../app/stops.ts')
  return stopEnd([foundAs(STOPS.usage, message)], ending)
}

/** Nothing could be done: every reason on the error stream, or one document. */
export async function stopEnd(findings: readonly Finding[], ending: Ending): Promise<number> {
  const { argv, world, console, language } = ending
  if (argv.includes('--json')) {
    const { errorDocument } = await import('../app/documents/error.ts')
    const document = errorDocument(commandIn(argv), findings, world.version, language)
    console.out(`${JSON.stringify(document, null, 2)}\n`)
    return EXIT.nothingDone
  }
  const { findingCards } = await import('../reports/screen/findings.ts')
  const { drawBlocks } = await import('../write/terminal.ts')
  const blocks = findingCards(findings, Number.POSITIVE_INFINITY, language)
  console.err(drawBlocks(blocks, console.colour && !argv.includes('--no-color') ? 1 : 0))
  return EXIT.nothingDone
}

/** A bug of ours says so, and never pretends that the data is wrong. */
export function bugEnd(error: unknown, { argv, console, language, world }: Ending): number {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const words = {
    zh: '这是 perf 自己的错误，不是数据的问题。输入文件没有改动。请把下面的内容和所用的命令发给维护者：',
    en: 'This is a bug of perf, not a fault of the data. No input has changed. Please send what follows to the maintainers:',
  }
  console.err(`${words[language]}\n\nperf ${world.version} ${argv.join(' ')}\n${stack}\n`)
  if (argv.includes('--json')) {
    const bug = { code: 'BUG', message: words[language], remedy: stack.split('\n')[0] ?? '' }
    console.out(`${JSON.stringify({ version: world.version, command: commandIn(argv), error: bug }, null, 2)}\n`)
  }
  return EXIT.bug
}

const commandIn = (argv: readonly string[]): string => argv.find(arg => !arg.startsWith('-')) ?? ''
