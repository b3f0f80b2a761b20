import { expect, test } from 'vitest'
import { personMissing } from '../../src/checks/person-missing.ts'
import { FINANCE } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { sheetWith, worded } from '../build/worded.ts'

test('a blank 责任人 is found at its cell, in a ledger that has the column', () => {
  const tasks = worded({ words: { person: '张三' } }, {})
  expect(found(personMissing, { dataset: { tasks, sheets: sheetWith('person') } })).toMatchObject([
    { code: 'OWN-02', cell: 'S6', unit: '市教育局', details: { column: { zh: '责任人' }, rows: 1 } },
  ])
})

test('an empty column is one finding a unit and column, with all its cells', () => {
  const tasks = worded({}, {}, { owner: FINANCE })
  const sheets = sheetWith('leader', 'contact')
  expect(found(personMissing, { dataset: { tasks, sheets } })).toMatchObject([
    { cell: 'R5', unit: '市教育局', details: { column: { zh: '分管领导' }, rows: 2, cells: ['R5', 'R6'] } },
    { cell: 'R7', unit: '市财政局', details: { rows: 1 } },
    { cell: 'T5', unit: '市教育局', details: { column: { zh: '联络员' }, rows: 2, cells: ['T5', 'T6'] } },
    { cell: 'T7', unit: '市财政局', details: { rows: 1 } },
  ])
})

test('a ledger without a column of persons is not asked for one', () => {
  expect(found(personMissing, { dataset: { tasks: worded({}, {}), sheets: sheetWith('progressNote') } })).toEqual([])
})
