import { parseCellName } from '../../src/kernel/a1.ts'
import { decimal } from '../../src/kernel/decimal.ts'
import type { Merge, RawCell, RawRow, Table } from '../../src/model/table.ts'

/** What a test writes for a cell: text, a number, nothing, or the raw cell itself. */
export type Written = string | number | null | RawCell

/** A cell as a reader hands it over. */
export function rawCell(written: Exclude<Written, null>): RawCell {
  if (typeof written === 'string') return { kind: 'text', text: written }
  if (typeof written === 'number') return { kind: 'number', value: written, text: decimal(String(written)).toString() }
  return written
}

/** A number with the percent format: 0.92 shows as 92%. */
export const percentCell = (digits: string): RawCell => ({
  kind: 'number',
  value: Number(digits),
  text: digits,
  percent: true,
})

interface Options {
  readonly sheet?: string
  readonly file?: string
  readonly hidden?: boolean
  /** Such as C7:C13. */
  readonly merges?: readonly string[]
}

/** A sheet from its rows, the first being row 1; rows without cells are left out, as readers do. */
export function table(rows: readonly (readonly Written[])[], options: Options = {}): Table {
  const { sheet = 'Sheet1', file = '台账.xlsx', hidden = false, merges = [] } = options
  const raw = rows.flatMap((written, i): RawRow[] => {
    const cells = new Map<number, RawCell>()
    for (const [column, one] of written.entries()) if (one !== null && one !== '') cells.set(column, rawCell(one))
    return cells.size === 0 ? [] : [{ number: i + 1, cells }]
  })
  return { name: { file, sheet }, hidden, merges: merges.map(mergeOf), rows: raw }
}

/** The merged range of a name such as C7:C13. */
function mergeOf(range: string): Merge {
  const [from, to] = range.split(':').map(parseCellName)
  if (!from || !to) throw new Error(`no range: ${range}`)
  return { top: from.row, left: from.column, bottom: to.row, right: to.column }
}
