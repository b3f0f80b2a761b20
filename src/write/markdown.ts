import { columnLetters } from '../kernel/a1.ts'
import { decimal } from '../kernel/decimal.ts'
import { digits } from '../kernel/rounding.ts'
import type { Cell, Sheet } from '../reports/sheet.ts'

/** A sheet as a Markdown table with column letters and row numbers, for reading and for golden tests; digits as a clerk sees them. */
export function sheetToMarkdown(sheet: Sheet, options: { readonly formulas?: boolean } = {}): string {
  const rows = [...sheet.rows]
  const width = Math.max(1, sheet.columns.length, ...rows.map(row => row.length))
  const letters = Array.from({ length: width }, (_, column) => columnLetters(column))
  const lines = rows.map((row, index) => {
    const shown = letters.map((_, column) => escaped(shownCell(row[column], options.formulas ?? false)))
    return line([String(index + 1), ...shown])
  })
  return [`# ${sheet.name}`, '', line(['', ...letters]), line(['--:', ...letters.map(() => '---')]), ...lines, ''].join(
    '\n',
  )
}

const line = (cells: readonly string[]): string => `|${cells.map(cell => (cell === '' ? ' ' : ` ${cell} `)).join('|')}|`

function shownCell(cell: Cell | undefined, formulas: boolean): string {
  if (!cell || cell.kind === 'blank') return ''
  if (cell.kind === 'text') return cell.text
  if (cell.kind === 'number') return digits(decimal(String(cell.value)), cell.places)
  if (formulas) return `=${cell.formula.replace(/^=/, '')}`
  return typeof cell.result === 'string' ? cell.result : digits(decimal(String(cell.result)), cell.places)
}

const escaped = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll('|', '\\|')
    .replace(/\r\n?|\n/g, '<br>')
