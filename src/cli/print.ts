import type { drawBlocks } from '../write/terminal.ts'
import type { Context, Options } from './context.ts'

/** What a screen is made of. */
export type Blocks = Parameters<typeof drawBlocks>[0]

/** Prints the document where it is asked for, else the screen; `--quiet` prints neither but the document. */
export async function print(
  context: Context,
  options: Options,
  document: () => unknown,
  screen: () => Blocks,
): Promise<void> {
  if (options.json) context.terminal.out(asJson(document()))
  else if (!options.quiet) context.terminal.out(await drawn(screen(), context))
}

export const asJson = (document: unknown): string => `${JSON.stringify(document, null, 2)}\n`

/** Blocks as this terminal shows them; on a pipe no line is broken. */
export async function drawn(
  blocks: Blocks,
  { terminal, colour }: Pick<Context, 'terminal' | 'colour'>,
): Promise<string> {
  const { drawBlocks } = await import('../write/terminal.ts')
  return drawBlocks(blocks, { colour, width: terminal.isTerminal ? widthOf(terminal) : null })
}

const widthOf = ({ width }: Context['terminal']): number => width ?? process.stdout.columns ?? 80
