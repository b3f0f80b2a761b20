import { expect, test } from 'vitest'
import { marksMissing } from '../../src/checks/marks-missing.ts'
import { EDUCATION, panel } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { INNOVATION, outcome, reasonFor, result, withheld } from '../build/outcome.ts'

test('a row with too few marks is found where it withholds the score', () => {
  const rows = panel({ marks: ['90', null, '回避'] })
  const why = reasonFor('no-marks', '创新创优', rows[0]?.at ?? EDUCATION.at)
  const results = outcome(result(EDUCATION, [withheld(EDUCATION, INNOVATION, why)]))
  expect(found(marksMissing, { dataset: { panel: rows }, outcome: results })).toMatchObject([
    { code: 'PAN-01', cell: 'A5', unit: '市教育局', details: { given: 1, judges: 3 } },
  ])
})

test('a row without any mark is found even without a scheme', () => {
  expect(found(marksMissing, { dataset: { panel: panel({ marks: [null, null] }) } })).toMatchObject([
    { details: { given: 0, judges: 2 } },
  ])
})

test('one absent judge among three is in order', () => {
  expect(found(marksMissing, { dataset: { panel: panel({ marks: ['90', null, '88'] }) } })).toEqual([])
})
