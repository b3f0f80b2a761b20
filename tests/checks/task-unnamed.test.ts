import { expect, test } from 'vitest'
import { taskUnnamed } from '../../src/checks/task-unnamed.ts'
import { ledger } from '../build/dataset.ts'
import { found } from '../build/findings.ts'

test('a row with an owner and no task is found', () => {
  expect(found(taskUnnamed, { dataset: { tasks: ledger({ name: null }) } })).toEqual([
    { code: 'ROW-01', cell: 'B5', unit: '市教育局', details: { row: 5, shown: null } },
  ])
})

test('a row with a task is in order', () => {
  expect(found(taskUnnamed, { dataset: { tasks: ledger({}) } })).toEqual([])
})
