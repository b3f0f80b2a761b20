import { expect, test } from 'vitest'
import { headingsMissing } from '../../src/checks/headings-missing.ts'
import { headingsUnresolved } from '../../src/checks/headings-unresolved.ts'
import type { SheetFault } from '../../src/model/dataset.ts'
import { place, sheetName } from '../build/dataset.ts'
import { found } from '../build/findings.ts'

const fault = (over: Partial<SheetFault>): SheetFault => ({
  name: sheetName('ledger'),
  kind: 'ledger',
  missing: ['任务名称', '牵头单位/责任单位'],
  found: ['任务名', '园林'],
  ...over,
})

test('a sheet without a row of headings is named, with what comes nearest', () => {
  const faults = [fault({ unresolved: 'none' })]
  expect(found(headingsUnresolved, { dataset: { faults } })).toMatchObject([
    { code: 'HDR-04', cell: '台账.xlsx › 台账', details: { candidates: ['任务名'], apart: [] } },
  ])
  expect(found(headingsMissing, { dataset: { faults } })).toEqual([])
})

test('headings in rows that cannot be joined are named with their cells', () => {
  const apart = [
    { text: '任务名称', at: place('ledger', 1, 3) },
    { text: '责任单位', at: place('ledger', 3, 6) },
  ]
  expect(found(headingsUnresolved, { dataset: { faults: [fault({ unresolved: { apart } })] } })).toMatchObject([
    { details: { apart: ['任务名称 B3', '责任单位 D6'] } },
  ])
})

test('a row of headings that lacks one is told by HDR-01', () => {
  expect(found(headingsUnresolved, { dataset: { faults: [fault({})] } })).toEqual([])
})
