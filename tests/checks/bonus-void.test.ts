import { expect, test } from 'vitest'
import { bonusVoid } from '../../src/checks/bonus-void.ts'
import { decimal } from '../../src/kernel/decimal.ts'
import type { RefusalKind } from '../../src/model/assessment.ts'
import { adjustments, EDUCATION } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { adjustment, outcome, result } from '../build/outcome.ts'

function foundFor(why: RefusalKind) {
  const [row, other] = adjustments({ points: '3' }, { item: '弄虚作假', points: '-2' })
  if (row === undefined || other === undefined) throw new Error('two rows')
  const refused = [{ row, adjustment: adjustment(), why: [why], points: decimal(3), other }]
  return found(bonusVoid, { outcome: outcome(result(EDUCATION, [], { refused })) })
}

test('a bonus that a false report takes away is found with the row of the report', () => {
  const details = { item: '专项考核', report: '弄虚作假', cell: 'B6', points: '3' }
  expect(foundFor('void')).toMatchObject([{ code: 'AWD-08', cell: 'C5', unit: '市教育局', details }])
})

test('a row that does not count for another reason is not found here', () => {
  expect(foundFor('lower')).toEqual([])
})
