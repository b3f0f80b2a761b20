import { expect, test } from 'vitest'
import { ledgerEmpty } from '../../src/checks/ledger-empty.ts'
import { ledger, reading, sheetName } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { scheme } from '../build/outcome.ts'

const other = { file: '市财政局.xlsx', sheet: '台账' }

test('a form that came back as it was issued is told once, by its file and sheet', () => {
  const sheets = [reading('ledger', { rows: 0 }), reading('ledger', { rows: 0 })]
  expect(found(ledgerEmpty, { dataset: { tasks: [], sheets } })).toMatchObject([
    { code: 'ROW-16', cell: '台账.xlsx › 台账' },
  ])
})

test('a workbook with a task on one of its ledgers is not', () => {
  const sheets = [
    reading('ledger'),
    reading('ledger', { name: { ...sheetName('ledger'), sheet: '台账（二）' }, rows: 0 }),
  ]
  expect(found(ledgerEmpty, { dataset: { tasks: ledger({}), sheets } })).toEqual([])
})

test('the tasks of one unit do not stand for those of another', () => {
  const sheets = [reading('ledger'), reading('ledger', { name: other, rows: 0 })]
  expect(found(ledgerEmpty, { dataset: { tasks: ledger({}), sheets } })).toMatchObject([
    { cell: '市财政局.xlsx › 台账' },
  ])
})

test('under a scheme that looks at no tasks nobody has to hand one in', () => {
  const sheets = [reading('ledger', { rows: 0 })]
  expect(found(ledgerEmpty, { scheme: scheme(), dataset: { tasks: [], sheets } })).toEqual([])
})
