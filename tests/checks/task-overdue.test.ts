import { expect, test } from 'vitest'
import { taskOverdue } from '../../src/checks/task-overdue.ts'
import { day, FINISHED, ledger } from '../build/dataset.ts'
import { found } from '../build/findings.ts'

test('an unfinished task one day past its deadline is one day overdue', () => {
  const tasks = ledger({ deadline: day('2026-11-29') })
  expect(found(taskOverdue, { dataset: { tasks } })).toMatchObject([
    { code: 'DAT-08', cell: 'I5', details: { task: '任务1', deadline: '2026-11-29', asOf: '2026-11-30', days: 1 } },
  ])
})

test('the deadline day itself is on time, and a finished task is not overdue', () => {
  const tasks = ledger({ deadline: day('2026-11-30') }, { ...FINISHED, deadline: day('2026-01-31') })
  expect(found(taskOverdue, { dataset: { tasks } })).toEqual([])
})

test('a task of unknown status is not called overdue', () => {
  const tasks = ledger({ deadline: day('2026-11-29'), status: null })
  expect(found(taskOverdue, { dataset: { tasks } })).toEqual([])
})
