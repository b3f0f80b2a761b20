import { expect, test } from 'vitest'
import { particularsChanged } from '../../src/checks/particulars-changed.ts'
import { findingsOf } from '../build/findings.ts'
import { compared, foundIn } from '../build/reconciled.ts'

const TASK = { id: 'A-01', name: '新建公办幼儿园12所' }

test.each([
  ['weight', { weight: 8 }, 'error'],
  ['category', { category: '民生实事' }, 'warning'],
  ['person', { person: '李红' }, 'note'],
])('another %s is found, each as it weighs', (term, over, severity) => {
  const reconciliation = compared([TASK], [{ ...TASK, ...over }])
  expect(findingsOf({ reconciliation }, particularsChanged)).toMatchObject([{ code: 'CHG-01', severity }])
  expect(foundIn(particularsChanged, reconciliation)).toMatchObject([{ details: { term } }])
})

test('what a record approves is not found, not even for the record', () => {
  const records = [
    { id: 'A-01', part: '权重', from: '5', to: '8' },
    { id: 'A-01', part: '责任人', to: '李红' },
  ]
  const reconciliation = compared([TASK], [{ ...TASK, weight: 8, person: '李红' }], records)
  expect(foundIn(particularsChanged, reconciliation)).toEqual([])
})
