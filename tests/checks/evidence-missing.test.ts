import { expect, test } from 'vitest'
import { evidenceMissing } from '../../src/checks/evidence-missing.ts'
import { FINISHED, ledger } from '../build/dataset.ts'
import { found } from '../build/findings.ts'

test('a finished task without evidence is found in the empty cell', () => {
  const tasks = ledger({ ...FINISHED, evidence: null }, FINISHED)
  expect(found(evidenceMissing, { dataset: { tasks } })).toEqual([
    { code: 'EVD-01', cell: 'K5', unit: '市教育局', details: { rows: 1, wholeColumn: false } },
  ])
})

test('an unfinished task needs no evidence yet', () => {
  expect(found(evidenceMissing, { dataset: { tasks: ledger({ evidence: null }) } })).toEqual([])
})
