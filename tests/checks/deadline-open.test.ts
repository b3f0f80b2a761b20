import { expect, test } from 'vitest'
import { deadlineOpen } from '../../src/checks/deadline-open.ts'
import { ledger, unreadable } from '../build/dataset.ts'
import { found } from '../build/findings.ts'

test('a task due for ever is found', () => {
  const tasks = ledger({ deadline: unreadable('长期坚持', 'open-ended') })
  expect(found(deadlineOpen, { dataset: { tasks } })).toMatchObject([
    { code: 'DAT-04', cell: 'E5', details: { shown: '长期坚持' } },
  ])
})

test('a deadline with a day is in order', () => {
  expect(found(deadlineOpen, { dataset: { tasks: ledger({}) } })).toEqual([])
})
