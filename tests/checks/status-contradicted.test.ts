import { expect, test } from 'vitest'
import { statusContradicted } from '../../src/checks/status-contradicted.ts'
import { day, FINISHED, ledger, readAs } from '../build/dataset.ts'
import { found } from '../build/findings.ts'

test('a finished task at 80 percent is found at its progress', () => {
  const tasks = ledger({ ...FINISHED, progress: readAs('0.8', '80%', 'percent') })
  expect(found(statusContradicted, { dataset: { tasks } })).toMatchObject([
    { code: 'PRG-02', cell: 'H5', details: { kind: 'progress', progress: '80%' } },
  ])
})

test('a finished task below its target is found at its actual', () => {
  expect(found(statusContradicted, { dataset: { tasks: ledger({ ...FINISHED, actual: '92' }) } })).toMatchObject([
    { cell: 'G5', details: { kind: 'actual', actual: '92', target: '100' } },
  ])
})

test('an ongoing task with a date of completion is found at the date', () => {
  expect(found(statusContradicted, { dataset: { tasks: ledger({ finishedOn: day('2026-09-20') }) } })).toMatchObject([
    { cell: 'J5', details: { kind: 'dated', status: 'ongoing', finishedOn: '2026-09-20' } },
  ])
})

test('a finished task without a date is found where other tasks have one', () => {
  const tasks = ledger(FINISHED, { ...FINISHED, finishedOn: null })
  expect(found(statusContradicted, { dataset: { tasks } })).toMatchObject([
    { cell: 'J6', details: { kind: 'undated' } },
  ])
})

test('a finished task at its target and in time is in order', () => {
  expect(found(statusContradicted, { dataset: { tasks: ledger(FINISHED, {}) } })).toEqual([])
})
