import { expect, test } from 'vitest'
import { notPositive } from '../../src/checks/not-positive.ts'
import { EDUCATION, figures } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { DUTY, outcome, reasonFor, result, withheld } from '../build/outcome.ts'

test('a number without a logarithm is told at its cell where it withholds a score', () => {
  const rows = figures({ value: '-3' })
  const at = rows[0]?.value.at
  if (at === undefined) throw new Error('the sheet has a row')
  const results = outcome(result(EDUCATION, [withheld(EDUCATION, DUTY, reasonFor('not-positive', '履职尽责', at))]))
  expect(found(notPositive, { dataset: { figures: rows }, outcome: results })).toMatchObject([
    { code: 'DATA-11', cell: 'C5', unit: '市教育局', details: { what: '履职尽责', shown: '-3' } },
  ])
})

test('a number below zero that nothing is taken of is in order', () => {
  expect(found(notPositive, { dataset: { figures: figures({ value: '-3' }) }, outcome: outcome() })).toEqual([])
})
