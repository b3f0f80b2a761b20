import { expect, test } from 'vitest'
import { unitWithoutTasks } from '../../src/checks/unit-without-tasks.ts'
import { EDUCATION, FINANCE, ledger, registry, SPORT } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { DUTY, outcome, reasonFor, result, withheld } from '../build/outcome.ts'

test('a registered unit without one task is found in the registry', () => {
  const tasks = ledger({}, { owner: FINANCE })
  expect(found(unitWithoutTasks, { dataset: { tasks } })).toMatchObject([
    { code: 'ORG-09', cell: 'A4', unit: '市体育局', details: { unit: '市体育局' } },
  ])
})

test('a ledger of one unit says nothing of the others', () => {
  expect(found(unitWithoutTasks, { dataset: { tasks: ledger({}) } })).toEqual([])
})

test('a unit that takes no part may be silent', () => {
  const units = [EDUCATION, FINANCE, { ...SPORT, participation: 'excluded' as const }]
  expect(found(unitWithoutTasks, { dataset: { units, tasks: ledger({}, { owner: FINANCE }) } })).toEqual([])
})

test('a unit whose score is withheld for it is told even in a ledger of one unit', () => {
  const units = registry('市教育局', '市财政局')
  const why = reasonFor('no-tasks', '履职尽责', FINANCE.at)
  const results = outcome(result(FINANCE, [withheld(FINANCE, DUTY, why)]))
  expect(found(unitWithoutTasks, { dataset: { units, tasks: ledger({}) }, outcome: results })).toMatchObject([
    { cell: 'A3', unit: '市财政局' },
  ])
})

test('a unit that had handed in the time before and sends nothing again has handed in', () => {
  const heardBefore = new Set(['市体育局'])
  expect(found(unitWithoutTasks, { dataset: { tasks: ledger({}, { owner: FINANCE }) }, heardBefore })).toEqual([])
})
