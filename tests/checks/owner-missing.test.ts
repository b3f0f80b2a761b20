import { expect, test } from 'vitest'
import { ownerMissing } from '../../src/checks/owner-missing.ts'
import { ledger } from '../build/dataset.ts'
import { found } from '../build/findings.ts'

test('a task without a responsible unit is found in its cell', () => {
  expect(found(ownerMissing, { dataset: { tasks: ledger({ owner: null }) } })).toEqual([
    { code: 'OWN-01', cell: 'D5', unit: null, details: { rows: 1, wholeColumn: false } },
  ])
})

test('a column of owners that is empty throughout is told once', () => {
  const tasks = ledger({ owner: null }, { owner: null }, { owner: null })
  expect(found(ownerMissing, { dataset: { tasks } })).toMatchObject([
    { cell: '台账.xlsx › 台账', details: { rows: 3, wholeColumn: true } },
  ])
})

test('a task with a responsible unit is in order', () => {
  expect(found(ownerMissing, { dataset: { tasks: ledger({}) } })).toEqual([])
})
