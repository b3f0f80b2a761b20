import { expect, test } from 'vitest'
import { submissionUnclear } from '../../src/checks/submission-unclear.ts'
import { EDUCATION, FINANCE, place, SPORT } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { claim, submission } from '../build/handed-in.ts'

const finds = (...claims: readonly ReturnType<typeof claim>[]) =>
  found(submissionUnclear, { dataset: { submissions: [submission('市财政局.xlsx', { claims })] } })

test('stamp, name and rows that name three units are told in one finding, each with its cell', () => {
  const claims = [
    claim('stamp', EDUCATION, place('scheme', 1, 4)),
    claim('name', FINANCE),
    claim('owners', SPORT, place('ledger', 3, 5)),
  ]
  expect(finds(...claims)).toMatchObject([
    {
      cell: 'B4',
      unit: '市教育局',
      details: { sides: [{ cell: 'B4' }, { unit: '市财政局', cell: '' }, { unit: '市体育局', cell: '台账 › D5' }] },
    },
  ])
})

test('where all say the same nothing is told', () => {
  expect(finds(claim('name', FINANCE), claim('owners', FINANCE, place('ledger', 3, 5)))).toEqual([])
})
