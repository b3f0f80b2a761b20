import type { Unreadability } from '../model/field.ts'
import { atCell } from '../model/finding.ts'
import type { Text } from '../text/text.ts'
import { brief, dateCells, defineCheck, isOfTask, untold, YEAR_AND_DECIMAL } from './check.ts'

// Told by DAT-04, DAT-06, ROW-12 and FIL-06.
const ELSEWHERE: readonly Unreadability[] = ['impossible-date', 'several-stages', 'error-value', 'uncalculated']

/** A date cell that holds no date. */
export const dateUnreadable = defineCheck<{ column: Text; shown: string }>({
  code: 'DAT-02',
  severity: 'error',
  title: { zh: '日期无法识别', en: 'Not a date' },
  why: {
    zh: '时限和完成时间要与截止日比较先后，认不出的文字无法比较。',
    en: 'Deadlines and completion dates are compared with the as-of day; text that is no date cannot be.',
  },
  example: {
    zh: '完成时限填“尽快”：完成时限“尽快”不是日期。',
    en: 'The deadline is "尽快": it is not a date.',
  },
  *find({ dataset }) {
    for (const { column, field, unit } of dateCells(dataset)) {
      if (field.kind !== 'unreadable' || ELSEWHERE.includes(field.why) || YEAR_AND_DECIMAL.test(field.shown)) continue
      if (field.why === 'open-ended' && isOfTask(column)) continue
      yield { where: atCell(field.at), unit, found: field.shown, details: { column, shown: brief(field.shown) } }
    }
  },
  says: ({ column, shown }) => ({
    zh: `${column.zh}“${shown}”不是日期。`,
    en: `The ${column.en} "${shown}" is not a date.`,
  }),
  expected: () => ({ zh: '日期（年-月-日）', en: 'a date (year-month-day)' }),
  remedy: (_, cell) => ({
    zh: `在 ${cell} 只填一个日期（年-月-日）；说明文字写到备注栏。`,
    en: `Type one date in ${cell} (year-month-day) and move remarks to 备注.`,
  }),
  effect: ({ column }) => untold(column),
  samples: [{ column: { zh: '完成时限', en: 'deadline' }, shown: '尽快' }],
})
