import type { RawRow, Table } from '../model/table.ts'
import { squeezed } from './words.ts'

const SHEETS = ['方案', '考核方案']
const KEYS = ['方案编号', '方案', '考核方案', 'scheme']
// The stamp stands at the top of its sheet.
const LAST_ROW = 30

/** The id of the scheme that a ledger workbook is stamped with on its sheet 方案; null where there is none. */
export function stampedScheme(tables: readonly Table[]): string | null {
  for (const table of tables) {
    if (!SHEETS.includes(squeezed(table.name.sheet))) continue
    for (const row of table.rows) {
      if (row.number > LAST_ROW) break
      const id = idIn(row)
      if (id !== null) return id
    }
  }
  return null
}

function idIn({ cells }: RawRow): string | null {
  const [key, value] = [...cells.values()]
  if (key?.kind !== 'text' || value?.kind !== 'text') return null
  return KEYS.includes(squeezed(key.text)) ? value.text.trim() : null
}
