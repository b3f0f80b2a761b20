import type { Operand } from '../formula/operand.ts'
import type { Cell, Look, Rows, Sheet } from './sheet.ts'

/**
 * A cell of a report before the workbook is laid out. `home` is the one place where an operand stands; `ref` repeats it
 * from there; `live` is its home where no other cell claims it, else a repetition.
 */
export type LiveCell = Cell | OperandCell | Jump | Later

export interface OperandCell {
  readonly kind: 'home' | 'ref' | 'live'
  readonly of: Operand
  readonly places?: number
  readonly look?: Look
  /** What is shown where the operand is absent (回避); absent: nothing. */
  readonly absent?: string
}

/** Text that jumps to another sheet of the workbook, to where an operand stands. */
export interface Jump {
  readonly kind: 'jump'
  readonly to: Operand
  readonly text: string
  readonly look?: Look
}

/** A cell of a table that costs something to make: it is made when the sheet is written, not while homes are looked for. */
export interface Later {
  readonly kind: 'later'
  readonly make: () => Cell
}

export const isOperandCell = (cell: LiveCell): cell is OperandCell =>
  cell.kind === 'home' || cell.kind === 'ref' || cell.kind === 'live'

/** A sheet of a report whose formulas are still operands. */
export interface LiveSheet extends Omit<Sheet, 'rows'> {
  readonly rows: Rows<LiveCell>
}

/** What a shown operand may be told about its looks. */
interface Shown {
  readonly places?: number
  readonly look?: Look
}

export const home = (of: Operand, shown: Shown = {}): LiveCell => ({ kind: 'home', of, ...shown })
export const ref = (of: Operand, shown: Shown = {}): LiveCell => ({ kind: 'ref', of, ...shown })
export const live = (of: Operand, shown: Shown = {}): LiveCell => ({ kind: 'live', of, ...shown })

export const BLANK: Cell = { kind: 'blank' }
export const text = (words: string | null, look?: Look): Cell =>
  words === null || words === ''
    ? BLANK
    : look === undefined
      ? { kind: 'text', text: words }
      : { kind: 'text', text: words, look }
/** A cell inside a table keeps its lines even where it holds nothing. */
export const lined = <C extends LiveCell>(cell: C): C | Cell =>
  cell.kind === 'blank' && cell.look === undefined ? LINED : cell

const LINED: Cell = { kind: 'blank', look: 'text' }

export const number = (value: number): Cell => ({ kind: 'number', value })
export const later = (make: () => Cell): LiveCell => ({ kind: 'later', make })
