import { expect, test } from 'vitest'
import { deductionWithoutDocument } from '../../src/checks/deduction-without-document.ts'
import { adjustments } from '../build/dataset.ts'
import { found } from '../build/findings.ts'

test('a deduction without a document is found', () => {
  const rows = adjustments({ points: '-0.5', document: null })
  expect(found(deductionWithoutDocument, { dataset: { adjustments: rows } })).toMatchObject([
    { code: 'AWD-07', cell: 'E5', details: { item: '专项考核', points: '0.5' } },
  ])
})

test('a deduction with its document is in order', () => {
  expect(found(deductionWithoutDocument, { dataset: { adjustments: adjustments({ points: '-0.5' }) } })).toEqual([])
})
