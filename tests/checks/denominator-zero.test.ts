import { expect, test } from 'vitest'
import { denominatorZero } from '../../src/checks/denominator-zero.ts'
import { EDUCATION, figures, ledger } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { DUTY, outcome, reasonFor, result, withheld } from '../build/outcome.ts'

test('a zero below the line names the key that would rule it', () => {
  const rows = figures({ value: '0' })
  const why = reasonFor('zero-denominator', '应办结数', rows[0]?.value.at ?? EDUCATION.at)
  const results = outcome(result(EDUCATION, [withheld(EDUCATION, DUTY, why)]))
  expect(found(denominatorZero, { dataset: { figures: rows }, outcome: results })).toMatchObject([
    { code: 'SCH-06', cell: 'C5', details: { kind: 'ratio', item: '应办结数', indicators: ['履职尽责'] } },
  ])
})

test('a target of zero is told as a target', () => {
  const tasks = ledger({ target: '0' })
  const why = reasonFor('zero-denominator', '任务1', tasks[0]?.target.at ?? EDUCATION.at)
  const results = outcome(result(EDUCATION, [withheld(EDUCATION, DUTY, why)]))
  expect(found(denominatorZero, { dataset: { tasks }, outcome: results })).toMatchObject([
    { cell: 'F5', details: { kind: 'target' } },
  ])
})

test("a policy that the scheme lacks points at the scheme's line and hides the edge itself", () => {
  const because = [reasonFor('no-tasks', '履职尽责', EDUCATION.at), reasonFor('policy-missing', 'notApplicable')]
  const results = outcome(result(EDUCATION, [withheld(EDUCATION, DUTY, ...because)]))
  expect(found(denominatorZero, { outcome: results })).toMatchObject([
    { cell: 'scheme.yaml:12', details: { kind: 'policy', key: 'notApplicable' } },
  ])
})

test('scores that are not withheld need no policy', () => {
  expect(
    found(denominatorZero, { dataset: { figures: figures({ value: '0' }) }, outcome: outcome(result(EDUCATION, [])) }),
  ).toEqual([])
})

test('a unit to which no indicator applies is told at its row of the registry', () => {
  const because = [reasonFor('nothing-applies', '', EDUCATION.at)]
  expect(
    found(denominatorZero, { outcome: outcome(result(EDUCATION, [], { state: 'withheld', because })) }),
  ).toMatchObject([{ code: 'SCH-06', cell: 'A2', unit: '市教育局', details: { kind: 'nothing' } }])
})
