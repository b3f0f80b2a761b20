import { expect, test } from 'vitest'
import { deadlineChanged } from '../../src/checks/deadline-changed.ts'
import { compared, foundIn } from '../build/reconciled.ts'

const TASK = { id: 'A-01', name: '新建公办幼儿园12所' }
const PUT_OFF = { ...TASK, deadline: '2015-12-31' }

test('a deadline that was put off without a record is found at its cell, with the days', () => {
  expect(foundIn(deadlineChanged, compared([TASK], [PUT_OFF]))).toMatchObject([
    {
      ...{ code: 'DAT-11', cell: 'K2', unit: '市教育局' },
      details: { before: '2015-10-31', after: '2015-12-31', gap: { zh: '推迟 61 天' }, record: null },
    },
  ])
})

test('a deadline other than the one that was approved is found with the record', () => {
  const records = [{ id: 'A-01', to: '2015-11-30' }]
  expect(foundIn(deadlineChanged, compared([TASK], [PUT_OFF], records))).toMatchObject([
    { details: { record: { what: 'new-value', says: '2015-11-30', at: '变更 › A2' } } },
  ])
})

test('an approved extension, however incomplete, is not found here', () => {
  const records = [{ id: 'A-01', to: '2015-12-31', document: null }]
  expect(foundIn(deadlineChanged, compared([TASK], [PUT_OFF], records))).toEqual([])
})

test('the same day in other words is none', () => {
  expect(foundIn(deadlineChanged, compared([TASK], [{ ...TASK, deadline: '10月底前' }]))).toEqual([])
})
