import { expect, test } from 'vitest'
import { columnLost } from '../../src/checks/column-lost.ts'
import { findingsOf } from '../build/findings.ts'
import { compared, foundIn } from '../build/reconciled.ts'

const [A, B] = [
  { id: 'A-01', name: '新建公办幼儿园12所' },
  { id: 'A-02', name: '改造老旧操场6个' },
]

test.each([
  ['target', { target: null }, 'error'],
  ['person', { person: null }, 'warning'],
])('a column %s that is wholly gone is found on its sheet', (term, blank, severity) => {
  const reconciliation = compared(
    [A, B],
    [
      { ...A, ...blank },
      { ...B, ...blank },
    ],
  )
  expect(foundIn(columnLost, reconciliation)).toMatchObject([
    { code: 'CHG-05', cell: '台账.xlsx › 台账', details: { term, side: 'current', tasks: 2 } },
  ])
  expect(findingsOf({ reconciliation }, columnLost)).toMatchObject([{ severity }])
})

test('one that the approved ledger never had is for the record', () => {
  const reconciliation = compared(
    [
      { ...A, weight: null },
      { ...B, weight: null },
    ],
    [A, B],
  )
  expect(findingsOf({ reconciliation }, columnLost)).toMatchObject([{ severity: 'note' }])
})

test('one blank cell is a change, no lost column', () => {
  expect(foundIn(columnLost, compared([A, B], [{ ...A, target: null }, B]))).toEqual([])
})
