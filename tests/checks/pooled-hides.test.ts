import { expect, test } from 'vitest'
import { pooledHides } from '../../src/checks/pooled-hides.ts'
import type { Score } from '../../src/model/assessment.ts'
import { EDUCATION, ledger } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { amount, DUTY, outcome, result, score } from '../build/outcome.ts'

/** The score of tasks that were added up first: each with what was reached and what was aimed at. */
function pooled(...figures: readonly (readonly [actual: string, target: string])[]): Score {
  const tasks = ledger(...figures.map(([actual, target]) => ({ actual, target }))).map((task, i) => {
    const [actual = '0', target = '0'] = figures[i] ?? []
    return { task, inputs: { actual: amount(actual), target: amount(target) }, points: null }
  })
  const sum = (at: 0 | 1) => amount(String(figures.reduce((all, pair) => all + Number(pair[at]), 0)))
  return score({
    unit: EDUCATION,
    indicator: DUTY,
    points: amount('10'),
    inputs: { actual: sum(0), target: sum(1) },
    tasks,
  })
}

const foundIn = (one: Score) => found(pooledHides, { outcome: outcome(result(EDUCATION, [one])) })

test('a task that is short and one without a target are told where the sum reaches its target', () => {
  expect(foundIn(pooled(['70', '30'], ['5', '45'], ['0', '0'], ['15', '0']))).toMatchObject([
    { code: 'TGT-08', unit: '市教育局', details: { kind: 'behind', actual: '5', target: '45' } },
    { details: { kind: 'unplanned', actual: '15' } },
  ])
})

test('a sum that falls short hides nothing, nor does one in which every task is done', () => {
  expect(foundIn(pooled(['30', '30'], ['5', '45']))).toEqual([])
  expect(foundIn(pooled(['30', '30'], ['50', '45']))).toEqual([])
})

test('tasks that are scored one by one hide nothing', () => {
  const one = pooled(['70', '30'], ['5', '45'])
  expect(foundIn({ ...one, tasks: one.tasks.map(task => ({ ...task, points: amount('1') })) })).toEqual([])
})
