import { expect, test } from 'vitest'
import { subtotalDiffers } from '../../src/checks/subtotal-differs.ts'
import { decimal } from '../../src/kernel/decimal.ts'
import type { Subtotal } from '../../src/model/dataset.ts'
import { place } from '../build/dataset.ts'
import { found } from '../build/findings.ts'

const subtotal = (row: number, stated: string, calculated: string, verdict: Subtotal['verdict']): Subtotal => ({
  label: '小计',
  heading: '目标值',
  at: place('ledger', 5, row),
  stated: decimal(stated),
  calculated: decimal(calculated),
  rows: 5,
  verdict,
})

test('a subtotal that differs is told with both figures and the difference; those that agree are one note', () => {
  const subtotals = [
    subtotal(12, '350', '350', 'agrees'),
    subtotal(13, '80', '80', 'agrees'),
    subtotal(20, '360.5', '350', 'differs'),
  ]
  expect(found(subtotalDiffers, { dataset: { subtotals } })).toMatchObject([
    { code: 'ROW-07', cell: 'F20', details: { stated: '360.5', calculated: '350', difference: '10.5', rows: 5 } },
    { code: 'ROW-07', cell: 'F12', details: { kind: 'agrees', ranges: ['F12:F13'], count: 2 } },
  ])
})

test('counts, means and ratios are nothing to report', () => {
  const subtotals = (['count', 'mean', 'ratio', 'unreadable-part'] as const).map(verdict =>
    subtotal(12, '5', '350', verdict),
  )
  expect(found(subtotalDiffers, { dataset: { subtotals } })).toEqual([])
})
