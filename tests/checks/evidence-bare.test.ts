import { expect, test } from 'vitest'
import { evidenceBare } from '../../src/checks/evidence-bare.ts'
import { FINISHED, ledger } from '../build/dataset.ts'
import { found } from '../build/findings.ts'

test('evidence that only says see annex is found', () => {
  const tasks = ledger({ ...FINISHED, evidence: '见附件。' })
  expect(found(evidenceBare, { dataset: { tasks } })).toMatchObject([
    { code: 'EVD-02', cell: 'K5', details: { shown: '见附件。' } },
  ])
})

test('evidence with a document number is in order', () => {
  expect(found(evidenceBare, { dataset: { tasks: ledger(FINISHED) } })).toEqual([])
})
