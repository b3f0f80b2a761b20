import { describe, expect, test } from 'vitest'
import { judgeOutlier } from '../../src/checks/judge-outlier.ts'
import { EDUCATION, FINANCE, type PanelCells, panel, SPORT } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { parameter, scheme, scrutiny } from '../build/outcome.ts'

const within = (most: string) =>
  scheme({ scrutiny: scrutiny({ judges: { outlier: parameter(most), barAssessors: false } }) })
const told = (most: string, ...rows: readonly PanelCells[]) =>
  found(judgeOutlier, { scheme: within(most), dataset: { panel: panel(...rows) } })

// Medians 86, 80, 90; the distances from them are 2 1 0 1 13, 2 1 0 1 2, 2 1 0 1 2: their median is 1.
const ROWS = [
  { unit: EDUCATION, marks: ['84', '85', '86', '87', '99'] },
  { unit: FINANCE, marks: ['78', '79', '80', '81', '82'] },
  { unit: SPORT, marks: ['88', '89', '90', '91', '92'] },
]

describe('a mark far from the median of its unit', () => {
  test('is told at its cell, with the median and the yardstick of all marks', () => {
    expect(told('3', ...ROWS)).toMatchObject([
      {
        code: 'PAN-03',
        cell: 'G5',
        unit: '市教育局',
        details: { judge: '评委戊', first: { mark: '99', median: '86' }, side: 'above', deviation: '1', most: '3' },
      },
    ])
  })

  test('exactly so many deviations is in order', () => {
    expect(told('13', ...ROWS)).toEqual([])
    expect(told('12.9', ...ROWS)).toHaveLength(1)
  })

  test('marks of one judge are told once, above and below', () => {
    const rows = [{ ...ROWS[0] }, { ...ROWS[1], marks: ['78', '79', '80', '81', '60'] }, { ...ROWS[2] }]
    expect(told('3', ...rows)).toMatchObject([
      { cell: 'G5', unit: null, details: { side: 'both', units: ['市教育局', '市财政局'] } },
    ])
  })
})

test('a silent scheme, two judges, or marks mostly alike give no yardstick', () => {
  const rows = panel(...ROWS)
  expect(found(judgeOutlier, { scheme: scheme(), dataset: { panel: rows } })).toEqual([])
  expect(told('1', { marks: ['60', '99'] }, { marks: ['70', '95'] })).toEqual([])
  expect(told('1', { marks: ['85', '85', '85', '85', '99'] })).toEqual([])
})

test('recused and absent judges are no marks', () => {
  expect(told('3', { marks: ['84', '85', '86', '87', null] }, { marks: ['84', '85', '86', '87', '回避'] })).toEqual([])
})
