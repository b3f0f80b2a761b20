import { expect, test } from 'vitest'
import { bonusWithoutDocument } from '../../src/checks/bonus-without-document.ts'
import { adjustments, EDUCATION } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { adjustment, outcome, result, scheme } from '../build/outcome.ts'

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

test('with an outcome, rows that were refused for it are found, those of a table of levels too', () => {
  const [row] = adjustments({ document: null, points: null })
  if (row === undefined) throw new Error('a row')
  const refused = [{ row, adjustment: adjustment(), why: ['no-document'] as const, points: null, other: null }]
  const given = {
    dataset: { adjustments: [row] },
    scheme: scheme(),
    outcome: outcome(result(EDUCATION, [], { refused })),
  }
  expect(found(bonusWithoutDocument, given)).toMatchObject([{ cell: 'E5', details: { points: null, refused: true } }])
})
