import type { HiddenColumn, SheetReading } from '../model/dataset.ts'
import type { Place } from '../model/place.ts'
import type { RawRow, Table } from '../model/table.ts'
import { isFilled } from './cells.ts'
import type { Layout } from './headings.ts'

/** What a sheet hides of what is read. */
export interface Hidden {
  readonly hiddenRows: SheetReading['hiddenRows']
  readonly hiddenColumns: readonly HiddenColumn[]
}

/** Takes note of hidden rows that hold records, and of hidden columns that hold anything. */
export function hiddenIn({ name, hiddenColumns = new Set() }: Table, layout: Layout) {
  const rows: { from: Place; to: number }[] = []
  const columns = new Map<number, { at: Place; cells: number }>()

  const enter = ({ number, cells, hidden }: RawRow): void => {
    if (hidden) {
      const last = rows.at(-1)
      if (last?.to === number - 1) last.to = number
      else rows.push({ from: { on: name, row: number, column: layout.lead }, to: number })
    }
    if (hiddenColumns.size === 0) return
    for (const [column, cell] of cells) {
      if (!hiddenColumns.has(column) || !isFilled(cell)) continue
      const before = columns.get(column)
      if (before) before.cells++
      else columns.set(column, { at: { on: name, row: number, column }, cells: 1 })
    }
  }
  const found = (): Hidden => {
    const ids = new Map([...layout.columns].map(([id, column]) => [column, id]))
    const texts = [...layout.mapped, ...layout.extraHeadings].map(({ text, at }) => [at.column, text] as const)
    const headings = new Map(texts)
    const hidden = [...columns].sort(([a], [b]) => a - b)
    return {
      hiddenRows: rows,
      hiddenColumns: hidden.map(([column, { at, cells }]) => {
        return { heading: headings.get(column) ?? '', id: ids.get(column) ?? null, at, cells }
      }),
    }
  }
  return { enter, found }
}
