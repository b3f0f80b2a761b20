import { expect, test } from 'vitest'
import { targetBelowLastYear } from '../../src/checks/target-below-last-year.ts'
import { FINANCE, type FigureCells, figures } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { scheme } from '../build/outcome.ts'

const LAST: FigureCells = { item: '税收收入', value: '120', target: '100', period: '2025年度' }
const foundIn = (...rows: FigureCells[]) =>
  found(targetBelowLastYear, { dataset: { figures: figures(...rows) }, scheme: scheme({ year: 2026 }) })

test('a target below what was reached last year is found, with where that stands', () => {
  const rows = [LAST, { item: '税收收入', target: '110', period: '2026年' }]
  expect(foundIn(...rows)).toMatchObject([
    { code: 'TGT-04', cell: 'D6', unit: '市教育局', details: { target: '110', last: '120', year: 2025, at: 'C5' } },
  ])
  expect(foundIn(LAST, { item: '税收收入', target: '110' })).toHaveLength(1)
})

test.each<[string, FigureCells]>([
  ['a target as high as last year', { item: '税收收入', target: '120' }],
  ['another item', { item: '财政收入', target: '110' }],
  ['another unit', { item: '税收收入', target: '110', unit: FINANCE }],
  ['a month', { item: '税收收入', target: '10', period: '2026年3月' }],
])('%s is in order', (_, row) => {
  expect(foundIn(LAST, row)).toEqual([])
})

test('without figures of last year nothing is compared', () => {
  expect(foundIn({ item: '税收收入', target: '1' })).toEqual([])
})
