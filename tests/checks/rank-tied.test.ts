import { expect, test } from 'vitest'
import { rankTied } from '../../src/checks/rank-tied.ts'
import { EDUCATION, FINANCE, SPORT } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { outcome, ranked, scheme } from '../build/outcome.ts'

test('two units that share a rank are told once', () => {
  const results = outcome(
    ranked(EDUCATION, '88.5', ['市财政局']),
    ranked(FINANCE, '88.5', ['市教育局']),
    ranked(SPORT, '80'),
  )
  expect(found(rankTied, { outcome: results, scheme: scheme() })).toMatchObject([
    { code: 'RES-02', details: { kind: 'rank', rank: '1', units: ['市教育局', '市财政局'], total: '88.50' } },
  ])
})

test('a total a hair below the line of a grade is found, and so is one on it', () => {
  const results = outcome(ranked(EDUCATION, '89.97'), ranked(FINANCE, '90'), ranked(SPORT, '89.8'))
  expect(found(rankTied, { outcome: results, scheme: scheme() })).toMatchObject([
    { unit: '市教育局', details: { kind: 'line', total: '89.97', grade: '优秀', line: '90' } },
    { unit: '市财政局', details: { total: '90.00' } },
  ])
})

test('units apart from one another and from the lines are in order', () => {
  const results = outcome(ranked(EDUCATION, '92'), ranked(FINANCE, '85'))
  expect(found(rankTied, { outcome: results, scheme: scheme() })).toEqual([])
})
