import { expect, test } from 'vitest'
import { capReached } from '../../src/checks/cap-reached.ts'
import { decimal } from '../../src/kernel/decimal.ts'
import type { AdjustmentScore, Claim } from '../../src/model/assessment.ts'
import { adjustments, EDUCATION } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { adjustment, amount, outcome, parameter, result, scheme } from '../build/outcome.ts'

const claims = adjustments({ points: '8' }, { points: '4.5' }).map(
  (row, i): Claim => ({ row, adjustment: adjustment(), kind: 'bonus', points: amount(i === 0 ? '8' : '4.5') }),
)

const scored = (over: Partial<AdjustmentScore>): AdjustmentScore => ({
  ...{ adjustment: adjustment(), kind: 'bonus', points: amount('10'), claims, months: [], parts: [] },
  trimmed: decimal(0),
  ...over,
})

const findingsWith = (over: Partial<AdjustmentScore>) =>
  found(capReached, { scheme: scheme(), outcome: outcome(result(EDUCATION, [], { adjustments: [scored(over)] })) })

test('more than the cap is found at the last row, with what is claimed, allowed and cut off', () => {
  const details = { item: '专项考核', month: null, kind: 'bonus', claimed: '12.5', allowed: '10', trimmed: '2.5' }
  expect(findingsWith({ trimmed: decimal('2.5') })).toMatchObject([
    { code: 'AWD-03', cell: 'C6', unit: '市教育局', details },
  ])
})

test('points within the cap are in order', () => {
  expect(findingsWith({})).toEqual([])
})

test('a month above the cap of a month is found at its own last row', () => {
  const [first] = claims
  if (first === undefined) throw new Error('no claim')
  const month = { month: '2026-03', points: amount('0.1'), cap: parameter('0.1'), trimmed: decimal('7.9') }
  expect(findingsWith({ months: [{ ...month, claims: [first] }] })).toMatchObject([
    { cell: 'C5', details: { month: '2026-03', claimed: '8', allowed: '0.1', trimmed: '7.9' } },
  ])
})

test('a cap within a heading is found as well as that of the heading', () => {
  const part = scored({ adjustment: adjustment({ id: 'part', title: '分项' }), trimmed: decimal('2.5') })
  const found = findingsWith({ claims: [], parts: [part], trimmed: decimal('1') })
  expect(found.map(({ details }) => (details as { item: string }).item)).toEqual(['分项', '专项考核'])
})

test('a total that the cap of the total has cut is found at the unit', () => {
  const given = { total: amount('120'), unlimited: decimal('121.5') }
  const limits = { floor: null, cap: parameter('120') }
  expect(
    found(capReached, { scheme: scheme({ limits }), outcome: outcome(result(EDUCATION, [], given)) }),
  ).toMatchObject([{ cell: 'A2', details: { item: null, kind: 'cap', claimed: '121.5', trimmed: '1.5' } }])
})
