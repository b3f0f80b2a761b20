import { expect, test } from 'vitest'
import { seatsUnfit } from '../../src/checks/seats-unfit.ts'
import type { Quotas } from '../../src/model/grading.ts'
import { found } from '../build/findings.ts'
import { parameter } from '../build/outcome.ts'
import { concluded, quotas, scored, ungraded } from '../build/records.ts'

const found30 = (count: number, round: Quotas['round']) => {
  const units = Array.from({ length: count }, (_, i) => scored(`第${i + 1}局`, String(90 - i)))
  const best = { name: '优秀', from: null, quota: { kind: 'share', value: parameter('0.3') } } as const
  return found(seatsUnfit, concluded(units, { grades: [best, ungraded('一般')], quotas: quotas({ round }) }))
}

test('30 % of three units rounded down is no seat at all', () => {
  expect(found30(3, 'floor')).toMatchObject([
    {
      code: 'SCH-12',
      details: { kind: 'none', title: '优秀', pool: '政府工作部门', ranked: 3, seats: 0, share: '0.3' },
    },
  ])
})

test('30 % of one unit rounded up is a seat for everybody', () => {
  expect(found30(1, 'ceiling')).toMatchObject([{ details: { kind: 'everybody', ranked: 1, seats: 1 } }])
})

test('a seat for some and not for others is in order', () => {
  expect(found30(4, 'floor')).toEqual([])
  expect(found30(2, 'ceiling')).toEqual([])
})
