import type { World } from '../app/world.ts'
import type { Language } from '../text/text.ts'
import type { Terminal } from './terminal.ts'

/** What a command has at hand besides its arguments. */
export interface Context {
  readonly world: World
  readonly terminal: Terminal
  readonly language: Language
  readonly colour: boolean
}

/** Options as commander hands them over; each is there only where it was given. */
export interface Options {
  readonly scheme?: string
  readonly asOf?: string
  readonly survey?: readonly string[]
  readonly output?: string
  readonly baseline?: string
  readonly previous?: readonly string[]
  readonly return?: boolean
  readonly unit?: string
  readonly indicator?: string
  readonly json?: boolean
  readonly quiet?: boolean
  readonly all?: boolean
  readonly top?: string
  readonly roster?: string
  readonly from?: string
  readonly perUnit?: boolean
  readonly rows?: string
}

/** What a command does with its arguments; gives the exit code. Use-cases are loaded only when they are run. */
export type Act = (args: readonly string[], options: Options, context: Context) => Promise<number>
