import { expect, test } from 'vitest'
import { indicatorWithoutTasks } from '../../src/checks/indicator-without-tasks.ts'
import { EDUCATION, FINANCE, ledger } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { DUTY, INNOVATION, outcome, reasonFor, result, score, withheld } from '../build/outcome.ts'

const NONE = withheld(EDUCATION, DUTY, reasonFor('no-tasks', '履职尽责', EDUCATION.at))

test('a unit without a task under one indicator is found', () => {
  const tasks = ledger({}, { owner: FINANCE })
  const results = [result(EDUCATION, [NONE]), result(FINANCE, [score({ unit: FINANCE })])]
  expect(found(indicatorWithoutTasks, { dataset: { tasks }, outcome: outcome(...results) })).toMatchObject([
    { code: 'ROW-14', cell: 'A2', unit: '市教育局', details: { kind: 'unit', indicator: '履职尽责' } },
  ])
})

test('an indicator that selects no task at all is told once, with the categories there are', () => {
  const tasks = ledger({}, { owner: FINANCE, category: '常规' })
  const other = withheld(FINANCE, DUTY, reasonFor('no-tasks', '履职尽责', FINANCE.at))
  const results = outcome(result(EDUCATION, [NONE]), result(FINANCE, [other]))
  expect(found(indicatorWithoutTasks, { dataset: { tasks }, outcome: results })).toMatchObject([
    { cell: '台账.xlsx › 台账', unit: null, details: { kind: 'nobody', categories: ['重点工作', '常规'] } },
  ])
})

test("a unit with no task at all is another check's", () => {
  expect(
    found(indicatorWithoutTasks, {
      dataset: { tasks: ledger({ owner: FINANCE }) },
      outcome: outcome(result(EDUCATION, [NONE])),
    }),
  ).toEqual([])
  expect(INNOVATION.title).not.toBe(DUTY.title)
})
