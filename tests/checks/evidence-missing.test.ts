import { expect, test } from 'vitest'
import { evidenceMissing } from '../../src/checks/evidence-missing.ts'
import { EDUCATION, FINISHED, ledger } from '../build/dataset.ts'
import { findingsOf, found } from '../build/findings.ts'
import { amount, outcome, parameter, result, score } from '../build/outcome.ts'

test('a finished task without evidence is found in the empty cell', () => {
  const tasks = ledger({ ...FINISHED, evidence: null }, FINISHED)
  expect(found(evidenceMissing, { dataset: { tasks } })).toEqual([
    { code: 'EVD-01', cell: 'K5', unit: '市教育局', details: { rows: 1, wholeColumn: false, factor: null } },
  ])
})

test('an unfinished task needs no evidence yet', () => {
  expect(found(evidenceMissing, { dataset: { tasks: ledger({ evidence: null }) } })).toEqual([])
})

test('what the scheme multiplies its points by is said as the effect', () => {
  const [task] = ledger({ ...FINISHED, evidence: null })
  if (task === undefined) throw new Error('the ledger has a task')
  const tasks = [{ task, inputs: {}, points: amount('5'), factor: parameter('0.5') }]
  const results = outcome(result(EDUCATION, [score({ tasks })]))
  const [finding] = findingsOf({ dataset: { tasks: [task] }, outcome: results }, evidenceMissing)
  expect(finding).toMatchObject({ code: 'EVD-01', effect: { zh: '这项任务的得分乘以 0.5。' } })
})
