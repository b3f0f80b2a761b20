import { defineCheck, type GapDetails, gaps, ledgerColumn } from './check.ts'

/** A task that nobody is responsible for. */
export const ownerMissing = defineCheck<GapDetails>({
  code: 'OWN-01',
  severity: 'error',
  title: { zh: '缺责任单位', en: 'No responsible unit' },
  why: {
    zh: '任务要计到单位头上。没有牵头单位或责任单位的任务不会计入任何单位的得分。',
    en: 'A task is scored for its unit. Without a lead or responsible unit it counts for nobody.',
  },
  example: {
    zh: '“责任单位”一格是空的：这项任务没有责任单位。',
    en: 'The cell 责任单位 is empty: the task has no responsible unit.',
  },
  find: ({ dataset }) => gaps(ledgerColumn(dataset, task => task.owner)),
  says: ({ rows, wholeColumn }) =>
    wholeColumn
      ? {
          zh: `这张表的 ${rows} 项任务都没有责任单位。`,
          en: `None of the ${rows} tasks on this sheet has a responsible unit.`,
        }
      : { zh: '这项任务没有责任单位。', en: 'This task has no responsible unit.' },
  remedy: ({ wholeColumn }, cell) =>
    wholeColumn
      ? {
          zh: '在“责任单位”（或“牵头单位”）列逐项填写名录中的单位名称。',
          en: 'Fill the column 责任单位 (or 牵头单位) with unit names from the registry.',
        }
      : {
          zh: `在这一行（${cell}）填写名录中的单位名称；不是任务的行，移到表外。`,
          en: `Type a unit name from the registry in this row (${cell}); move the row out of the table if it is no task.`,
        },
  effect: ({ wholeColumn }) =>
    wholeColumn
      ? { zh: '这些任务不计入任何单位。', en: 'These tasks count for no unit.' }
      : { zh: '这项任务不计入任何单位。', en: 'The task counts for no unit.' },
  samples: [
    { rows: 1, wholeColumn: false },
    { rows: 12, wholeColumn: true },
  ],
})
