import { expect, test } from 'vitest'
import { seatsExceeded } from '../../src/checks/seats-exceeded.ts'
import { occurrences } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { veto } from '../build/outcome.ts'
import { concluded, quotas, scored, seated, ungraded } from '../build/records.ts'

const units = ['90', '88', '88', '80'].map((total, i) => scored(`第${i + 1}局`, total))
const grades = [seated('优秀', '2'), seated('良好', '1'), ungraded('一般')]

test('a tie that is taken whole across the last seat is more than the seats', () => {
  expect(found(seatsExceeded, concluded(units, { grades, quotas: quotas() }))).toMatchObject([
    { code: 'RES-03', details: { title: '优秀', pool: '政府工作部门', seats: 2, given: 3, why: 'tie' } },
  ])
})

test('a unit that a veto grades down into a full grade is one more', () => {
  const under = { vetoes: [{ veto: veto({ demote: 1 }), rows: occurrences({}), refused: [] }] }
  const demoted = [scored('甲局', '95', under), ...units]
  const given = concluded(demoted, { grades, quotas: quotas({ tie: 'keys' }) })
  expect(found(seatsExceeded, given)).toMatchObject([
    { details: { title: '良好', seats: 1, given: 2, why: 'demoted' } },
  ])
})

test('seats that are all taken, or passed on, are in order', () => {
  const given = concluded(units, { grades, quotas: quotas({ tie: 'exclude', unused: 'next' }) })
  expect(found(seatsExceeded, given)).toEqual([])
})
