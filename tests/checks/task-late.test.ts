import { expect, test } from 'vitest'
import { taskLate } from '../../src/checks/task-late.ts'
import { day, FINISHED, ledger } from '../build/dataset.ts'
import { found } from '../build/findings.ts'

test('a task finished eight days after its deadline is eight days late', () => {
  const tasks = ledger({ ...FINISHED, deadline: day('2026-09-30'), finishedOn: day('2026-10-08') })
  expect(found(taskLate, { dataset: { tasks } })).toMatchObject([
    { code: 'DAT-10', cell: 'J5', details: { deadline: '2026-09-30', finishedOn: '2026-10-08', days: 8 } },
  ])
})

test('a task finished on the deadline day is on time', () => {
  const tasks = ledger({ ...FINISHED, deadline: day('2026-09-20'), finishedOn: day('2026-09-20') })
  expect(found(taskLate, { dataset: { tasks } })).toEqual([])
})
