import { atCell } from '../model/finding.ts'
import type { Text } from '../text/text.ts'
import { brief, dateCells, defineCheck, isOfTask, untold } from './check.ts'

/** A date that no calendar has. */
export const dateImpossible = defineCheck<{ column: Text; shown: string }>({
  code: 'DAT-06',
  severity: 'error',
  title: { zh: '日历上没有的日期', en: 'No such day' },
  why: {
    zh: '2 月 30 日、13 月之类的日期多是笔误，不能替填表人猜是哪一天。',
    en: 'A 30 February or a month 13 is a slip, and nobody may guess which day was meant.',
  },
  example: {
    zh: '完成时限填“2026.2.30”：日历上没有这一天。',
    en: 'The deadline is "2026.2.30": the calendar has no such day.',
  },
  *find({ dataset }) {
    for (const { column, field, unit } of dateCells(dataset)) {
      if (field.kind !== 'unreadable' || field.why !== 'impossible-date') continue
      yield { where: atCell(field.at), unit, found: field.shown, details: { column, shown: brief(field.shown) } }
    }
  },
  says: ({ column, shown }) => ({
    zh: `${column.zh}“${shown}”在日历上不存在。`,
    en: `The ${column.en} "${shown}" is no day of the calendar.`,
  }),
  expected: () => ({ zh: '日历上有的日期，年份写四位', en: 'a day of the calendar, with a four-digit year' }),
  remedy: ({ column }, cell) => ({
    zh: `对照${isOfTask(column) ? '任务书' : '文件'}，在 ${cell} 填写正确的日期（年-月-日）。`,
    en: `Look it up in the ${isOfTask(column) ? 'task book' : 'document'} and type the right day in ${cell} (year-month-day).`,
  }),
  effect: ({ column }) => untold(column),
  samples: [{ column: { zh: '完成时限', en: 'deadline' }, shown: '2026.2.30' }],
})
