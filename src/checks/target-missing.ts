import type { Task } from '../model/dataset.ts'
import { known } from '../model/field.ts'
import { defineCheck, type GapDetails, gaps, ledgerColumn, unitOf, withheldFor } from './check.ts'

/** An actual figure without a target to hold it against; with a scheme, only where a score needs it. */
export const targetMissing = defineCheck<GapDetails>({
  code: 'TGT-01',
  severity: 'error',
  title: { zh: '缺目标值', en: 'No target' },
  why: {
    zh: '完成率是完成值与目标值之比，没有目标值就算不出完成率。空白不是 0。',
    en: 'A completion rate is the actual over the target. Without a target there is none, and a blank is not 0.',
  },
  example: { zh: '完成值 92，“目标值”一格是空的。', en: 'The actual is 92 and the cell 目标值 is empty.' },
  *find({ dataset, outcome }) {
    const reasons = withheldFor(outcome, 'target-missing')
    const needs = outcome === null ? HAS_ACTUAL : () => false
    yield* gaps(
      ledgerColumn(dataset, task => task.target, needs),
      reasons,
    )
    const figures = dataset.figures.map(({ at, target, unit }) => ({
      row: at,
      cell: target,
      unit: unitOf(unit),
      needed: false,
    }))
    yield* gaps(figures, reasons)
  },
  says: ({ rows, wholeColumn }) =>
    wholeColumn
      ? {
          zh: `这张表有 ${rows} 行要算完成率，都没有目标值。`,
          en: `${rows} rows of this sheet need a target, none has one.`,
        }
      : { zh: '没有目标值，算不出完成率。', en: 'There is no target, so there is no completion rate.' },
  expected: () => ({ zh: '数字', en: 'a number' }),
  remedy: ({ wholeColumn }, cell) =>
    wholeColumn
      ? {
          zh: '按下达的任务书逐项填写“目标值”；没有这一列的，先加上。',
          en: 'Fill 目标值 from the task book; add the column if there is none.',
        }
      : { zh: `按下达的任务书在 ${cell} 填写目标值。`, en: `Type the target of the task book in ${cell}.` },
  samples: [
    { rows: 1, wholeColumn: false },
    { rows: 12, wholeColumn: true },
  ],
})

const HAS_ACTUAL = (task: Task): boolean => known(task.actual) !== null
