import type { Day } from '../kernel/day.ts'
import { known } from '../model/field.ts'
import { atCell } from '../model/finding.ts'
import { daysLate } from '../model/task-state.ts'
import { defineCheck, taskName, unitOf } from './check.ts'

/** A task that was finished after its deadline. */
export const taskLate = defineCheck<{ task: string; deadline: Day; finishedOn: Day; days: number }>({
  code: 'DAT-10',
  severity: 'error',
  title: { zh: '逾期完成', en: 'Finished late' },
  why: {
    zh: '任务完成了，但晚于时限。是否扣分由方案规定；经批准延期的不算逾期。',
    en: 'The task was finished, but after its deadline. The scheme says what that costs; an approved extension costs nothing.',
  },
  example: {
    zh: '完成时限 2026-09-30，实际完成 2026-10-08：逾期 8 天。',
    en: 'Deadline 2026-09-30, finished on 2026-10-08: 8 days late.',
  },
  *find({ dataset }) {
    for (const task of dataset.tasks) {
      const days = daysLate(task) ?? 0
      const [deadline, finishedOn] = [known(task.deadline), known(task.finishedOn)]
      if (days <= 0 || deadline === null || finishedOn === null) continue
      const details = { task: taskName(task), deadline, finishedOn, days }
      yield { where: atCell(task.finishedOn.at), unit: unitOf(task.owner), found: finishedOn, details }
    }
  },
  says: ({ task, deadline, finishedOn, days }) => ({
    zh: `“${task}”时限 ${deadline}，${finishedOn} 完成，逾期 ${days} 天。`,
    en: `"${task}" was due on ${deadline} and finished on ${finishedOn}: ${days} ${days === 1 ? 'day' : 'days'} late.`,
  }),
  expected: ({ deadline }) => ({ zh: `${deadline} 前（含当日）完成`, en: `finished by ${deadline}` }),
  remedy: (_, cell) => ({
    zh: `核对 ${cell} 的日期；经批准延期的，登记变更的批准文号；否则按逾期计。`,
    en: `Check the date in ${cell}; if an extension was approved, enter the approval; otherwise it counts as late.`,
  }),
  samples: [{ task: '新建公办幼儿园12所', deadline: '2026-09-30' as Day, finishedOn: '2026-10-08' as Day, days: 8 }],
})
