import { expect, test } from 'vitest'
import { taskIdRepeated } from '../../src/checks/task-id-repeated.ts'
import { compared, foundIn } from '../build/reconciled.ts'

const ROWS = [
  { id: 'A-01', name: '新建公办幼儿园12所' },
  { id: 'A-01', name: '改造老旧操场6个' },
]
const ALONE = [{ id: 'A-01', name: '新建公办幼儿园12所' }]

test.each([
  ['current', ALONE, ROWS],
  ['approved', ROWS, ALONE],
])('rows of the %s ledger under one number are found with their cells', (side, approved, current) => {
  expect(foundIn(taskIdRepeated, compared(approved, current))).toMatchObject([
    { code: 'CHG-04', cell: 'A2', details: { id: 'A-01', side, cells: ['A2', 'A3'] } },
  ])
})

test('tasks without a number are not', () => {
  expect(foundIn(taskIdRepeated, compared(ALONE, [{ name: '甲' }, { name: '乙' }]))).toEqual([])
})
