import { describe, expect, test } from 'vitest'
import { completionImplausible } from '../../src/checks/completion-implausible.ts'
import { unitShift } from '../../src/checks/unit-shift.ts'
import { FINANCE, figures, ledger, prior, readAs, SPORT } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { scheme } from '../build/outcome.ts'

describe('ten thousand times the target', () => {
  test.each([
    ['12500000', '1200', 1],
    ['1.15', '12000', 1],
    ['24000000', '1200', 1],
    ['24000001', '1200', 0],
    ['6000000', '1200', 1],
    ['5999999', '1200', 0],
    ['1', '10000', 0],
    ['0', '10000', 0],
    ['120000', '1200', 0],
  ])('an actual of %s for a target of %s is told %i times', (actual, target, times) => {
    expect(found(unitShift, { dataset: { tasks: ledger({ actual, target }) } })).toHaveLength(times)
  })

  test('it points at the actual and names the target, and is not told once more as an implausible completion', () => {
    const given = { dataset: { tasks: ledger({ actual: '12500000', target: '1200' }) } }
    expect(found(unitShift, given)).toMatchObject([
      {
        code: 'DATA-03',
        cell: 'G5',
        unit: '市教育局',
        details: { kind: 'target', value: '12500000', otherCell: 'F5' },
      },
    ])
    expect(found(completionImplausible, given)).toEqual([])
  })

  test('a percentage beside a plain number is told by the other check of this code', () => {
    const tasks = ledger({ actual: readAs('0.85', '85%', 'percent'), target: '8500' })
    expect(found(unitShift, { dataset: { tasks } })).toEqual([])
  })
})

test('ten thousand times last year is told with the cell on 往年', () => {
  const dataset = {
    figures: figures({ item: '财政收入', value: '1.25', target: null }),
    prior: prior({ year: '2025', indicator: '财政收入', score: '11800' }),
  }
  expect(found(unitShift, { dataset, scheme: scheme() })).toMatchObject([
    { cell: 'C5', details: { kind: 'before', value: '1.25', other: '11800' } },
  ])
})

describe('units of measure within one item', () => {
  const row = (unit: typeof FINANCE, measureUnit: string | null, item = '财政收入') => ({ unit, item, measureUnit })

  test('the rows in another unit than most are told once', () => {
    const rows = figures(
      row(FINANCE, '万元'),
      row(SPORT, '元'),
      row(FINANCE, '万元'),
      row(SPORT, '元'),
      row(FINANCE, '万 元'),
    )
    expect(found(unitShift, { dataset: { figures: rows } })).toMatchObject([
      { cell: 'G6', details: { kind: 'measures', usual: '万元', measure: '元', cells: ['G6', 'G8'] } },
    ])
  })

  test('a blank is no unit, and each item has its own', () => {
    const rows = figures(row(FINANCE, '万元'), row(SPORT, null), row(FINANCE, '件', '信访件数'))
    expect(found(unitShift, { dataset: { figures: rows } })).toEqual([])
  })
})
