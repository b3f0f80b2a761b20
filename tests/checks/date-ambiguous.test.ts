import { expect, test } from 'vitest'
import { dateAmbiguous } from '../../src/checks/date-ambiguous.ts'
import { day, ledger, unreadable } from '../build/dataset.ts'
import { found } from '../build/findings.ts'

test('2026.1 in a number cell may be January or October', () => {
  const tasks = ledger({ deadline: unreadable('2026.1', 'not-a-date') })
  expect(found(dateAmbiguous, { dataset: { tasks } })).toMatchObject([
    { code: 'DAT-05', cell: 'E5', details: { shown: '2026.1' } },
  ])
})

test('a whole date is in order', () => {
  expect(found(dateAmbiguous, { dataset: { tasks: ledger({ deadline: day('2026-10-31') }) } })).toEqual([])
})
