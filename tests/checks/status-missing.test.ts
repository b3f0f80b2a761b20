import { expect, test } from 'vitest'
import { statusMissing } from '../../src/checks/status-missing.ts'
import { ABSENT, EDUCATION, ledger, unreadable } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { outcome, result } from '../build/outcome.ts'

test('a status that is not in the list is found with what was typed', () => {
  const tasks = ledger({ status: unreadable('基本完成', 'not-in-list') })
  expect(found(statusMissing, { dataset: { tasks } })).toMatchObject([
    { code: 'PRG-01', cell: 'I5', details: { kind: 'unlisted', shown: '基本完成' } },
  ])
})

test('an empty status is found in its cell', () => {
  expect(found(statusMissing, { dataset: { tasks: ledger({ status: null }, {}) } })).toMatchObject([
    { cell: 'I5', details: { kind: 'blank' } },
  ])
})

test('a ledger without the column is told once, and not where no score needs it', () => {
  const tasks = ledger({ status: ABSENT }, { status: ABSENT })
  expect(found(statusMissing, { dataset: { tasks } })).toMatchObject([{ details: { kind: 'column', tasks: 2 } }])
  expect(found(statusMissing, { dataset: { tasks }, outcome: outcome(result(EDUCATION, [])) })).toEqual([])
})

test('a status of the list is in order', () => {
  expect(found(statusMissing, { dataset: { tasks: ledger({}) } })).toEqual([])
})
