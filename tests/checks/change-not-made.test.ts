import { expect, test } from 'vitest'
import { changeNotMade } from '../../src/checks/change-not-made.ts'
import { findingsOf } from '../build/findings.ts'
import { compared, foundIn } from '../build/reconciled.ts'

const TASK = { id: 'A-01', name: '部门预算公开' }
const record = { id: 'A-01', to: '2015-12-31' }

test.each([
  ['not-made', record, 'E2', 'note'],
  ['no-task', { ...record, id: 'Z-99' }, 'A2', 'warning'],
  ['no-part', { ...record, part: '联络员' }, 'C2', 'warning'],
])('a record that bears out nothing (%s) is found', (use, one, cell, severity) => {
  const reconciliation = compared([TASK], [TASK], [one])
  expect(foundIn(changeNotMade, reconciliation)).toMatchObject([{ code: 'CHG-02', cell, details: { use } }])
  expect(findingsOf({ reconciliation }, changeNotMade)).toMatchObject([{ severity }])
})

test('a record that was carried out is not found, whichever ledger holds the change', () => {
  const changed = { ...TASK, deadline: '2015-12-31' }
  expect(foundIn(changeNotMade, compared([TASK], [changed], [record]))).toEqual([])
  expect(foundIn(changeNotMade, compared([changed], [changed], [record]))).toEqual([])
})

test('a record that says otherwise than the ledger is told with the change', () => {
  expect(foundIn(changeNotMade, compared([TASK], [{ ...TASK, deadline: '2016-01-31' }], [record]))).toEqual([])
})
