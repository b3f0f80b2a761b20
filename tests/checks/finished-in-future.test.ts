import { expect, test } from 'vitest'
import { finishedInFuture } from '../../src/checks/finished-in-future.ts'
import { day, FINISHED, ledger } from '../build/dataset.ts'
import { found } from '../build/findings.ts'

test('a date of completion after the as-of day is found', () => {
  const tasks = ledger({ ...FINISHED, finishedOn: day('2026-12-01') })
  expect(found(finishedInFuture, { dataset: { tasks } })).toMatchObject([
    { code: 'DAT-13', cell: 'J5', details: { finishedOn: '2026-12-01', asOf: '2026-11-30' } },
  ])
})

test('a task finished on the as-of day is in order', () => {
  const tasks = ledger({ ...FINISHED, finishedOn: day('2026-11-30') })
  expect(found(finishedInFuture, { dataset: { tasks } })).toEqual([])
})
