import { CommanderError } from 'commander'
import type { World } from '../app/world.ts'
import { Stop } from '../model/stop.ts'
import { type Console, languageFor } from './console.ts'
import { bugEnd, stopEnd, usageEnd } from './endings.ts'
import { EXIT } from './exit.ts'
import { makeProgram } from './program.ts'

/** Runs one command line and gives its exit code; nothing is thrown. */
export async function run(argv: readonly string[], world: World, console: Console): Promise<number> {
  const language = languageFor(optionIn(argv, '--lang'), console.env)
  let code: number = EXIT.clean
  const program = makeProgram({ world, console, language }, result => {
    code = result
  })
  program.exitOverride().configureOutput({ writeOut: console.out, writeErr: () => {} })
  for (const command of program.commands)
    command.exitOverride().configureOutput({ writeOut: console.out, writeErr: () => {} })
  const ending = { argv, world, console, language }
  try {
    if (argv.length === 0) {
      console.out(program.helpInformation())
      return EXIT.clean
    }
    await program.parseAsync([...argv], { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return await usageEnd(error, ending)
    if (error instanceof Stop) return await stopEnd(error.findings, ending)
    return bugEnd(error, ending)
  }
}

const optionIn = (argv: readonly string[], name: string): string | undefined => {
  const at = argv.indexOf(name)
  return at >= 0 ? argv[at + 1] : argv.find(arg => arg.startsWith(`${name}=`))?.slice(name.length + 1)
}
