import type { Addresses } from '../formula/excel.ts'
import type { Operand } from '../formula/operand.ts'
import { cellName, columnLetters } from '../kernel/a1.ts'
import { isOperandCell, type LiveSheet, type OperandCell } from './live.ts'

/** A cell of the workbook: the sheet's index, the column from 0, the row from 1. */
export interface Position {
  readonly sheet: number
  readonly column: number
  readonly row: number
}

/**
 * Where the operands of a workbook stand: the first position is the home, later ones repeat it. A large ledger has half a million
 * positions, so each is kept as one number.
 */
export interface Positions {
  readonly of: (operand: Operand) => readonly Position[]
  readonly home: (operand: Operand) => Position | undefined
  /** Where an operand stands in the row of a cell, beside it. */
  readonly near: (operand: Operand, own: Position) => Position | undefined
}

/** What formulas are written against: the sheets, where operands stand, and ranges found before. */
export interface Layout {
  readonly sheets: readonly LiveSheet[]
  readonly positions: Positions
  readonly cache: RangeCache
}

type Packed = number | number[]

// A sheet holds 2^20 rows and 2^14 columns.
const ROWS = 2 ** 21
const COLUMNS = 2 ** 14
const packed = (sheet: number, row: number, column: number): number => (sheet * ROWS + row) * COLUMNS + column
const unpacked = (at: number): Position => {
  const line = Math.floor(at / COLUMNS)
  return { sheet: Math.floor(line / ROWS), row: line % ROWS, column: at % COLUMNS }
}

const firstOf = (known: Packed): number => (typeof known === 'number' ? known : (known[0] as number))

/** Finds every operand's cells. An operand with two homes, or repeated with none, is a bug of ours. */
export function findPositions(sheets: readonly LiveSheet[]): Positions {
  const found = new Map<Operand, Packed>()
  const others: { readonly cells: OperandCell[]; readonly at: number[] } = { cells: [], at: [] }
  eachOperandCell(sheets, (cell, at) => {
    if (cell.kind !== 'home') {
      others.cells.push(cell)
      others.at.push(at)
    } else if (found.has(cell.of)) throw new Error(`"${cell.of.name.zh}" has two homes`)
    else found.set(cell.of, at)
  })
  for (const [i, { kind, of }] of others.cells.entries()) {
    if (kind === 'live' && !found.has(of)) found.set(of, others.at[i] as number)
  }
  for (const [i, { of }] of others.cells.entries()) repeat(found, of, others.at[i] as number)
  return {
    of: operand => [found.get(operand) ?? []].flat().map(unpacked),
    home: operand => {
      const known = found.get(operand)
      return known === undefined ? undefined : unpacked(firstOf(known))
    },
    near(operand, { sheet, row, column }) {
      const known = found.get(operand)
      if (known === undefined) return undefined
      const [from, to, own] = [packed(sheet, row, 0), packed(sheet, row + 1, 0), packed(sheet, row, column)]
      const isNear = (at: number | undefined): at is number => at !== undefined && at >= from && at < to && at !== own
      if (isNear(firstOf(known))) return unpacked(firstOf(known))
      if (typeof known === 'number') return undefined
      const first = lowest(known, from)
      const near = [known[first], known[first + 1]].find(isNear)
      return near === undefined ? undefined : unpacked(near)
    },
  }
}

/** Where the first repetition at or after `from` is kept; repetitions are in the order of sheets, rows and columns. */
function lowest(known: readonly number[], from: number): number {
  let [low, high] = [1, known.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((known[middle] as number) < from) low = middle + 1
    else high = middle
  }
  return low
}

function repeat(found: Map<Operand, Packed>, of: Operand, at: number): void {
  const known = found.get(of)
  if (known === undefined) throw new Error(`"${of.name.zh}" is repeated but stands nowhere`)
  if (firstOf(known) === at) return
  if (typeof known === 'number') found.set(of, [known, at])
  else known.push(at)
}

function eachOperandCell(sheets: readonly LiveSheet[], take: (cell: OperandCell, at: number) => void): void {
  for (const [sheet, { rows }] of sheets.entries()) {
    let number = 0
    for (const row of rows) {
      number++
      for (const [column, cell] of row.entries()) if (isOperandCell(cell)) take(cell, packed(sheet, number, column))
    }
  }
}

/** The address that a link needs: always with its sheet, never absolute. */
export function linkTarget(operand: Operand, { sheets, positions }: Layout): string {
  const at = positions.home(operand)
  if (at === undefined) throw new Error(`"${operand.name.zh}" stands nowhere in the workbook`)
  return `${quotedName(sheets[at.sheet] as LiveSheet)}!${cellName(at.column, at.row)}`
}

const quotedName = ({ name }: LiveSheet): string => `'${name.replaceAll("'", "''")}'`

/** The address of an operand's home, as a cell that repeats it refers to it. */
export function homeAddress(operand: Operand, own: Position, { sheets, positions }: Layout): string {
  const at = positions.home(operand)
  if (at === undefined) throw new Error(`"${operand.name.zh}" stands nowhere in the workbook`)
  return `${prefixTo(at.sheet, own, sheets)}${absolute(at.column, at.row)}`
}

const prefixTo = (sheet: number, own: Position, sheets: readonly LiveSheet[]): string =>
  sheet === own.sheet ? '' : `${quotedName(sheets[sheet] as LiveSheet)}!`

