import type { Day } from '../kernel/day.ts'
import { filtered, groupBy } from '../kernel/group.ts'
import type { Field } from '../model/field.ts'
import { atCell } from '../model/finding.ts'
import type { Text } from '../text/text.ts'
import { cellNames, type DataCell, dateCells, defineCheck, seenIn, sheetKey } from './check.ts'
import { filesOfText } from './file-formats.ts'

type Read = DataCell<Day> & { readonly field: Extract<Field<Day>, { kind: 'value' }> }

const isInterpreted = (cell: DataCell<Day>): cell is Read =>
  cell.field.kind === 'value' && cell.field.reading !== undefined

// A CSV can write a date in no other way.
const WHOLE_DATE = /^\d{4}[-/]\d{1,2}[-/]\d{1,2}$/

/** A date written in words and what it was read as: one note a wording, column and sheet. */
export const dateInterpreted = defineCheck<{ column: Text; shown: string; day: Day; cells: readonly string[] }>({
  code: 'DAT-03',
  severity: 'note',
  title: { zh: '文字日期的读法', en: 'How a date in words was read' },
  why: {
    zh: '“12月底前”“四季度”这样的写法按固定规则读成日期；每一种读法都列出备查，不暗中处理。',
    en: 'Wordings such as 12月底前 are read by fixed rules; every reading is listed, none is silent.',
  },
  example: {
    zh: '完成时限填“2026年12月底前”：读作 2026-12-31，当天仍算按时。',
    en: 'The deadline is "2026年12月底前": read as 2026-12-31; that day is still on time.',
  },
  *find({ dataset }) {
    const keyOf = ({ column, field }: Read) => [sheetKey(field.at), column.zh, field.shown, field.value].join('\n')
    const ofText = filesOfText(dataset)
    for (const same of groupBy(filtered(dateCells(dataset), isInterpreted), keyOf).values()) {
      if (ofText.has(same[0].field.at.on.file) && WHOLE_DATE.test(same[0].field.shown)) continue
      const { field, column } = same[0]
      const cells = cellNames(same.map(cell => cell.field.at))
      const details = { column, shown: field.shown, day: field.value, cells }
      yield { where: atCell(field.at), unit: same.length === 1 ? same[0].unit : null, found: field.shown, details }
    }
  },
  says: ({ column, shown, day, cells }) => ({
    zh: `${column.zh}“${shown}”读作 ${day}${seenIn(cells).zh}。`,
    en: `The ${column.en} "${shown}" was read as ${day}${seenIn(cells).en}.`,
  }),
  remedy: ({ day }) => ({
    zh: `无需处理；如不是 ${day}，把单元格改为完整日期。`,
    en: `Nothing to do; if ${day} is wrong, type the whole date.`,
  }),
  samples: [
    {
      column: { zh: '完成时限', en: 'deadline' },
      shown: '2026年12月底前',
      day: '2026-12-31' as Day,
      cells: ['F7', 'F9'],
    },
  ],
})
