import { expect, test } from 'vitest'
import { nothingDue } from '../../src/checks/nothing-due.ts'
import { EDUCATION } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { DUTY, outcome, reasonFor, result, withheld } from '../build/outcome.ts'

test('a unit with nothing due is told at its row of the registry', () => {
  const why = reasonFor('nothing-due', '履职尽责', EDUCATION.at)
  const results = outcome(result(EDUCATION, [withheld(EDUCATION, DUTY, why)]))
  expect(found(nothingDue, { outcome: results })).toMatchObject([
    { code: 'ROW-15', unit: '市教育局', details: { unit: '市教育局', indicator: '履职尽责' } },
  ])
})

test('where something is due there is nothing to say', () => {
  expect(found(nothingDue, { outcome: outcome() })).toEqual([])
})
