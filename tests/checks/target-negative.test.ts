import { expect, test } from 'vitest'
import { targetNegative } from '../../src/checks/target-negative.ts'
import { EDUCATION, ledger } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { DUTY, outcome, reasonFor, result, withheld } from '../build/outcome.ts'

test('a target below zero is told at its cell where it withholds a score', () => {
  const tasks = ledger({ target: '-5' })
  const at = tasks[0]?.target.at
  if (at === undefined) throw new Error('the ledger has a task')
  const results = outcome(result(EDUCATION, [withheld(EDUCATION, DUTY, reasonFor('target-negative', '任务1', at))]))
  expect(found(targetNegative, { dataset: { tasks }, outcome: results })).toMatchObject([
    { code: 'TGT-06', unit: '市教育局', details: { what: '任务1', target: '-5' } },
  ])
})

test('a target below zero that no ratio is taken of is in order', () => {
  expect(found(targetNegative, { dataset: { tasks: ledger({ target: '-5' }) }, outcome: outcome() })).toEqual([])
})
