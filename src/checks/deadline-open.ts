import { atCell } from '../model/finding.ts'
import type { Text } from '../text/text.ts'
import { brief, dateCells, defineCheck, isOfTask } from './check.ts'

/** A deadline without an end: 长期, 持续推进. */
export const deadlineOpen = defineCheck<{ column: Text; shown: string }>({
  code: 'DAT-04',
  severity: 'warning',
  title: { zh: '时限没有期限', en: 'Open-ended deadline' },
  why: {
    zh: '“长期”“持续推进”没有可核对的日子，永远不会超期。考核需要一个年内的检查日期。',
    en: 'A task that is due 长期 or 持续推进 is never late. The assessment needs a day to check it on.',
  },
  example: {
    zh: '完成时限填“长期坚持”：没有具体日期。',
    en: 'The deadline is "长期坚持": no day is named.',
  },
  *find({ dataset }) {
    for (const { column, field, unit } of dateCells(dataset)) {
      if (field.kind !== 'unreadable' || field.why !== 'open-ended' || !isOfTask(column)) continue
      yield { where: atCell(field.at), unit, found: field.shown, details: { column, shown: brief(field.shown) } }
    }
  },
  says: ({ column, shown }) => ({
    zh: `${column.zh}“${shown}”没有具体日期。`,
    en: `The ${column.en} "${shown}" names no day.`,
  }),
  expected: () => ({ zh: '日期（年-月-日）', en: 'a date (year-month-day)' }),
  remedy: (_, cell) => ({
    zh: `与责任单位商定一个本年度的检查日期，填入 ${cell}（年-月-日）；原来的写法移到备注栏。`,
    en: `Agree with the unit on a day of this year to check it, type it in ${cell} (year-month-day), and keep the old wording under 备注.`,
  }),
  effect: () => ({ zh: '不判断是否超期。', en: 'It is not judged for lateness.' }),
  samples: [{ column: { zh: '完成时限', en: 'deadline' }, shown: '长期坚持' }],
})