/** Addresses as the formula of one cell writes them: a repetition in its own row comes before a home elsewhere. */
export function addressesFor(own: Position, layout: Layout): Addresses {
  const { sheets, positions, cache } = layout
  return {
    cell(operand) {
      const near = positions.near(operand, own)
      return near ? absolute(near.column, near.row) : homeAddress(operand, own, layout)
    },
    ranges: operands => rangesOf(operands, positions, cache).map(range => written(range, own, sheets)),
    table: columns => tableOf(columns, positions, cache).map(range => written(range, own, sheets)),
  }
}

// Absolute, so that a clerk may sort a sheet without moving what its formulas point at.
const absolute = (column: number, row: number): string => `$${columnLetters(column)}$${row}`

interface Range {
  readonly sheet: number
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

function written({ sheet, left, top, right, bottom }: Range, own: Position, sheets: readonly LiveSheet[]): string {
  const [first, last] = [absolute(left, top), absolute(right, bottom)]
  return `${prefixTo(sheet, own, sheets)}${first === last ? first : `${first}:${last}`}`
}

/** A ranking's series is one array for all its units: its ranges are found once, alone and beside its tie-breakers. */
export interface RangeCache {
  readonly alone: WeakMap<readonly Operand[], readonly Range[]>
  readonly tables: WeakMap<readonly Operand[], readonly Range[]>
}

function rangesOf(operands: readonly Operand[], positions: Positions, { alone }: RangeCache): readonly Range[] {
  const cached = alone.get(operands)
  if (cached) return cached
  const [first] = operands
  if (first === undefined) throw new Error('a series is empty')
  // The lines (a column or a row of some sheet) on which the first operand stands: the whole series must stand on one of them.
  const candidates = positions
    .of(first)
    .flatMap(({ sheet, column, row }) => [
      along(operands, positions, sheet, 'column', column),
      along(operands, positions, sheet, 'row', row),
    ])
  const found = candidates.flatMap(ranges => (ranges === null ? [] : [ranges])).sort((a, b) => a.length - b.length)[0]
  if (found === undefined) throw new Error(`the series of "${first.name.zh}" stands on no common line`)
  alone.set(operands, found)
  return found
}

/**
 * The columns of one sheet in which several series stand side by side, member by member in the same rows. Totals in one order
 * and tie-breakers in another would compare one unit's total with another's score.
 */
function tableOf(
  columns: readonly (readonly Operand[])[],
  positions: Positions,
  { tables }: RangeCache,
): readonly Range[] {
  const [first = [], ...others] = columns
  const cached = tables.get(first)
  if (cached) return cached
  const starts = first[0] === undefined ? [] : positions.of(first[0])
  for (const { sheet, column, row } of starts) {
    const rows = blockOf(first, { sheet, column, row }, positions)
    if (rows === null) continue
    const beside = others.map(other => columnBeside(other, sheet, rows, positions))
    if (beside.includes(null)) continue
    const [top, bottom] = [Math.min(...rows), Math.max(...rows)]
    const found = [column, ...beside].map(at => ({ sheet, left: at as number, right: at as number, top, bottom }))
    tables.set(first, found)
    return found
  }
  throw new Error(`the series of "${first[0]?.name.zh}" do not stand side by side`)
}

/**
 * The row of every member within the unbroken block of a column that holds the first of them at `start`; null where they make
 * none. A unit that competes for several things stands in that column once for each.
 */
function blockOf(operands: readonly Operand[], start: Position, positions: Positions): readonly number[] | null {
  const { sheet, column, row } = start
  const own = operands.map(operand =>
    positions.of(operand).flatMap(p => (p.sheet === sheet && p.column === column ? [p.row] : [])),
  )
  const count = operands.length
  if (own.some(rows => rows.length === 0)) return null
  for (let top = row; top > row - count; top--) {
    const rows = own.map(all => all.find(at => at >= top && at < top + count))
    if (rows.every(at => at !== undefined)) return rows
  }
  return null
}

/** The column in which a series stands in just these rows. */
function columnBeside(
  operands: readonly Operand[],
  sheet: number,
  rows: readonly number[],
  positions: Positions,
): number | null {
  const [first] = operands
  if (first === undefined) return null
  const candidates = positions.of(first).filter(p => p.sheet === sheet && p.row === rows[0])
  const found = candidates.find(({ column }) =>
    operands.every((operand, i) =>
      positions.of(operand).some(p => p.sheet === sheet && p.column === column && p.row === rows[i]),
    ),
  )
  return found?.column ?? null
}

function along(
  operands: readonly Operand[],
  positions: Positions,
  sheet: number,
  line: 'column' | 'row',
  at: number,
): Range[] | null {
  const places: number[] = []
  for (const operand of operands) {
    const position = positions.of(operand).find(p => p.sheet === sheet && p[line] === at)
    if (position === undefined) return null
    places.push(line === 'column' ? position.row : position.column)
  }
  places.sort((a, b) => a - b)
  const ranges: Range[] = []
  let start = places[0] as number
  for (const [i, place] of places.entries()) {
    if (places[i + 1] === place + 1) continue
    ranges.push(
      line === 'column'
        ? { sheet, left: at, right: at, top: start, bottom: place }
        : { sheet, left: start, right: place, top: at, bottom: at },
    )
    start = places[i + 1] as number
  }
  return ranges
}
