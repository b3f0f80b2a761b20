import { expect, test } from 'vitest'
import { deadlineMissing } from '../../src/checks/deadline-missing.ts'
import { ABSENT, ledger } from '../build/dataset.ts'
import { found } from '../build/findings.ts'

test('a task without a deadline is found in its cell', () => {
  expect(found(deadlineMissing, { dataset: { tasks: ledger({}, { deadline: null }) } })).toEqual([
    { code: 'DAT-01', cell: 'E6', unit: '市教育局', details: { rows: 1, wholeColumn: false } },
  ])
})

test('a ledger that lacks the column is told once', () => {
  expect(
    found(deadlineMissing, { dataset: { tasks: ledger({ deadline: ABSENT }, { deadline: ABSENT }) } }),
  ).toMatchObject([{ cell: '台账.xlsx › 台账', details: { rows: 2, wholeColumn: true } }])
})

test('a task with a deadline is in order', () => {
  expect(found(deadlineMissing, { dataset: { tasks: ledger({}) } })).toEqual([])
})
