import type { World } from '../app/world.ts'
import { Stop } from '../model/stop.ts'
import type { Context } from './context.ts'
import { bugEnd, mistakeEnd, stopEnd } from './endings.ts'
import { EXIT } from './exit.ts'
import { COMMANDS } from './grammar.ts'
import { perform } from './program.ts'
import { type Ask, languageFor, type Terminal } from './terminal.ts'

/** Runs one command line and gives its exit code; nothing is thrown. */
export async function run(argv: readonly string[], world: World, given: Terminal): Promise<number> {
  const terminal = withoutProgress(given, world)
  const language = languageFor(optionIn(argv, '--lang'), terminal.env)
  const colour = terminal.colour && !argv.includes('--no-color')
  const context = { world, terminal, language, colour }
  const ending = { ...context, argv }
  try {
    const parsed = await perform(argv, context)
    switch (parsed.kind) {
      case 'done':
        return parsed.code
      case 'version':
        terminal.out(`perf ${world.version}\n`)
        return EXIT.clean
      case 'help':
        return await help(parsed.command, ending)
      case 'nothing':
        return await home(argv, context)
      case 'mistake':
        return await mistakeEnd(parsed.mistake, ending)
    }
  } catch (error) {
    if (error instanceof Stop) return await stopEnd(error.findings, ending)
    return await bugEnd(error, ending)
  }
}

/** Whatever is printed wipes away first what was said of progress. */
function withoutProgress(terminal: Terminal, world: World): Terminal {
  const wiping = (say: Terminal['out']) => (text: string) => {
    world.progress(null)
    say(text)
  }
  return { ...terminal, out: wiping(terminal.out), err: wiping(terminal.err) }
}

async function help(name: string | null, ending: Context & { argv: readonly string[] }): Promise<number> {
  const command = COMMANDS.find(each => each.name === name)
  if (name !== null && command === undefined) {
    return mistakeEnd({ code: 'commander.unknownCommand', word: name, meant: null }, ending)
  }
  const { helpText } = await import('./help.ts')
  ending.terminal.out(helpText(command ?? null, ending.language))
  return EXIT.clean
}

/** Without a command: a menu for a person at a keyboard, else the help. */
async function home(options: readonly string[], context: Context): Promise<number> {
  const { terminal, world } = context
  const ask = terminal.isTerminal ? (terminal.ask ?? (await keyboard())) : null
  if (ask === null) return help(null, { ...context, argv: options })
  const { menu } = await import('./menu.ts')
  return menu(context, ask, argv => run([...argv, ...options], world, terminal))
}

async function keyboard(): Promise<Ask | null> {
  const { askAtKeyboard } = await import('./keyboard.ts')
  return askAtKeyboard()
}

/** The last one counts, as the parser has it. */
const optionIn = (argv: readonly string[], name: string): string | undefined =>
  argv
    .flatMap((arg, i) => {
      if (arg.startsWith(`${name}=`)) return [arg.slice(name.length + 1)]
      return arg === name ? (argv[i + 1] ?? []) : []
    })
    .at(-1)
