import { expect, test } from 'vitest'
import { taskRepeated } from '../../src/checks/task-repeated.ts'
import { FINANCE, ledger } from '../build/dataset.ts'
import { found } from '../build/findings.ts'

test('the same task of the same unit is found with the other row', () => {
  const tasks = ledger({ name: '新建幼儿园12所' }, {}, { name: '新建 幼儿园１２所' })
  expect(found(taskRepeated, { dataset: { tasks } })).toMatchObject([
    { code: 'ROW-02', cell: 'B7', details: { task: '新建 幼儿园１２所', other: 'B5', row: 7 } },
  ])
})

test('the same task on another sheet is named with that sheet', () => {
  const tasks = ledger({ name: '甲' }, { name: '甲', on: { file: '台账.xlsx', sheet: '补充' } })
  expect(found(taskRepeated, { dataset: { tasks } })).toMatchObject([{ details: { other: '台账 › B5' } }])
})

test('the same task of another unit is no repetition', () => {
  expect(found(taskRepeated, { dataset: { tasks: ledger({ name: '甲' }, { name: '甲', owner: FINANCE }) } })).toEqual(
    [],
  )
})
