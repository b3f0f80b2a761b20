import { expect, test } from 'vitest'
import { sheetHidden } from '../../src/checks/sheet-hidden.ts'
import { reading } from '../build/dataset.ts'
import { found } from '../build/findings.ts'

test('a hidden sheet that was read is named with its rows', () => {
  const sheets = [reading('registry'), reading('ledger', { hidden: true, rows: 12 })]
  expect(found(sheetHidden, { dataset: { sheets } })).toMatchObject([
    { code: 'FIL-04', cell: '台账.xlsx › 台账', details: { sheet: '台账', rows: 12 } },
  ])
})

test('sheets in sight, empty ones and the scheme sheet need no warning', () => {
  const sheets = [
    reading('ledger'),
    reading('figures', { hidden: true, rows: 0 }),
    reading('scheme', { hidden: true, rows: 3 }),
  ]
  expect(found(sheetHidden, { dataset: { sheets } })).toEqual([])
})
