import type { SheetReading, Task } from '../../src/model/dataset.ts'
import type { Field } from '../../src/model/field.ts'
import { ledger, place, reading, type TaskCells } from './dataset.ts'

/** The columns of words that these tests put behind those of `ledger`, from R on; D is where its owner stands. */
const COLUMNS = {
  leader: 17,
  person: 18,
  contact: 19,
  progressNote: 20,
  reason: 21,
  nextStep: 22,
  problem: 23,
  selfScore: 24,
  standard: 25,
  leadUnit: 3,
  owner: 15,
} as const

export type WordColumn = keyof typeof COLUMNS

/** A row of `ledger` with the words of further columns. */
export interface WordedCells extends TaskCells {
  readonly words?: Readonly<Partial<Record<WordColumn, string>>>
}

/** Rows of a ledger from row 5 with the words of further columns; a column without a word is blank in that row. */
export const worded = (...rows: readonly WordedCells[]): Task[] =>
  ledger(...rows).map((task, i) => {
    const words = Object.entries(rows[i]?.words ?? {}).map(([id, value]): [string, Field<string>] => {
      const at = { ...task.at, column: COLUMNS[id as WordColumn] }
      return [id, { kind: 'value', value, shown: value, at }]
    })
    return { ...task, words: new Map([...task.words, ...words]) }
  })

/** The ledger's sheet with these columns of words. */
export const sheetWith = (...ids: readonly WordColumn[]): readonly SheetReading[] => [
  reading('ledger', {
    headings: ids.map(id => ({ id, proper: id, text: id, at: place('ledger', COLUMNS[id], 4) })),
  }),
]
