import { excelFormula } from '../formula/excel.ts'
import { GUARD } from '../kernel/rounding.ts'
import { hyperlink } from './hyperlink.ts'
import { isOperandCell, type Jump, type LiveSheet, lined, type OperandCell } from './live.ts'
import { addressesFor, findPositions, homeAddress, type Layout, linkTarget, type Position } from './positions.ts'
import { changedRows } from './rows.ts'
import type { Cell, Sheet } from './sheet.ts'

/** Gives every operand its cell, and every cell its formula and its result, as the rows are walked. */
export function layOut(sheets: readonly LiveSheet[]): Sheet[] {
  const layout: Layout = {
    sheets,
    positions: findPositions(sheets),
    cache: { alone: new WeakMap(), tables: new WeakMap() },
  }
  return sheets.map((sheet, here) => {
    const rows = changedRows(sheet.rows, (row, number) =>
      row.map((cell, column): Cell => {
        if (cell.kind === 'jump') return linked(cell, linkTarget(cell.to, layout))
        if (cell.kind === 'later') return lined(cell.make())
        return isOperandCell(cell) ? settled(cell, { sheet: here, row: number, column }, layout) : cell
      }),
    )
    return { ...sheet, rows }
  })
}

function linked({ text, look = 'link' }: Jump, target: string): Cell {
  const formula = hyperlink(`#${target}`, text)
  return formula === null ? { kind: 'text', text, look } : { kind: 'formula', formula, result: text, look }
}

function settled(cell: OperandCell, own: Position, layout: Layout): Cell {
  const { of } = cell
  const first = layout.positions.home(of)
  const isHome = first?.sheet === own.sheet && first.row === own.row && first.column === own.column
  const look = cell.look === undefined ? {} : { look: cell.look }
  const places = cell.places ?? placesOf(of)
  const shown = places === undefined ? look : { places, ...look }
  if (of.value === null)
    return cell.absent === undefined ? { kind: 'blank', ...look } : { kind: 'text', text: cell.absent, ...look }
  if (!isHome) return { kind: 'formula', formula: homeAddress(of, own, layout), result: of.value, ...shown }
  if (of.kind === 'quantity') {
    return {
      kind: 'formula',
      formula: excelFormula(of.expression, of.inputs, addressesFor(own, layout)),
      result: of.value,
      ...shown,
    }
  }
  return typeof of.value === 'string'
    ? { kind: 'text', text: of.value, ...look }
    : { kind: 'number', value: of.value, ...shown }
}

// An intermediate is never rounded, only shown short: a column of eleven digits can be read by nobody.
const INTERMEDIATE = 4

function placesOf(of: OperandCell['of']): number | undefined {
  if (of.kind === 'given' || typeof of.value === 'string') return undefined
  const isPublished = of.places !== undefined && of.places !== GUARD
  return isPublished ? of.places : of.value.isInteger() ? undefined : INTERMEDIATE
}
