import { expect, test } from 'vitest'
import { extensionsMany } from '../../src/checks/extensions-many.ts'
import { compared, foundIn } from '../build/reconciled.ts'

const TASK = { id: 'A-01', name: '部门预算公开' }
const records = [
  { id: 'A-01', from: '2015-10-31', to: '2015-11-30', approvedOn: '2015-10-20' },
  { id: 'A-01', from: '2015-11-30', to: '2015-12-31', approvedOn: '2015-11-20' },
]
const allowed = (extensions: number | null) =>
  foundIn(extensionsMany, compared([TASK], [{ ...TASK, deadline: '2015-12-31' }], records, { extensions }))

test('an extension beyond those that the scheme allows is found at its new day', () => {
  expect(allowed(1)).toMatchObject([{ code: 'DAT-15', cell: 'E3', details: { to: '2015-12-31', most: '1' } }])
  expect(allowed(0)).toHaveLength(2)
})

test('as many as are allowed are not found, nor any where the scheme is silent', () => {
  expect(allowed(2)).toEqual([])
  expect(allowed(null)).toEqual([])
})
