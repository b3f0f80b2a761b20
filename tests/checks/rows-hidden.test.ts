import { expect, test } from 'vitest'
import { rowsHidden } from '../../src/checks/rows-hidden.ts'
import { place, reading } from '../build/dataset.ts'
import { found } from '../build/findings.ts'

const range = (from: number, to: number) => ({ from: place('ledger', 1, from), to })

test('hidden rows that were read are named with their range', () => {
  const sheets = [reading('ledger', { hiddenRows: [range(8, 12), range(20, 20)] })]
  expect(found(rowsHidden, { dataset: { sheets } })).toMatchObject([
    { code: 'FIL-04', cell: 'B8', details: { ranges: [[8, 12]], rows: 5 } },
    { code: 'FIL-04', cell: 'B20', details: { ranges: [[20, 20]], rows: 1 } },
  ])
})

test('rows that a filter hides here and there are one finding', () => {
  const hiddenRows = Array.from({ length: 30 }, (_, i) => range(5 + 2 * i, 5 + 2 * i))
  expect(found(rowsHidden, { dataset: { sheets: [reading('ledger', { hiddenRows })] } })).toMatchObject([
    { cell: 'B5', details: { rows: 30 } },
  ])
})

test('rows in sight need no warning', () => {
  expect(found(rowsHidden, { dataset: { sheets: [reading('ledger')] } })).toEqual([])
})
