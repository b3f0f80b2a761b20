import type { Stamp } from '../model/stamp.ts'
import type { RawRow, Table } from '../model/table.ts'
import { shownCell } from './cells.ts'
import { cleaned, squeezed } from './words.ts'

const SHEETS = ['方案', '考核方案']
// The proper words are those that `perf template` writes.
const KEYS = {
  scheme: ['方案编号', '方案', '考核方案', 'scheme'],
  version: ['版本', '方案版本', '版本号'],
  year: ['年度', '考核年度'],
  unit: ['单位', '填报单位', '单位名称'],
} as const
// The stamp stands at the top of its sheet.
const LAST_ROW = 30

/** The id of the scheme that a ledger workbook is stamped with on its sheet 方案; null where there is none. */
export function stampedScheme(tables: readonly Table[]): string | null {
  for (const table of tables) {
    if (!SHEETS.includes(squeezed(table.name.sheet))) continue
    const stamp = stampOf(table)
    if (stamp?.scheme) return stamp.scheme
  }
  return null
}

/** What the sheet 方案 says of the workbook; null where it says nothing of it. */
export function stampOf({ name, rows }: Table): Stamp | null {
  const said = new Map<string, { text: string; row: number; column: number }>()
  for (const row of rows) {
    if (row.number > LAST_ROW) break
    const pair = pairIn(row)
    if (pair !== null && !said.has(pair.key)) said.set(pair.key, pair)
  }
  const find = (keys: readonly string[]) => keys.flatMap(key => said.get(key) ?? [])[0]
  const [scheme, version, year, unit] = [KEYS.scheme, KEYS.version, KEYS.year, KEYS.unit].map(find)
  const first = scheme ?? version ?? year ?? unit
  if (first === undefined) return null
  return {
    file: name.file,
    at: { on: name, row: first.row, column: first.column },
    scheme: scheme?.text ?? null,
    version: version?.text ?? null,
    year: year === undefined ? null : yearIn(year.text),
    unit: unit?.text ?? null,
    ...(unit === undefined ? {} : { unitAt: { on: name, row: unit.row, column: unit.column } }),
  }
}

/** The first two filled cells of a row; null where it has fewer. */
function pairIn({ number, cells }: RawRow): { key: string; text: string; row: number; column: number } | null {
  const filled = [...cells].sort(([a], [b]) => a - b)
  const [key, value] = filled
  if (key === undefined || value === undefined) return null
  const text = cleaned(shownCell(value[1]))
  return text === '' ? null : { key: squeezed(shownCell(key[1])), text, row: number, column: value[0] }
}

function yearIn(text: string): number | null {
  const digits = /^((?:19|20)\d{2})年?度?$/.exec(squeezed(text))?.[1]
  return digits === undefined ? null : Number(digits)
}
