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

/** Days by which a finished task was late; 0 where it was on time or is not finished; null while unknown. */
export function daysLate(task: Task): number | null {
  const status = known(task.status)
  if (status !== null && status !== 'finished') return 0
  const [deadline, finishedOn] = [known(task.deadline), known(task.finishedOn)]
  if (status === null || deadline === null || finishedOn === null) return null
  return Math.max(0, daysBetween(deadline, finishedOn))
}
