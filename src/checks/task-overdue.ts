import type { Day } from '../kernel/day.ts'
import { known } from '../model/field.ts'
import { atCell } from '../model/finding.ts'
import { daysOverdue } from '../model/task-state.ts'
import { defineCheck, taskName, unitOf } from './check.ts'

/** A task past its deadline and not finished. */
export const taskOverdue = defineCheck<{ task: string; deadline: Day; asOf: Day; days: number }>({
  code: 'DAT-08',
  severity: 'error',
  title: { zh: '超期未完成', en: 'Overdue' },
  why: {
    zh: '截止日已过完成时限而任务没有完成。时限当天完成仍算按时。',
    en: 'The as-of day is past the deadline and the task is not finished. The deadline day itself is still on time.',
  },
  example: {
    zh: '完成时限 2026-09-30，状态“进行中”，截止日 2026-11-30：超期 61 天。',
    en: 'Deadline 2026-09-30, status 进行中, as of 2026-11-30: 61 days overdue.',
  },
  *find({ dataset, asOf }) {
    for (const task of dataset.tasks) {
      const days = daysOverdue(task, asOf) ?? 0
      const deadline = known(task.deadline)
      if (days <= 0 || deadline === null) continue
      const details = { task: taskName(task), deadline, asOf, days }
      const found = task.status.kind === 'value' ? task.status.shown : null
      // The status is what may be wrong or will change; a mark on the deadline would invite people to move that.
      yield { where: atCell(task.status.at), unit: unitOf(task.owner), found, details }
    }
  },
  says: ({ task, deadline, asOf, days }) => ({
    zh: `“${task}”应于 ${deadline} 完成，截至 ${asOf} 已超期 ${days} 天。`,
    en: `"${task}" was due on ${deadline}: ${days} ${days === 1 ? 'day' : 'days'} overdue as of ${asOf}.`,
  }),
  expected: ({ deadline }) => ({ zh: `${deadline} 前（含当日）完成`, en: `finished by ${deadline}` }),
  remedy: () => ({
    zh: '已完成的，补填状态和实际完成时间；没有完成的，督办责任单位并注明原因；经批准延期的，登记变更的批准文号。',
    en: 'If it is finished, fill in status and date; if not, chase the unit; if the deadline was moved, enter the approval.',
  }),
  samples: [{ task: '新建公办幼儿园12所', deadline: '2026-09-30' as Day, asOf: '2026-11-30' as Day, days: 61 }],
})
