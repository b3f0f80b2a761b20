import type { Operand } from '../formula/operand.ts'
import { ONE, ZERO } from '../kernel/decimal.ts'
import type { Task } from '../model/dataset.ts'
import { concluded, reason } from '../model/evidence.ts'
import { known } from '../model/field.ts'
import type { Evidence, Reason } from '../model/observation.ts'
import { daysLate, daysOverdue } from '../model/task-state.ts'
import type { Text } from '../text/text.ts'

/** What can be counted of tasks. */
export const COUNTS = ['finished', 'unfinished', 'overdue', 'late'] as const
export type Count = (typeof COUNTS)[number]

/** The name of a count, as its column on 台账 has it. */
export const COUNT_NAMES: Readonly<Record<Count, Text>> = {
  finished: { zh: '是否完成', en: 'finished' },
  unfinished: { zh: '是否未完成', en: 'unfinished' },
  overdue: { zh: '是否超期', en: 'overdue' },
  late: { zh: '是否逾期完成', en: 'finished late' },
}

/** 1 or 0 for one task, or why that cannot be known. The deadline day itself is still on time (DESIGN 3). */
export function counted(task: Task, count: Count, { asOf, operands }: Evidence): Operand | Reason {
  const holds = holdsFor(task, count, asOf)
  if (holds !== null) {
    const name = COUNT_NAMES[count]
    const why = { zh: `由状态、时限和截止日认定：${name.zh}`, en: `from status, deadline and as-of day: ${name.en}` }
    const from = [task.status.at, task.deadline.at, task.finishedOn.at]
    return operands.of(task, count, () => concluded(name, holds ? ONE : ZERO, why, ...from))
  }
  return openDay(task)
}

/** What is lacking where nobody can say whether a task is late. */
export function openDay(task: Task): Reason {
  const what = known(task.name) ?? ''
  if (known(task.status) === null) return reason('status-missing', what, task.status.at)
  if (known(task.deadline) === null) return reason('deadline-missing', what, task.deadline.at)
  return reason('finish-day-missing', what, task.finishedOn.at)
}

function holdsFor(task: Task, count: Count, asOf: Evidence['asOf']): boolean | null {
  const status = known(task.status)
  if (count === 'finished') return status === null ? null : status === 'finished'
  if (count === 'unfinished') return status === null ? null : status !== 'finished'
  const days = count === 'overdue' ? daysOverdue(task, asOf) : daysLate(task)
  return days === null ? null : days > 0
}
