import type { Merge } from '../../model/table.ts'
import { Unreadable } from '../../model/unreadable.ts'
import { encodingOf } from '../xml/decode.ts'
import { readXml } from '../xml.ts'
import { rangeOf } from './reference.ts'

const MAX_MERGES = 1_000_000
const LESS = 60
const SLASH = 47

const endOfRows = (bytes: Buffer): number => {
  for (let at = bytes.lastIndexOf('sheetData'); at > 0; at = bytes.lastIndexOf('sheetData', at - 1)) {
    if (bytes[bytes.lastIndexOf(LESS, at) + 1] === SLASH) return at
  }
  return 0
}

// The merges stand after the rows but decide which cells of the rows count. Only their own element is parsed ahead: a whole
// pass more would double the time of reading. A `<` inside a text is always escaped, so the bytes can be searched for tags.
const mergesElement = (content: Uint8Array): Uint8Array | null => {
  if (encodingOf(content).startsWith('utf-16')) return content
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  const first = bytes.indexOf('mergeCells', endOfRows(bytes))
  const last = first < 0 ? -1 : bytes.indexOf('mergeCells', first + 1)
  return last < 0 ? null : bytes.subarray(bytes.lastIndexOf(LESS, first), bytes.indexOf('>', last) + 1)
}

/** The merged ranges of a sheet. */
export const readMerges = (content: Uint8Array, part: string): readonly Merge[] => {
  const merges: Merge[] = []
  const element = mergesElement(content)
  if (element === null) return merges
  readXml(element, part, {
    open(name, attributes) {
      if (name !== 'mergeCell') return
      const merge = rangeOf(attributes.get('ref') ?? '')
      if (merge !== null && merges.push(merge) > MAX_MERGES)
        throw new Unreadable('too-large', { limit: 'merges', part })
    },
  })
  return merges
}

/** Asked with a row, gives the question whether a column of it lies under a merge without being the cell that shows the value. */
export type Cover = (row: number) => ((column: number) => boolean) | null

interface Spans {
  readonly lefts: readonly number[]
  /** The furthest right end of this span and all before it: overlapping merges occur. */
  readonly reaches: readonly number[]
}

const spansOf = (active: readonly Merge[]): Spans => {
  const lefts = active.map(merge => merge.left).sort((a, b) => a - b)
  const rights = [...active].sort((a, b) => a.left - b.left).map(merge => merge.right)
  let reach = -1
  return { lefts, reaches: rights.map(right => (reach = Math.max(reach, right))) }
}

const within = ({ lefts, reaches }: Spans, column: number): boolean => {
  let [low, high] = [0, lefts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((lefts[middle] ?? 0) <= column) low = middle + 1
    else high = middle
  }
  return low > 0 && (reaches[low - 1] ?? -1) >= column
}

/** Sweeps down the merges with the rows, so that neither their number nor their size is paid for at each cell. */
export const coverOf = (merges: readonly Merge[]): Cover => {
  const byTop = [...merges].sort((a, b) => a.top - b.top)
  const anchors = new Set(merges.map(({ top, left }) => top * 16_384 + left))
  let active: readonly Merge[] = []
  let spans = spansOf(active)
  let next = 0
  let last = 0
  return row => {
    if (row < last) {
      active = []
      next = 0
    }
    last = row
    const left = active.filter(merge => merge.bottom >= row)
    const entered: Merge[] = []
    for (let merge = byTop[next]; merge !== undefined && merge.top <= row; merge = byTop[++next]) {
      if (merge.bottom >= row) entered.push(merge)
    }
    if (entered.length > 0 || left.length < active.length) {
      active = [...left, ...entered]
      spans = spansOf(active)
    }
    if (active.length === 0) return null
    return column => within(spans, column) && !anchors.has(row * 16_384 + column)
  }
}
