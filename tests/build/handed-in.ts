import type { Dataset } from '../../src/model/dataset.ts'
import type { Place } from '../../src/model/place.ts'
import type { Claim, Receipt, Submission } from '../../src/model/submission.ts'
import type { Unit, UnitName } from '../../src/model/unit.ts'
import { dataset, day, EDUCATION, ledger, place, reading, type TaskCells } from './dataset.ts'

/** A submission that counts; a test names what matters. */
export const submission = (file: string, over: Partial<Submission> = {}): Submission => ({
  ...{ file, unit: EDUCATION, claims: [], tasks: 1, rows: 1, received: null },
  ...{ standing: { kind: 'taken' }, edits: null },
  ...over,
})

export const claim = (by: Claim['by'], unit: Unit, at: Place | null = null): Claim => ({
  by,
  unit,
  shown: unit.name,
  at,
})

/** Rows of 收件: A 单位, B 收到日期, C 文件; the first is row 5. */
export const receipts = (
  ...rows: readonly (readonly [unit: Unit | null, date: string | null, file?: string])[]
): Receipt[] =>
  rows.map(([unit, date, file], i) => {
    const at = (column: number) => place('receipts', column, 5 + i)
    const name: UnitName =
      unit === null ? { kind: 'blank', at: at(0) } : { kind: 'known', unit, shown: unit.name, at: at(0) }
    return {
      at: at(0),
      unit: name,
      date: date === null ? { kind: 'blank', at: at(1) } : { kind: 'value', value: day(date), shown: date, at: at(1) },
      file: file === undefined ? { kind: 'blank', at: at(2) } : { kind: 'value', value: file, shown: file, at: at(2) },
    }
  })

export const on = (file: string) => ({ file, sheet: '台账' })

/** A run over workbooks that units have sent, each with its tasks, beside the office's own 名录. */
export function sent(files: Readonly<Record<string, readonly TaskCells[]>>, over: Partial<Dataset> = {}): Dataset {
  const books = Object.entries(files)
  return dataset({
    tasks: books.flatMap(([file, rows]) => ledger(...rows.map(row => ({ on: on(file), ...row })))),
    sheets: [
      reading('registry'),
      ...books.map(([file, rows]) => reading('ledger', { name: on(file), rows: rows.length })),
    ],
    ...over,
  })
}
