import { expect, test } from 'vitest'
import { gradeUnknown } from '../../src/checks/grade-unknown.ts'
import { EDUCATION, entries, unreadable } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { DUTY, outcome, reasonFor, result, withheld } from '../build/outcome.ts'

const rows = entries({ score: unreadable('优秀') }, { score: unreadable('良') })

test('a grade that the scheme has no points for is told at its cell', () => {
  const at = rows[0]?.grade.at
  if (at === undefined) throw new Error('the sheet has a row')
  const results = outcome(result(EDUCATION, [withheld(EDUCATION, DUTY, reasonFor('grade-unknown', '履职尽责', at))]))
  expect(found(gradeUnknown, { dataset: { entries: rows }, outcome: results })).toMatchObject([
    { code: 'DATA-13', cell: 'C5', unit: '市教育局', details: { shown: '优秀' } },
  ])
})

test('a grade that is scored is in order', () => {
  expect(found(gradeUnknown, { dataset: { entries: rows }, outcome: outcome() })).toEqual([])
})
