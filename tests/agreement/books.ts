import type { Operand } from '../../src/formula/operand.ts'
import { type Decimal, decimal } from '../../src/kernel/decimal.ts'
import { concluded } from '../../src/model/evidence.ts'
import { layOut } from '../../src/reports/lay-out.ts'
import { BLANK, type LiveCell, type LiveSheet } from '../../src/reports/live.ts'
import type { Sheet } from '../../src/reports/sheet.ts'
import { untranslated } from '../../src/text/text.ts'
import { writeWorkbook } from '../../src/write/xlsx.ts'
import { type Disagreement, disagreements } from '../judge/libreoffice.ts'

/** What a column of a test sheet holds: what is typed, a step in between, or what is published. */
export type Column = 'given' | 'unrounded' | 'published'

/** A sheet whose columns say how its formulas must agree: published ones exactly, steps in between to 1e-12. */
export interface Judged {
  readonly name: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly LiveCell[])[]
}

/** A number in a cell. */
export const figure = (name: string, value: Decimal | string | null): Operand =>
  value === null
    ? { ...concluded(untranslated(name), decimal(0), untranslated('test')), value: null }
    : concluded(untranslated(name), decimal(value), untranslated('test'))

/** A word in a cell. */
export const term = (name: string, word: string): Operand => ({
  ...concluded(untranslated(name), decimal(0), untranslated('test')),
  value: word,
})

/** Blank cells up to a width. */
export const filled = (cells: readonly LiveCell[], width: number): LiveCell[] => [
  ...cells,
  ...Array.from({ length: width - cells.length }, () => BLANK),
]

const laidOut = (sheets: readonly Judged[]): Sheet[] =>
  layOut(
    sheets.map(
      ({ name, columns, rows }): LiveSheet => ({
        name,
        rows,
        columns: columns.map(() => ({ width: 12 })),
        frozenRows: 0,
      }),
    ),
  )

/** How many formulas the judge will be asked, and what it holds against them. */
export async function judge(sheets: readonly Judged[]): Promise<{ formulas: number; wrong: Disagreement[] }> {
  const finished = laidOut(sheets)
  const formulas = finished.flatMap(({ rows }) => [...rows].flat()).filter(({ kind }) => kind === 'formula').length
  const found = await disagreements(await writeWorkbook({ title: '裁判', stamp: '', sheets: finished }))
  const columnsOf = new Map(sheets.map(({ name, columns }) => [name, columns]))
  const wrong = found.filter(one => columnsOf.get(one.sheet)?.[columnOf(one.cell)] !== 'unrounded' || !isClose(one))
  return { formulas, wrong }
}

const columnOf = (cell: string): number => cell.charCodeAt(0) - 65

// A difference of two numbers loses the digits that they share: the smallest scale is a whole point.
const isClose = ({ stored, calculated }: Disagreement): boolean =>
  typeof stored === 'number' &&
  typeof calculated === 'number' &&
  Math.abs(calculated - stored) <= 1e-12 * Math.max(1, Math.abs(stored))
