import { cellName } from '../../src/kernel/a1.ts'
import type { RawCell, Table } from '../../src/model/table.ts'
import { Unreadable } from '../../src/model/unreadable.ts'
import { readWorkbook } from '../../src/read/xlsx.ts'

/** The cells of a sheet by name, such as B7, from one walk. */
export const cellsIn = (table: Table | undefined): Record<string, RawCell> => {
  const cells: Record<string, RawCell> = {}
  for (const row of table?.rows ?? []) {
    for (const [column, cell] of row.cells) cells[cellName(column, row.number)] = cell
  }
  return cells
}

/** The cells of a workbook's first sheet. */
export const cellsOf = (bytes: Uint8Array): Record<string, RawCell> => cellsIn(readWorkbook(bytes, 'a.xlsx').tables[0])

/** Why something cannot be read: what was thrown, as plain data. Anything but an Unreadable is thrown on. */
export const faultOf = (attempt: () => unknown): { fault: string; details: object } | 'readable' => {
  try {
    attempt()
    return 'readable'
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return { fault: error.fault, details: error.details }
  }
}
