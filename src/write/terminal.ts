import { Chalk, type ChalkInstance } from 'chalk'
import Table from 'cli-table3'
import type { Block, Tone } from '../reports/block.ts'

/** Draws blocks as text for a terminal or a pipe; `level` 0 is without colour, 1 with sixteen. */
export function drawBlocks(blocks: readonly Block[], level: 0 | 1): string {
  const paint = painter(new Chalk({ level }))
  return blocks.map(block => `${draw(block, paint)}\n`).join('')
}

type Paint = Readonly<Record<Tone, (text: string) => string>>

const painter = (chalk: ChalkInstance): Paint => ({
  plain: text => text,
  strong: text => chalk.bold(text),
  muted: text => chalk.dim(text),
  problem: text => chalk.red(text),
  warning: text => chalk.yellow(text),
  good: text => chalk.green(text),
})

function draw(block: Block, paint: Paint): string {
  switch (block.kind) {
    case 'gap':
      return ''
    case 'title':
      return paint.strong(block.text)
    case 'line':
      return `${'  '.repeat(block.depth ?? 0)}${paint[block.tone ?? 'plain'](block.text)}`
    case 'card':
      return [
        paint[block.tone](block.head),
        ...block.fields.map(([label, text]) => `  ${label === '' ? '    ' : paint.muted(`${label}：`)}${text}`),
      ].join('\n')
    case 'table':
      return drawTable(block)
  }
}

const NO_LINES = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: ' ',
}

function drawTable({ headings, right, rows }: Extract<Block, { kind: 'table' }>): string {
  const table = new Table({
    head: [...headings],
    chars: NO_LINES,
    style: { head: [], border: [], 'padding-left': 1, 'padding-right': 1, compact: true },
    colAligns: headings.map((_, i) => (right.includes(i) ? 'right' : 'left')),
  })
  table.push(...rows.map(row => [...row]))
  return table
    .toString()
    .split('\n')
    .map(text => text.trimEnd())
    .join('\n')
}
