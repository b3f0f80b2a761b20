import { type Day, daysBetween } from '../kernel/day.ts'
import type { Task } from './dataset.ts'
import { known } from './field.ts'

/** Days past the deadline of a task that is not finished, as of a day; 0 while it is on time or finished; null while unknown. */
export function daysOverdue(task: Task, asOf: Day): number | null {
  const status = known(task.status)
  if (status === 'finished') return 0
  const deadline = known(task.deadline)
  if (status === null || deadline === null) return null
  return Math.max(0, daysBetween(deadline, asOf))
}

/** 临期 where no scheme says otherwise: the last month before a deadline. */
export const DUE_SOON_DAYS = 30

/** 红黄绿灯: overdue, due soon, finished or with time left; null while its deadline or status is unknown. */
export type Light = 'red' | 'yellow' | 'green'

/** The light of a task as of a day. */
export function lightOf(task: Task, asOf: Day, dueSoonDays: number): Light | null {
  if (known(task.status) === 'finished') return 'green'
  const left = daysLeft(task, asOf)
  if (left === null) return null
  return left < 0 ? 'red' : left <= dueSoonDays ? 'yellow' : 'green'
}

/** Days until the deadline of a task that is not finished, negative once it has passed; null where it is finished or nothing is known. */
export function daysLeft(task: Task, asOf: Day): number | null {
  const [status, deadline] = [known(task.status), known(task.deadline)]
  return status === null || status === 'finished' || deadline === null ? null : daysBetween(asOf, deadline)
}

/** Days by which a finished task was late; 0 where it was on time or is not finished; null while unknown. */
export function daysLate(task: Task): number | null {
  const status = known(task.status)
  if (status !== null && status !== 'finished') return 0
  const [deadline, finishedOn] = [known(task.deadline), known(task.finishedOn)]
  if (status === null || deadline === null || finishedOn === null) return null
  return Math.max(0, daysBetween(deadline, finishedOn))
}
