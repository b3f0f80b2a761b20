import { expect, test } from 'vitest'
import { daysLeft, type Light, lightOf } from '../../src/model/task-state.ts'
import { ABSENT, day, FINISHED, ledger, type TaskCells } from '../build/dataset.ts'

const AS_OF = day('2026-11-30')

const CASES: readonly (readonly [string, TaskCells, Light | null, number | null])[] = [
  ['overdue by a day', { deadline: day('2026-11-29') }, 'red', -1],
  ['due today: still on time', { deadline: day('2026-11-30') }, 'yellow', 0],
  ['due in thirty days', { deadline: day('2026-12-30') }, 'yellow', 30],
  ['due in thirty-one days', { deadline: day('2026-12-31') }, 'green', 31],
  ['finished, though its deadline has passed', { ...FINISHED, deadline: day('2026-01-31') }, 'green', null],
  ['without a deadline', { deadline: ABSENT }, null, null],
  ['of unknown status', { deadline: day('2026-11-29'), status: null }, null, null],
]

test.each(CASES)('the light of a task %s', (_, cells, light, left) => {
  const [task] = ledger(cells)
  if (task === undefined) throw new Error('one task was asked for')
  expect([lightOf(task, AS_OF, 30), daysLeft(task, AS_OF)]).toEqual([light, left])
})
