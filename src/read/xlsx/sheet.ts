import type { RawCell, RawRow } from '../../model/table.ts'
import { Unreadable } from '../../model/unreadable.ts'
import type { Attributes } from '../xml/attributes.ts'
import type { Listener } from '../xml/scanner.ts'
import { walkXml } from '../xml.ts'
import { type Book, cellOf } from './cell.ts'
import type { Cover } from './merges.ts'
import { columnOf, rowOf } from './reference.ts'

const MAX_ROWS = 1_048_576
const MAX_COLUMNS = 16_384
const MAX_CELLS = 20_000_000

/** A worksheet part, inflated. */
interface SheetPart {
  readonly content: Uint8Array
  readonly part: string
  readonly sheet: string
}

const isTrue = (word: string | undefined): boolean => word === '1' || word === 'true'

/** Collects rows and cells, in file order, from the events of one sheet. */
const rowCollector = ({ part, sheet }: SheetPart, book: Book, cover: Cover | null, done: RawRow[]): Listener => {
  let inRows = false
  let number = 0
  let numbered = false
  let hidden = false
  let cells = new Map<number, RawCell>()
  let covered: ((column: number) => boolean) | null = null
  let column = -1
  let last = 0
  let total = 0

  const startRow = (attributes: Attributes): void => {
    const named = attributes.get('r')
    numbered = named !== undefined
    number = numbered ? Number(named) : number + 1
    hidden = isTrue(attributes.get('hidden'))
    cells = new Map()
    column = -1
    placeRow()
  }

  const placeRow = (): void => {
    if (!Number.isInteger(number) || number < 1) throw new Unreadable('damaged', { part, sheet })
    if (number > MAX_ROWS) throw new Unreadable('too-large', { limit: 'rows', sheet })
    covered = cover === null ? null : cover(number)
  }

  // Some writers give a row or a cell twice, with different values: which one counts nobody can know.
  const endRow = (): void => {
    if (cells.size === 0) return
    if (number <= last) throw new Unreadable('damaged', { part, sheet, row: number })
    last = number
    done.push(hidden ? { number, cells, hidden } : { number, cells })
  }

  const placeCell = (reference: string | undefined): void => {
    const named = reference === undefined ? -1 : columnOf(reference)
    column = named < 0 ? column + 1 : named
    if (column >= MAX_COLUMNS) throw new Unreadable('too-large', { limit: 'columns', sheet, row: number })
    if (numbered || reference === undefined) return
    numbered = true
    const row = rowOf(reference)
    if (row === 0 || row === number) return
    number = row
    placeRow()
  }

  const keep = (cell: RawCell | null): void => {
    if (cell === null || covered?.(column) === true) return
    const before = cells.size
    cells.set(column, cell)
    if (cells.size === before) throw new Unreadable('damaged', { part, sheet, row: number })
    if (++total > MAX_CELLS) throw new Unreadable('too-large', { limit: 'cells', sheet })
  }

  // The open cell, one object for all: an allocation a cell would be felt.
  const cell = {
    type: '',
    style: '',
    value: '',
    valued: false,
    inline: null as string | null,
    formula: null as string | null,
  }
  let inCell = false
  let phonetic = false
  let listening: '' | 'v' | 'f' | 't' = ''

  const startCell = (attributes: Attributes): void => {
    placeCell(attributes.get('r'))
    inCell = true
    cell.type = attributes.get('t') ?? 'n'
    cell.style = attributes.get('s') ?? ''
    cell.value = ''
    cell.valued = false
    cell.inline = null
    cell.formula = null
  }

  const openInCell = (name: string): void => {
    if (name === 'v') {
      cell.valued = true
      listening = 'v'
    } else if (name === 'f') {
      cell.formula = ''
      listening = 'f'
    } else if (name === 'is') {
      cell.valued = true
      cell.inline = ''
    } else if (name === 't') {
      if (cell.inline !== null && !phonetic) listening = 't'
    } else if (name === 'rPh') phonetic = true
  }

  const closeInCell = (name: string): void => {
    listening = ''
    if (name === 'rPh') phonetic = false
    if (name !== 'c') return
    inCell = false
    phonetic = false
    if (cell.valued || cell.formula !== null) keep(cellOf(cell, book))
  }

  return {
    open(name, attributes) {
      if (inCell) openInCell(name)
      else if (!inRows) inRows = name === 'sheetData'
      else if (name === 'c') startCell(attributes)
      else if (name === 'row') startRow(attributes)
    },
    text(piece) {
      if (listening === 'v') cell.value += piece
      else if (listening === 't') cell.inline += piece
      else if (listening === 'f') cell.formula += piece
    },
    close(name) {
      if (inCell) closeInCell(name)
      else if (!inRows) return
      else if (name === 'row') endRow()
      else if (name === 'sheetData') inRows = false
    },
  }
}

/** The rows of a sheet that hold something, from top to bottom, as the part is run through. */
export function* readRows(source: SheetPart, book: Book, cover: Cover | null): Generator<RawRow> {
  const done: RawRow[] = []
  for (const _ of walkXml(source.content, source.part, rowCollector(source, book, cover, done))) {
    yield* done
    done.length = 0
  }
}
