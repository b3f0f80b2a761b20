import { expect, test } from 'vitest'
import { targetMissing } from '../../src/checks/target-missing.ts'
import { ABSENT, EDUCATION, figures, ledger } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { DUTY, outcome, reasonFor, result, withheld } from '../build/outcome.ts'

test('an actual without a target is found where no scheme is given', () => {
  expect(found(targetMissing, { dataset: { tasks: ledger({ target: null }) } })).toEqual([
    { code: 'TGT-01', cell: 'F5', unit: '市教育局', details: { rows: 1, wholeColumn: false } },
  ])
})

test('with a scheme only the targets that a score needs are found', () => {
  const tasks = ledger({ target: null }, { target: null }, {})
  const why = reasonFor('target-missing', '任务2', tasks[1]?.target.at ?? EDUCATION.at)
  const results = outcome(result(EDUCATION, [withheld(EDUCATION, DUTY, why)]))
  expect(found(targetMissing, { dataset: { tasks }, outcome: results })).toMatchObject([{ cell: 'F6' }])
})

test('a missing target of a reported figure is found too', () => {
  const rows = figures({ target: null })
  const why = reasonFor('target-missing', '应办结数', rows[0]?.target.at ?? EDUCATION.at)
  const results = outcome(result(EDUCATION, [withheld(EDUCATION, DUTY, why)]))
  expect(found(targetMissing, { dataset: { figures: rows }, outcome: results })).toMatchObject([{ cell: 'D5' }])
})

test('a ledger that lacks the column is told once', () => {
  const tasks = ledger({ target: ABSENT }, { target: ABSENT })
  expect(found(targetMissing, { dataset: { tasks } })).toMatchObject([{ details: { rows: 2, wholeColumn: true } }])
})

test('a task with a target, or with neither figure, is in order', () => {
  const tasks = ledger({}, { target: null, actual: null })
  expect(found(targetMissing, { dataset: { tasks } })).toEqual([])
})
