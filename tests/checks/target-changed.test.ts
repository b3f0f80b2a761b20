import { expect, test } from 'vitest'
import { targetChanged } from '../../src/checks/target-changed.ts'
import { compared, foundIn } from '../build/reconciled.ts'

const TASK = { id: 'A-01', name: '新建公办幼儿园' }

test('a target that was lowered without a record is found with the amount', () => {
  expect(foundIn(targetChanged, compared([TASK], [{ ...TASK, target: 10 }]))).toMatchObject([
    { code: 'TGT-02', cell: 'E2', unit: '市教育局', details: { before: '12', after: '10', gap: { zh: '-2' } } },
  ])
})

test('another unit of measure is another target', () => {
  expect(foundIn(targetChanged, compared([TASK], [{ ...TASK, measureUnit: '个班' }]))).toMatchObject([
    { cell: 'F2', details: { term: 'measureUnit', before: '所', after: '个班' } },
  ])
})

test('a record that starts from another target approves nothing', () => {
  const records = [{ id: 'A-01', part: '目标值', from: '15', to: '10' }]
  expect(foundIn(targetChanged, compared([TASK], [{ ...TASK, target: 10 }], records))).toMatchObject([
    { details: { record: { what: 'old-value', says: '15' } } },
  ])
})

test('an approved target is not found', () => {
  const records = [{ id: 'A-01', part: '目标值', from: '12', to: '10' }]
  expect(foundIn(targetChanged, compared([TASK], [{ ...TASK, target: 10 }], records))).toEqual([])
})
