import { expect, test } from 'vitest'
import { ownerChanged } from '../../src/checks/owner-changed.ts'
import { findingsOf } from '../build/findings.ts'
import { compared, foundIn } from '../build/reconciled.ts'

const TASK = { id: 'A-01', name: '新建公办幼儿园12所', support: '市财政局、市体育局' }

test('a task under another unit is found at that unit', () => {
  expect(foundIn(ownerChanged, compared([TASK], [{ ...TASK, owner: '财政局' }]))).toMatchObject([
    { code: 'OWN-05', cell: 'H2', unit: '市财政局', details: { before: '市教育局', after: '市财政局' } },
  ])
})

test('a supporting unit that is gone weighs less', () => {
  const reconciliation = compared([TASK], [{ ...TASK, support: '市财政局' }])
  expect(findingsOf({ reconciliation }, ownerChanged)).toMatchObject([{ code: 'OWN-05', severity: 'warning' }])
})

test('a short name is the same unit', () => {
  expect(foundIn(ownerChanged, compared([TASK], [{ ...TASK, owner: '教育局' }]))).toEqual([])
})
