import type { Addresses } from '../formula/excel.ts'
import type { Operand } from '../formula/operand.ts'
import { cellName } from '../kernel/a1.ts'
import { isOperandCell, type LiveSheet, type OperandCell } from './live.ts'

/** A cell of the workbook: the sheet's index, the column from 0, the row from 1. */
export interface Position {
  readonly sheet: number
  readonly column: number
  readonly row: number
}

/** Where the operands of a workbook stand: the first position is the home, later ones repeat it. */
export type Positions = ReadonlyMap<Operand, readonly Position[]>

/** What formulas are written against: the sheets, where operands stand, and ranges found before. */
export interface Layout {
  readonly sheets: readonly LiveSheet[]
  readonly positions: Positions
  readonly cache: RangeCache
}

/** Finds every operand's cells. An operand with two homes, or repeated with none, is a bug of ours. */
export function findPositions(sheets: readonly LiveSheet[]): Positions {
  const homes = new Map<Operand, Position[]>()
  const others: { cell: OperandCell; position: Position }[] = []
  for (const { cell, position } of operandCells(sheets)) {
    if (cell.kind !== 'home') others.push({ cell, position })
    else if (homes.has(cell.of)) throw new Error(`"${cell.of.name.zh}" has two homes`)
    else homes.set(cell.of, [position])
  }
  for (const { cell, position } of others) {
    if (cell.kind === 'live' && !homes.has(cell.of)) homes.set(cell.of, [position])
  }
  for (const { cell, position } of others) {
    const known = homes.get(cell.of)
    if (known === undefined) throw new Error(`"${cell.of.name.zh}" is repeated but stands nowhere`)
    if (known[0] !== position) known.push(position)
  }
  return homes
}

function* operandCells(sheets: readonly LiveSheet[]): Generator<{ cell: OperandCell; position: Position }> {
  for (const [sheet, { rows }] of sheets.entries()) {
    for (const [index, row] of rows.entries()) {
      for (const [column, cell] of row.entries()) {
        if (isOperandCell(cell)) yield { cell, position: { sheet, column, row: index + 1 } }
      }
    }
  }
}

/** The address that a link needs: always with its sheet, never absolute. */
export function linkTarget(operand: Operand, { sheets, positions }: Layout): string {
  const [at] = positions.get(operand) ?? []
  if (at === undefined) throw new Error(`"${operand.name.zh}" stands nowhere in the workbook`)
  return `${quotedName(sheets[at.sheet] as LiveSheet)}!${cellName(at.column, at.row)}`
}

const quotedName = ({ name }: LiveSheet): string => `'${name.replaceAll("'", "''")}'`

/** The address of an operand's home, as a cell that repeats it refers to it. */
export function homeAddress(operand: Operand, own: Position, { sheets, positions }: Layout): string {
  const [at] = positions.get(operand) ?? []
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
      const isNear = ({ sheet, row, column }: Position) =>
        sheet === own.sheet && row === own.row && column !== own.column
      const near = positions.get(operand)?.find(isNear)
      return near ? absolute(near.column, near.row) : homeAddress(operand, own, layout)
    },
    ranges: operands => rangesOf(operands, positions, cache).map(range => written(range, own, sheets)),
    table: columns => tableOf(columns, positions, cache).map(range => written(range, own, sheets)),
  }
}

// Absolute, so that a clerk may sort a sheet without moving what its formulas point at.
const absolute = (column: number, row: number): string => cellName(column, row).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2')

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
  const candidates = (positions.get(first) ?? []).flatMap(({ sheet, column, row }) => [
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
  const starts = first[0] === undefined ? [] : (positions.get(first[0]) ?? [])
  for (const { sheet, column } of starts) {
    const rows = rowsIn(first, sheet, column, positions)
    if (rows === null || !isUnbroken(rows)) continue
    const beside = others.map(other => columnBeside(other, sheet, rows, positions))
    if (beside.includes(null)) continue
    const [top, bottom] = [Math.min(...rows), Math.max(...rows)]
    const found = [column, ...beside].map(at => ({ sheet, left: at as number, right: at as number, top, bottom }))
    tables.set(first, found)
    return found
  }
  throw new Error(`the series of "${first[0]?.name.zh}" do not stand side by side`)
}

/** The row of every member within one column of a sheet; null where one does not stand there. */
function rowsIn(operands: readonly Operand[], sheet: number, column: number, positions: Positions): number[] | null {
  const rows: number[] = []
  for (const operand of operands) {
    const at = positions.get(operand)?.find(p => p.sheet === sheet && p.column === column)
    if (at === undefined) return null
    rows.push(at.row)
  }
  return rows
}

const isUnbroken = (rows: readonly number[]): boolean =>
  new Set(rows).size === rows.length && Math.max(...rows) - Math.min(...rows) === rows.length - 1

function columnBeside(
  operands: readonly Operand[],
  sheet: number,
  rows: readonly number[],
  positions: Positions,
): number | null {
  const [first] = operands
  if (first === undefined) return null
  for (const { sheet: on, column } of positions.get(first) ?? []) {
    if (on !== sheet) continue
    const own = rowsIn(operands, sheet, column, positions)
    if (own?.every((row, i) => row === rows[i])) return column
  }
  return null
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
    const position = positions.get(operand)?.find(p => p.sheet === sheet && p[line] === at)
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
