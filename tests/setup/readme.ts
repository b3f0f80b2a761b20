/** One command of a shell block, with its line in the page. */
export interface Command {
  readonly line: number
  readonly words: string
}

/** A ```sh block, and what the page shows of its output: the ```text block right after it. */
export interface Block {
  readonly line: number
  readonly commands: readonly Command[]
  readonly shows: string | null
}

/** The shell blocks of a page. `# notes` and `$` prompts are left out, a `\` at the end of a line joins it to the next. */
export function shellBlocks(page: string): Block[] {
  const fences = [...page.matchAll(/^```(\w*)\r?\n([\s\S]*?)^```[ \t]*$/gm)]
  return fences.flatMap((fence, index) => {
    const [whole, language, body = ''] = fence
    if (language !== 'sh') return []
    const line = page.slice(0, fence.index).split('\n').length
    const next = fences[index + 1]
    const follows = next?.[1] === 'text' && page.slice(fence.index + whole.length, next.index).trim() === ''
    return [{ line, commands: commandsOf(body, line + 1), shows: follows ? (next[2] ?? '') : null }]
  })
}

function commandsOf(body: string, first: number): Command[] {
  const commands: Command[] = []
  let open: Command | null = null
  for (const [index, text] of body.split(/\r?\n/).entries()) {
    const words = text
      .replace(/^\$ /, '')
      .replace(/(^|\s)#.*$/, '')
      .trim()
    const joined: Command = open ? { line: open.line, words: `${open.words} ${words}` } : { line: first + index, words }
    open = words.endsWith('\\') ? { ...joined, words: joined.words.slice(0, -1).trim() } : null
    if (!open && joined.words !== '') commands.push(joined)
  }
  return commands
}

/** Compared without the spaces at the ends of lines, which no page shows. */
export const asShown = (output: string): string =>
  output
    .split(/\r?\n/)
    .map(line => line.trimEnd())
    .join('\n')
    .trim()
