import type { Cell, Sheet } from '../reports/sheet.ts'
import { LOOKS, lookOf } from './looks.ts'

/** Points; a row without a height of its own gets this one. */
export const ROW_HEIGHT = 20
const TALLEST = 409
const LINE = 1.4
const BODY_SIZE = 11

type Merge = NonNullable<Sheet['merges']>[number]

/** Half-width columns that a text takes: two for a Chinese character, one for a Latin letter or digit. */
export function textWidth(text: string): number {
  let width = 0
  for (const letter of text) width += (letter.codePointAt(0) ?? 0) > 0xff ? 2 : 1
  return width
}

/**
 * The height of a row whose wrapped texts need more than one line, else undefined. Excel fits heights only when it is asked to, and
 * never those of merged cells, so the lines are counted here.
 */
export function rowHeight(
  cells: readonly Cell[],
  widths: readonly number[],
  merges: readonly Merge[] = [],
): number | undefined {
  let height = ROW_HEIGHT
  for (const [column, cell] of cells.entries()) {
    if (cell.kind === 'blank' || cell.kind === 'number') continue
    const shown = cell.kind === 'text' ? cell.text : cell.result
    const look = lookOf(cell)
    if (typeof shown !== 'string' || look === undefined) continue
    const merge = merges.find(({ left }) => left === column)
    // A cell merged over several rows has the height of them all; its first row must not grow for it.
    if (merge && merge.bottom > merge.top) continue
    const size = LOOKS[look].font.size
    const room = (spanWidth(column, merge?.right ?? column, widths) * BODY_SIZE) / size - 1
    const padding = look === 'title' ? 16 : look === 'heading' ? 10 : 5
    height = Math.max(height, lineCount(shown, room) * size * LINE + padding)
  }
  return height > ROW_HEIGHT + 1 ? Math.min(TALLEST, Math.ceil(height)) : undefined
}

function spanWidth(left: number, right: number, widths: readonly number[]): number {
  let width = 0
  for (let at = left; at <= right; at++) width += widths[at] ?? 8
  return width
}

function lineCount(text: string, room: number): number {
  if (text.length * 2 <= room && !text.includes('\n')) return 1
  let lines = 0
  for (const line of text.split('\n')) {
    // Latin words move to the next line whole and leave a gap; Chinese breaks anywhere.
    const gaps = line.includes(' ') ? 1.12 : 1
    lines += Math.max(1, Math.ceil((textWidth(line) * gaps) / Math.max(room, 2)))
  }
  return lines
}
