import { expect, test } from 'vitest'
import { capReached } from '../../src/checks/cap-reached.ts'
import { adjustments, EDUCATION } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { adjustment, amount, outcome, result } from '../build/outcome.ts'

const withCap = (capped: boolean) => {
  const rows = adjustments({ points: '8' }, { points: '4.5' })
  const given = { adjustment: adjustment(), kind: 'bonus', points: amount('10'), rows, refused: [], capped } as const
  return outcome(result(EDUCATION, [], { adjustments: [given] }))
}

test('more than the cap is found at the last row, with both figures', () => {
  expect(found(capReached, { outcome: withCap(true) })).toMatchObject([
    { code: 'AWD-03', cell: 'C6', unit: '市教育局', details: { kind: 'bonus', claimed: '12.5', allowed: '10' } },
  ])
})

test('points within the cap are in order', () => {
  expect(found(capReached, { outcome: withCap(false) })).toEqual([])
})
