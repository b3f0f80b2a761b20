import type { Block } from '../reports/block.ts'
import type { Context, Options } from './context.ts'

/** Prints the document where it is asked for, else the screen; `--quiet` prints neither but the document. */
export async function print(
  { console }: Context,
  options: Options,
  document: () => unknown,
  screen: () => readonly Block[],
): Promise<void> {
  if (options.json) {
    console.out(`${JSON.stringify(document(), null, 2)}\n`)
  } else if (!options.quiet) {
    const { drawBlocks } = await import('../write/terminal.ts')
    console.out(drawBlocks(screen(), console.colour && options.color !== false ? 1 : 0))
  }
}
