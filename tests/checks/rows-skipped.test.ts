import { expect, test } from 'vitest'
import { rowsSkipped } from '../../src/checks/rows-skipped.ts'
import { place } from '../build/dataset.ts'
import { found } from '../build/findings.ts'

test('subtotals of a sheet are noted together', () => {
  const skippedRows = [8, 15].map(
    row => ({ at: place('ledger', 0, row), sheet: 'ledger', why: 'subtotal', shown: '小计' }) as const,
  )
  expect(found(rowsSkipped, { dataset: { skippedRows } })).toMatchObject([
    { code: 'ROW-07', cell: 'A8', details: { why: 'subtotal', rows: ['8', '15'] } },
  ])
})

test('a sheet without skipped rows needs no note', () => {
  expect(found(rowsSkipped, {})).toEqual([])
})
