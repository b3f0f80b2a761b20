import { atCell } from '../model/finding.ts'
import type { Text } from '../text/text.ts'
import { dateCells, defineCheck, untold, YEAR_AND_DECIMAL } from './check.ts'

/** A year and a fraction stored as a number: typed as 2024.10, kept as 2024.1. */
export const dateAmbiguous = defineCheck<{ column: Text; shown: string }>({
  code: 'DAT-05',
  severity: 'error',
  title: { zh: '年月被存成小数', en: 'Month stored as a decimal' },
  why: {
    zh: '在常规格式的单元格里输入 2026.10，表格软件会存成数字 2026.1，十月和一月分不清。',
    en: 'In a General cell 2026.10 is stored as the number 2026.1: October and January look the same.',
  },
  example: {
    zh: '完成时限是数字 2026.1：可能是 1 月，也可能是 10 月。',
    en: 'The deadline is the number 2026.1: January, or October.',
  },
  *find({ dataset }) {
    for (const { column, field, unit } of dateCells(dataset)) {
      if (field.kind !== 'unreadable' || !YEAR_AND_DECIMAL.test(field.shown)) continue
      yield { where: atCell(field.at), unit, found: field.shown, details: { column, shown: field.shown } }
    }
  },
  says: ({ column, shown }) => ({
    zh: `${column.zh}是数字 ${shown}，可能是 1 月，也可能是 10 月。`,
    en: `The ${column.en} is the number ${shown}: January, or October.`,
  }),
  expected: () => ({ zh: '日期（年-月-日）', en: 'a date (year-month-day)' }),
  remedy: (_, cell) => ({
    zh: `在 ${cell} 填写完整日期（年-月-日）。`,
    en: `Type the whole date in ${cell} (year-month-day).`,
  }),
  effect: ({ column }) => untold(column),
  samples: [{ column: { zh: '完成时限', en: 'deadline' }, shown: '2026.1' }],
})
