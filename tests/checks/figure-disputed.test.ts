import { expect, test } from 'vitest'
import { figureDisputed } from '../../src/checks/figure-disputed.ts'
import { EDUCATION, FINANCE, type FigureCells, figures, place } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { DUTY, outcome, reasonFor, result, withheld } from '../build/outcome.ts'

const told = (...rows: readonly FigureCells[]) => found(figureDisputed, { dataset: { figures: figures(...rows) } })

test('two sources with different figures are told at the first, with both', () => {
  expect(
    told({ item: 'GDP', value: '102', provider: '市统计局' }, { item: 'GDP', value: '120', provider: '市发改委' }),
  ).toMatchObject([
    {
      code: 'DATA-04',
      cell: 'C5',
      unit: '市教育局',
      details: { values: ['102', '120'], cells: ['C5', 'C6'], providers: ['市统计局', '市发改委'] },
    },
  ])
})

test('one period with two figures is told whoever reports them', () => {
  expect(told({ value: '102', period: '一季度' }, { value: '104', period: '一季度' })).toHaveLength(1)
})

test('months of a series, rows that nothing tells apart from one, two alike, two units: in order', () => {
  expect(told({ value: '102', period: '一季度' }, { value: '104', period: '二季度' })).toEqual([])
  expect(told({ value: '102' }, { value: '104' })).toEqual([])
  expect(told({ value: '102', period: '2026年' }, { value: '102.0', period: '2026年' })).toEqual([])
  expect(told({ value: '102', period: '2026年' }, { unit: FINANCE, value: '104', period: '2026年' })).toEqual([])
})

test('what withholds a score is told by the other check of this code', () => {
  const because = reasonFor('several-figures', 'GDP', place('figures', 2, 5), place('figures', 2, 6))
  const rows = figures({ value: '102', period: '一季度' }, { value: '104', period: '一季度' })
  const results = outcome(result(EDUCATION, [withheld(EDUCATION, DUTY, because)]))
  expect(found(figureDisputed, { dataset: { figures: rows }, outcome: results })).toEqual([])
})
