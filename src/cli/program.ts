import { Command, CommanderError, Option } from 'commander'
import * as acts from './commands.ts'
import type { Act, Context, Options } from './context.ts'
import { COMMANDS, type CommandWords, EVERYWHERE, type OptionWords, VERSION } from './grammar.ts'

/** What became of a command line. */
export type Parsed =
  | { readonly kind: 'done'; readonly code: number }
  /** Help was asked for; of no command: of perf. */
  | { readonly kind: 'help'; readonly command: string | null }
  | { readonly kind: 'version' }
  /** No command was named. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'mistake'; readonly mistake: Mistake }

/** What the parser objects to: its code, the word that it quotes, and what it thinks was meant. */
export interface Mistake {
  readonly code: string
  readonly word: string
  readonly meant: string | null
}

/** Parses a command line and runs its command. */
export async function perform(argv: readonly string[], context: Context): Promise<Parsed> {
  let parsed: Parsed = { kind: 'nothing' }
  // Positional: what stands after a command is the command's, so that `perf score --help` is about score.
  const program = made(new Command('perf'), [VERSION, ...EVERYWHERE]).enablePositionalOptions()
  for (const words of COMMANDS) {
    const command = made(new Command(words.name), [...words.options, ...EVERYWHERE])
    for (const each of argumentsOf(words)) command.argument(each)
    command.action(async (...given: readonly unknown[]) => {
      // Behind the arguments the parser hands over the options and the command itself.
      const args = given
        .slice(0, -2)
        .flat()
        .filter(each => typeof each === 'string')
      const act = ACTS[words.name]
      parsed = act
        ? { kind: 'done', code: await act(args, command.opts<Options>(), context) }
        : { kind: 'help', command: args[0] ?? null }
    })
    program.addCommand(command)
  }
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return parsed
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return outcome(error, program)
  }
}

const ACTS: Readonly<Record<string, Act>> = acts

/** A command that never prints and never exits by itself. */
function made(command: Command, options: readonly OptionWords[]): Command {
  command
    .helpOption(false)
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: () => {}, writeErr: () => {} })
  for (const words of options) command.addOption(optionOf(words))
  // Help and version end a command line however incomplete it is.
  for (const name of ['help', 'version']) {
    command.on(`option:${name}`, () => {
      throw new CommanderError(0, `perf.${name}`, command.name())
    })
  }
  return command
}

function optionOf({ short, name, value, about, required, many, choices }: OptionWords): Option {
  const flags = `${short ? `${short}, ` : ''}${name}${value ? ` <${value.en}>` : ''}`
  const option = new Option(flags, about.en).makeOptionMandatory(required ?? false)
  if (choices) option.choices([...choices])
  // Not variadic: `--survey a=b ledger.xlsx` would take the ledger for a survey.
  return many
    ? option.argParser((one: string, before: readonly string[] | undefined) => [...(before ?? []), one])
    : option
}

const argumentsOf = ({ argument, second }: CommandWords): string[] =>
  [argument, ...(second === undefined ? [] : [second])].map(
    ({ words, form, many }) => `${form[0]}${words.en}${many ? '...' : ''}${form[1]}`,
  )

function outcome(error: CommanderError, program: Command): Parsed {
  switch (error.code) {
    case 'perf.version':
      return { kind: 'version' }
    case 'perf.help':
      return { kind: 'help', command: error.message === program.name() ? null : error.message }
    case 'commander.help':
      return { kind: 'nothing' }
    default:
      return { kind: 'mistake', mistake: mistakeOf(error) }
  }
}

function mistakeOf({ code, message }: CommanderError): Mistake {
  return {
    code,
    word: /'([^']*)'/.exec(message)?.[1] ?? '',
    meant: /Did you mean (?:one of )?(.+)\?/.exec(message)?.[1] ?? null,
  }
}
