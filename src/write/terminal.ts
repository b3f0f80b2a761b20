import { Chalk, type ChalkInstance } from 'chalk'
import Table from 'cli-table3'
import type { Block, Labelled, Tone } from '../reports/block.ts'
import { displayWidth, padded, WIDE, wrapped } from './columns.ts'

/** Where blocks are drawn: with colour or without; lines are broken at `width`, on a pipe (null) they are left whole. */
export interface Canvas {
  readonly colour: boolean
  readonly width: number | null
}

/** Draws blocks as text for a terminal or a pipe. */
export function drawBlocks(blocks: readonly Block[], { colour, width }: Canvas): string {
  const paint = painter(new Chalk({ level: colour ? 1 : 0 }))
  // In a window too narrow for Chinese to be read, breaking lines only makes it worse.
  const room = width === null || width < NARROWEST ? Number.POSITIVE_INFINITY : width
  return blocks.map(block => `${draw(block, paint, room)}\n`).join('')
}

const NARROWEST = 40

type Paint = Readonly<Record<Tone, (text: string) => string>>

const painter = (chalk: ChalkInstance): Paint => ({
  plain: text => text,
  strong: text => chalk.bold(text),
  muted: text => chalk.dim(text),
  problem: text => chalk.red(text),
  warning: text => chalk.yellow(text),
  good: text => chalk.green(text),
})

function draw(block: Block, paint: Paint, width: number): string {
  switch (block.kind) {
    case 'gap':
      return ''
    case 'title':
      return drawLine(block.text, '', paint.strong, width)
    case 'line':
      return drawLine(block.text, '  '.repeat(block.depth ?? 0), paint[block.tone ?? 'plain'], width)
    case 'fields':
      return drawFields(block.fields, '  '.repeat(block.depth ?? 0), paint, paint[block.tone ?? 'plain'], width)
    case 'card':
      return [
        drawLine(block.head, '', paint[block.tone], width),
        drawFields(block.fields, '  ', paint, paint.plain, width),
      ].join('\n')
    case 'table':
      return drawTable(block)
  }
}

const drawLine = (text: string, indent: string, paint: (text: string) => string, width: number): string =>
  wrapped(text, width - indent.length - 2)
    .map((part, i) => `${indent}${i === 0 ? '' : '  '}${paint(part)}`)
    .join('\n')

function drawFields(
  labelled: readonly Labelled[],
  indent: string,
  paint: Paint,
  toned: (text: string) => string,
  width: number,
): string {
  const column = Math.max(...labelled.map(([label]) => displayWidth(headOf(label))))
  return labelled
    .flatMap(([label, text]) => {
      const head = padded(headOf(label), column)
      return wrapped(text, width - indent.length - column).map(
        (part, i) => `${indent}${i === 0 ? paint.muted(head) : ' '.repeat(column)}${toned(part)}`,
      )
    })
    .join('\n')
}

// Chinese labels end in the wide colon, which brings its own space.
const headOf = (label: string): string => (label === '' ? '' : WIDE.test(label) ? `${label}：` : `${label}: `)

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
