import { expect, test } from 'vitest'
import { approvalIncomplete } from '../../src/checks/approval-incomplete.ts'
import type { ChangeRules } from '../../src/model/scheme.ts'
import { day } from '../build/dataset.ts'
import { type ChangeRow, compared, foundIn } from '../build/reconciled.ts'

const TASK = { id: 'A-01', name: '新建公办幼儿园12所' }
const lacking = (over: ChangeRow, asked: Partial<ChangeRules> = {}) =>
  foundIn(
    approvalIncomplete,
    compared([TASK], [{ ...TASK, deadline: '2015-12-31' }], [{ id: 'A-01', to: '2015-12-31', ...over }], asked),
  )

test.each<[string, ChangeRow, Partial<ChangeRules>, string]>([
  ['no-approver', { approver: null }, {}, 'G2'],
  ['no-document', { document: null }, {}, 'H2'],
  ['no-date', { approvedOn: null }, {}, 'I2'],
  ['no-reason', {}, { reason: true }, 'F2'],
  ['rank', { approver: '市发改委' }, { approvers: ['市政府', '市长'] }, 'G2'],
  ['after-limit', { approvedOn: '2015-11-08' }, { approvedBy: day('2015-10-31') }, 'I2'],
])('a record with the fault %s is found at the cell that has it', (lack, over, asked, cell) => {
  expect(lacking(over, asked)).toMatchObject([{ code: 'TGT-03', cell, unit: '市教育局', details: { lack } }])
})

test('every fault of a record is found', () => {
  expect(lacking({ approver: null, document: null })).toHaveLength(2)
})

test('a complete record is not found, nor what other checks tell', () => {
  expect(lacking({})).toEqual([])
  expect(lacking({ askedOn: '2015-11-01' }, { askedBeforeDue: true, extensions: 0 })).toEqual([])
})
