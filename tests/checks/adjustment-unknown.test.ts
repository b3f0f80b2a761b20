import { expect, test } from 'vitest'
import { adjustmentUnknown } from '../../src/checks/adjustment-unknown.ts'
import { adjustments } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { adjustment, scheme } from '../build/outcome.ts'

test('an item that the scheme does not have is found with those it has', () => {
  const rows = adjustments({ item: '专项' }, {}, { item: '专项' })
  expect(found(adjustmentUnknown, { dataset: { adjustments: rows }, scheme: scheme() })).toMatchObject([
    { code: 'AWD-04', cell: 'B5', details: { item: '专项', cells: ['B5', 'B7'], items: ['专项考核'] } },
  ])
})

test('items of the scheme, by title or id, are in order', () => {
  const rows = adjustments({}, { item: 'special' })
  expect(found(adjustmentUnknown, { dataset: { adjustments: rows }, scheme: scheme() })).toEqual([])
})

test('points taken under an item that only adds points are found in the cell of the points', () => {
  const rows = adjustments({ points: '2' }, { points: '-2' })
  const onlyBonus = scheme({ adjustments: [adjustment({ deductionCap: null })] })
  expect(found(adjustmentUnknown, { dataset: { adjustments: rows }, scheme: onlyBonus })).toMatchObject([
    { code: 'AWD-04', cell: 'C6', details: { kind: 'side', lacks: 'deduction', points: '-2' } },
  ])
})
