import { known } from '../model/field.ts'
import { atCell } from '../model/finding.ts'
import { taskOf } from '../model/term-value.ts'
import { faultsIn } from './approvals.ts'
import { defineCheck, taskName, unitOf } from './check.ts'

/** An extension that was asked for, or approved, when the deadline had passed. */
export const extensionLate = defineCheck<{ task: string; asked: boolean; day: string; due: string }>({
  code: 'DAT-12',
  severity: 'error',
  title: { zh: '到期后才办延期', en: 'Extension after the deadline' },
  why: {
    zh: '延期要在原时限到期前申请并批准。到期以后补办的，任务仍按超时看待。',
    en: 'An extension is asked for and approved before the deadline passes. One that comes afterwards leaves the task late.',
  },
  example: {
    zh: '原时限 2015-06-30，2015-07-06 才申请延期。',
    en: 'Due on 2015-06-30; the extension was asked for on 2015-07-06.',
  },
  *find(context) {
    for (const { difference, fault } of faultsIn(context)) {
      const { kind, record, limit: due } = fault
      if (kind !== 'asked-late' && kind !== 'approved-late') continue
      const field = kind === 'asked-late' ? record.askedOn : record.approvedOn
      const task = taskOf(difference)
      const day = known(field) ?? ''
      const details = { task: taskName(task), asked: kind === 'asked-late', day, due }
      yield { where: atCell(field.at), unit: unitOf(task.owner), found: day, details }
    }
  },
  says: ({ task, asked, day, due }) => ({
    zh: `“${task}”原时限 ${due}，延期在 ${day} 才${asked ? '申请' : '批准'}。`,
    en: `"${task}" was due on ${due}; its extension was ${asked ? 'asked for' : 'approved'} on ${day}.`,
  }),
  expected: ({ due }) => ({ zh: `不晚于 ${due}`, en: `${due} at the latest` }),
  remedy: ({ due }, cell) => ({
    zh: `核对 ${cell} 的日期；日期无误的，把完成时限改回 ${due}，按超时考核。`,
    en: `Check the day in ${cell}; if it is right, put the deadline back to ${due} and assess the task as late.`,
  }),
  samples: [
    { task: '新建公办幼儿园12所', asked: true, day: '2015-07-06', due: '2015-06-30' },
    { task: '新建公办幼儿园12所', asked: false, day: '2015-07-06', due: '2015-06-30' },
  ],
})
