import { expect, test } from 'vitest'
import { extensionLate } from '../../src/checks/extension-late.ts'
import { type ChangeRow, compared, foundIn } from '../build/reconciled.ts'

const TASK = { id: 'A-01', name: '部门预算公开' }
const extended = (over: ChangeRow) =>
  foundIn(
    extensionLate,
    compared([TASK], [{ ...TASK, deadline: '2015-12-31' }], [{ id: 'A-01', to: '2015-12-31', ...over }], {
      askedBeforeDue: true,
    }),
  )

test('an extension that was asked for after the deadline is found at that day', () => {
  expect(extended({ askedOn: '2015-11-06', approvedOn: '2015-11-15' })).toMatchObject([
    { code: 'DAT-12', cell: 'J2', details: { asked: true, day: '2015-11-06', due: '2015-10-31' } },
  ])
})

test('one that was asked for in time and approved too late is found at the day of approval', () => {
  expect(extended({ askedOn: '2015-10-30', approvedOn: '2015-11-15' })).toMatchObject([
    { cell: 'I2', details: { asked: false, day: '2015-11-15' } },
  ])
})

test('one of the last day is not found', () => {
  expect(extended({ askedOn: '2015-10-31', approvedOn: '2015-10-31' })).toEqual([])
})
