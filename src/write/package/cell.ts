import { cellName } from '../../kernel/a1.ts'
import type { Cell } from '../../reports/sheet.ts'
import { cellText } from '../cell-text.ts'
import type { Strings } from './strings.ts'
import type { Styles } from './styles.ts'
import { escapeXml } from './xml.ts'

const LONGEST_FORMULA = 8192

/** What the cells of a workbook share. */
export interface CellContext {
  /** Null: each text stands in its cell, where the table of texts is somebody else's. */
  readonly strings: Strings | null
  readonly styles: Pick<Styles, 'numberOf'>
  /** A formula as it is written once sheets have got their final names. */
  readonly renamed: (formula: string) => string
}

/** A cell as it stands in its row; nothing for a blank one without a look. `column` counts from 0, `row` from 1. */
export function cellXml(cell: Cell, column: number, row: number, sheet: string, context: CellContext): string {
  const { strings, styles } = context
  const style = styles.numberOf(cell)
  const at = cellName(column, row)
  const start = style === 0 ? `<c r="${at}"` : `<c r="${at}" s="${style}"`
  switch (cell.kind) {
    case 'blank':
      return style === 0 ? '' : `${start}/>`
    case 'text':
      return strings === null
        ? `${start} t="inlineStr"><is><t xml:space="preserve">${escapeXml(cellText(cell.text))}</t></is></c>`
        : `${start} t="s"><v>${strings.numberOf(cell.text)}</v></c>`
    case 'number':
      return `${start}><v>${finite(cell.value, sheet, at)}</v></c>`
    case 'formula': {
      const formula = escapeXml(writable(context.renamed(cell.formula), sheet, at))
      return typeof cell.result === 'string'
        ? `${start} t="str"><f>${formula}</f><v>${escapeXml(cellText(cell.result))}</v></c>`
        : `${start}><f>${formula}</f><v>${finite(cell.result, sheet, at)}</v></c>`
    }
  }
}

function writable(written: string, sheet: string, at: string): string {
  const formula = written.startsWith('=') ? written.slice(1) : written
  if (formula === '' || formula.length > LONGEST_FORMULA)
    throw new Error(`${sheet}!${at}: a formula of ${formula.length} characters`)
  return formula
}

// A score that is no number is a state, decided long before the writer; here it is a bug, and Excel would repair the file.
function finite(value: Extract<Cell, { kind: 'number' }>['value'], sheet: string, at: string): number {
  const number = Number(value)
  if (!Number.isFinite(number)) throw new Error(`${sheet}!${at}: ${String(value)} cannot stand in a cell`)
  return number
}
