import { crc32 } from 'node:zlib'
import { compareText } from '../../kernel/order.ts'
import { isReturnListName, RETURN_MARK } from '../../model/returned.ts'
import type { Table } from '../../model/table.ts'
import { entryKey, type Zip } from '../zip.ts'
import { readPart } from './package.ts'

// The line with the mark stands above the table.
const HEAD_ROWS = 12

/** Whether a sheet is the list that perf adds to a returned copy; it is no part of what the unit reports. */
export function isReturnList({ name, rows }: Table): boolean {
  if (!isReturnListName(name.sheet)) return false
  for (const { number, cells } of rows) {
    if (number > HEAD_ROWS) return false
    for (const cell of cells.values()) if (cell.kind === 'text' && cell.text.startsWith(RETURN_MARK)) return true
  }
  return false
}

/** What the list of a returned copy ends with: it no longer fits once anybody has changed another part. */
export function untouchedMark(others: Iterable<readonly [key: string, crc: number]>): string {
  const lines = [...others].map(([key, crc]) => `${key} ${crc}`).sort(compareText)
  return `<!--perf:returned ${crc32(lines.join('\n')).toString(16)}-->`
}

/** Whether a returned copy is still as perf wrote it. */
export function isUntouched(zip: Zip, list: string): boolean {
  const content = readPart(zip, list)
  if (content === null) return false
  const others = [...zip.entries].filter(([key]) => key !== entryKey(list))
  const mark = untouchedMark(others.map(([key, { crc }]) => [key, crc]))
  return Buffer.from(content.subarray(-mark.length)).toString('latin1') === mark
}
