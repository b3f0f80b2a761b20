import { defineCheck, type GapDetails, gaps, ledgerColumn, withheldFor } from './check.ts'

/** A task without a deadline. */
export const deadlineMissing = defineCheck<GapDetails>({
  code: 'DAT-01',
  severity: 'error',
  title: { zh: '缺完成时限', en: 'No deadline' },
  why: {
    zh: '没有完成时限，就无法判断任务是否按时、是否超期。',
    en: 'Without a deadline nobody can say whether a task is on time.',
  },
  example: {
    zh: '“完成时限”一格是空的：这项任务没有完成时限。',
    en: 'The cell 完成时限 is empty: the task has no deadline.',
  },
  find: ({ dataset, outcome }) =>
    gaps(
      ledgerColumn(dataset, task => task.deadline),
      withheldFor(outcome, 'deadline-missing'),
    ),
  says: ({ rows, wholeColumn }) =>
    wholeColumn
      ? { zh: `这张表的 ${rows} 项任务都没有完成时限。`, en: `None of the ${rows} tasks on this sheet has a deadline.` }
      : { zh: '这项任务没有完成时限。', en: 'This task has no deadline.' },
  expected: () => ({ zh: '日期（年-月-日）', en: 'a date (year-month-day)' }),
  remedy: ({ wholeColumn }, cell) =>
    wholeColumn
      ? {
          zh: '按下达的任务书逐项填写“完成时限”（年-月-日）；没有这一列的，先加上。',
          en: 'Fill 完成时限 (add the column if there is none) with dates from the task book (year-month-day).',
        }
      : {
          zh: `按下达的任务书在 ${cell} 填写日期（年-月-日）。`,
          en: `Type the date of the task book in ${cell} (year-month-day).`,
        },
  effect: () => ({ zh: '无法判断是否按时。', en: 'Whether it is on time cannot be told.' }),
  samples: [
    { rows: 1, wholeColumn: false },
    { rows: 12, wholeColumn: true },
  ],
})
