import { atCell } from '../model/finding.ts'
import { shownValue, taskOf } from '../model/term-value.ts'
import { faultsIn } from './approvals.ts'
import { defineCheck, taskName, unitOf } from './check.ts'

/** A task that was extended more often than the scheme allows. */
export const extensionsMany = defineCheck<{ task: string; to: string; most: string }>({
  code: 'DAT-15',
  severity: 'warning',
  title: { zh: '延期次数超过规定', en: 'Extended too often' },
  why: {
    zh: '方案规定了一项任务最多延期几次；一延再延，时限就不再是时限。',
    en: 'The scheme says how often a task may be extended; one that is always put off has no deadline.',
  },
  example: { zh: '方案规定最多延期 1 次，这项任务有 2 次延期记录。', en: 'At most one extension; there are two.' },
  *find(context) {
    for (const { difference, fault } of faultsIn(context)) {
      if (fault.kind !== 'too-many') continue
      const task = taskOf(difference)
      const { to } = fault.record
      const details = { task: taskName(task), to: shownValue(to), most: fault.limit }
      yield { where: atCell(to.field.at), unit: unitOf(task.owner), found: details.to, details }
    }
  },
  says: ({ task, to, most }) => ({
    zh: `“${task}”延期到 ${to}，超过方案规定的 ${most} 次。`,
    en: `"${task}" is extended to ${to}, which is beyond the ${most} that the scheme allows.`,
  }),
  remedy: () => ({
    zh: '请有权批准的机关决定是否承认这次延期；不承认的，把完成时限改回上一次批准的日期。',
    en: 'Have whoever may approve decide on it; if it is refused, put the deadline back to the day approved before.',
  }),
  samples: [{ task: '新建公办幼儿园12所', to: '2015-12-31', most: '1' }],
})
