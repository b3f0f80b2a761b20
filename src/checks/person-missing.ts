import type { Dataset } from '../model/dataset.ts'
import type { Place } from '../model/place.ts'
import type { Text } from '../text/text.ts'
import { defineCheck, seenIn } from './check.ts'
import { alike, type TaskCell, wordCells } from './ledger-words.ts'

/** The columns of persons that an office may have on its ledger. */
const COLUMNS: ReadonlyMap<string, Text> = new Map([
  ['leader', { zh: '分管领导', en: 'leader in charge' }],
  ['person', { zh: '责任人', en: 'person responsible' }],
  ['contact', { zh: '联络员', en: 'contact' }],
])

interface Details {
  readonly column: Text
  readonly rows: number
  readonly cells: readonly string[]
}

/** A ledger with a column of persons and nobody in it: one finding a column and unit. */
export const personMissing = defineCheck<Details>({
  code: 'OWN-02',
  severity: 'warning',
  title: { zh: '缺责任人或联络员', en: 'No person named' },
  why: {
    zh: '催办、核实要找得到人。台账有分管领导、责任人、联络员这些列的，每项任务都要填；没有这些列的不要求。',
    en: 'Whoever chases a task needs somebody to ask. Where the ledger has a column of persons every task fills it; where it has none nobody is asked.',
  },
  example: { zh: '台账有“责任人”列，第 7 行是空的。', en: 'The ledger has the column 责任人 and row 7 is blank.' },
  *find({ dataset }) {
    for (const [id, column] of COLUMNS) {
      for (const { where, also, cells, unit, all } of alike(blanks(dataset, id))) {
        yield { where, also, unit, details: { column, rows: all.length, cells } }
      }
    }
  },
  says: ({ column, rows, cells }) =>
    rows === 1
      ? { zh: `“${column.zh}”没有填写。`, en: `The ${column.en} is blank.` }
      : {
          zh: `${rows} 项任务没有填写“${column.zh}”${seenIn(cells).zh}。`,
          en: `The ${column.en} of ${rows} tasks is blank${seenIn(cells).en}.`,
        },
  remedy: ({ column, rows }, cell) => ({
    zh: `${rows === 1 ? `在 ${cell} ` : '逐格'}填写“${column.zh}”的姓名。`,
    en: `Fill in the name of the ${column.en}${rows === 1 ? ` in ${cell}` : ' in each cell'}.`,
  }),
  samples: [
    { column: { zh: '责任人', en: 'person responsible' }, rows: 1, cells: ['G7'] },
    { column: { zh: '联络员', en: 'contact' }, rows: 7, cells: ['H5', 'H6', 'H7', 'H8', 'H9', 'H10', 'H11'] },
  ],
})

function* blanks(dataset: Dataset, id: string): Generator<TaskCell & { readonly at: Place }> {
  for (const cell of wordCells(dataset, id)) if (cell.field.kind === 'blank') yield { ...cell, at: cell.field.at }
}
