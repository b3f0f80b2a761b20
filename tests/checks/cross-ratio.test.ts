import { expect, test } from 'vitest'
import { crossRatio } from '../../src/checks/cross-ratio.ts'
import { FINANCE, type FigureCells, figures } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { parameter, scheme, scrutiny } from '../build/outcome.ts'

const rule = { of: '财政收入', to: 'GDP', least: parameter('0.05'), most: parameter('0.3'), source: '第十条' }
const banded = scheme({ scrutiny: scrutiny({ crossRatios: [rule] }) })

const told = (...rows: readonly FigureCells[]) =>
  found(crossRatio, { scheme: banded, dataset: { figures: figures(...rows) } })

test.each([
  ['30', 0],
  ['30.01', 1],
  ['5', 0],
  ['4.99', 1],
])('revenue of %s of a GDP of 100 is told %i times', (value, times) => {
  expect(told({ item: '财政收入', value }, { item: 'GDP', value: '100' })).toHaveLength(times)
})

test('it points at the part, with the ratio, the band and its clause', () => {
  expect(told({ item: 'GDP', value: '150' }, { item: '财政收入', value: '100' })).toMatchObject([
    {
      code: 'DATA-05',
      cell: 'C6',
      unit: '市教育局',
      details: { ratio: '0.6667', between: ['0.05', '0.3'], clause: '第十条' },
    },
  ])
})

test('figures of two units or two periods are not compared, nor with nothing', () => {
  expect(told({ item: '财政收入', value: '90' }, { unit: FINANCE, item: 'GDP', value: '100' })).toEqual([])
  const [part, whole] = [
    { item: '财政收入', value: '90', period: '2025年' },
    { item: 'GDP', value: '100', period: '2026年' },
  ]
  expect(told(part, whole)).toEqual([])
  expect(told(part, { ...whole, period: '2025 年' })).toHaveLength(1)
  expect(told({ item: '财政收入', value: '90' }, { item: 'GDP', value: '0' })).toEqual([])
})
