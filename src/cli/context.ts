import type { World } from '../app/world.ts'
import type { Language } from '../text/text.ts'
import type { Console } from './console.ts'

/** What a command has at hand besides its arguments. */
export interface Context {
  readonly world: World
  readonly console: Console
  readonly language: Language
}

/** Options as commander hands them over; each is there only where it was given. */
export interface Options {
  readonly scheme?: string
  readonly asOf?: string
  readonly survey?: readonly string[]
  readonly output?: string
  readonly unit?: string
  readonly indicator?: string
  readonly json?: boolean
  readonly quiet?: boolean
  readonly color?: boolean
  readonly all?: boolean
}
