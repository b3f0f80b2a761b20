import { type Addresses, excelFormula } from '../formula/excel.ts'
import { hyperlink } from './hyperlink.ts'
import { isOperandCell, type Jump, type LiveSheet, type OperandCell } from './live.ts'
import { addressesFrom, findPositions, linkTarget, type RangeCache } from './positions.ts'
import type { Cell, Sheet } from './sheet.ts'

/** Gives every operand its cell, and every cell its formula and its result. */
export function layOut(sheets: readonly LiveSheet[]): Sheet[] {
  const positions = findPositions(sheets)
  const cache: RangeCache = new WeakMap()
  return sheets.map((sheet, here) => {
    const at = addressesFrom(here, sheets, positions, cache)
    const isHome = (cell: OperandCell, row: number, column: number): boolean => {
      const [first] = positions.get(cell.of) ?? []
      return first?.sheet === here && first.row === row && first.column === column
    }
    const rows = sheet.rows.map((row, i) =>
      row.map((cell, column): Cell => {
        if (cell.kind === 'jump') return linked(cell, linkTarget(cell.to, sheets, positions))
        return isOperandCell(cell) ? settled(cell, isHome(cell, i + 1, column), at) : cell
      }),
    )
    return { ...sheet, rows }
  })
}

function linked({ text, look = 'link' }: Jump, target: string): Cell {
  const formula = hyperlink(`#${target}`, text)
  return formula === null ? { kind: 'text', text, look } : { kind: 'formula', formula, result: text, look }
}

function settled(cell: OperandCell, isHome: boolean, at: Addresses): Cell {
  const { of } = cell
  const look = cell.look === undefined ? {} : { look: cell.look }
  const places = cell.places ?? (of.kind === 'quantity' ? of.places : undefined)
  const shown = places === undefined ? look : { ...look, places }
  if (of.value === null)
    return cell.absent === undefined ? { kind: 'blank', ...look } : { kind: 'text', text: cell.absent, ...look }
  if (!isHome) return { kind: 'formula', formula: at.cell(of), result: of.value, ...shown }
  if (of.kind === 'quantity') {
    return { kind: 'formula', formula: excelFormula(of.expression, of.inputs, at), result: of.value, ...shown }
  }
  return typeof of.value === 'string'
    ? { kind: 'text', text: of.value, ...look }
    : { kind: 'number', value: of.value, ...shown }
}
