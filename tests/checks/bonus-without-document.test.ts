import { expect, test } from 'vitest'
import { bonusWithoutDocument } from '../../src/checks/bonus-without-document.ts'
import { adjustments } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { adjustment, scheme } from '../build/outcome.ts'

test('a bonus without a document is found and not counted', () => {
  expect(
    found(bonusWithoutDocument, { dataset: { adjustments: adjustments({ document: null }) }, scheme: scheme() }),
  ).toMatchObject([{ code: 'AWD-01', cell: 'E5', details: { item: '专项考核', points: '2', refused: true } }])
})

test('where the scheme wants no proof, or the row has one, it is in order', () => {
  const free = scheme({ adjustments: [adjustment({ proofRequired: false })] })
  expect(
    found(bonusWithoutDocument, { dataset: { adjustments: adjustments({ document: null }) }, scheme: free }),
  ).toEqual([])
  expect(found(bonusWithoutDocument, { dataset: { adjustments: adjustments({}) }, scheme: scheme() })).toEqual([])
})
