import { describe, expect, test } from 'vitest'
import { numberOf } from '../../src/formula/evaluate.ts'
import { digits } from '../../src/kernel/rounding.ts'
import type { Scheme } from '../../src/model/scheme.ts'
import { adjuster } from '../../src/score/adjust.ts'
import { makeOperands } from '../../src/score/operands.ts'
import { type AdjustmentCells, adjustments, dataset, day, EDUCATION, FINANCE, unreadable } from '../build/dataset.ts'
import { adjustment, parameter, scheme } from '../build/outcome.ts'

const adjusted = (rows: readonly AdjustmentCells[], over: Partial<Scheme> = {}, unit = EDUCATION) =>
  adjuster(scheme(over), {
    dataset: dataset({ adjustments: adjustments(...rows) }),
    asOf: day('2026-11-30'),
    operands: makeOperands(),
  })(unit)

/** Item, kind and points after the cap, and whether the cap was passed. */
const pointsOf = (...[rows, over, unit]: Parameters<typeof adjusted>) =>
  adjusted(rows, over, unit).scores.map(({ adjustment: { title }, kind, points, trimmed }) => [
    ...[title, kind, digits(numberOf(points), points.places)],
    !trimmed.isZero(),
  ])

describe('bonuses and deductions', () => {
  test('points exactly at the cap all count, and the cap is not passed', () => {
    expect(pointsOf([{ points: '4.5' }, { points: '5.5' }])).toEqual([['专项考核', 'bonus', '10.00', false]])
  })

  test('a hundredth above the cap does not count, and the cap is passed', () => {
    expect(pointsOf([{ points: '4.5' }, { points: '5.51' }])).toEqual([['专项考核', 'bonus', '10.00', true]])
  })

  test('bonus and deduction of one item are capped apart, never set off against each other', () => {
    expect(pointsOf([{ points: '12' }, { points: '-11' }, { points: '-0.5' }])).toEqual([
      ['专项考核', 'bonus', '10.00', true],
      ['专项考核', 'deduction', '10.00', true],
    ])
  })

  test('each item has its own cap', () => {
    const praise = adjustment({ id: 'praise', title: '领导批示', bonus: { cap: parameter('2') } })
    const rows = [{ points: '9' }, { item: '领导批示', points: '3' }]
    expect(pointsOf(rows, { adjustments: [adjustment(), praise] })).toEqual([
      ['专项考核', 'bonus', '9.00', false],
      ['领导批示', 'bonus', '2.00', true],
    ])
  })

  test('an item is named by its title or by its id', () => {
    expect(pointsOf([{ item: 'special', points: '1' }, { points: '2' }])).toEqual([
      ['专项考核', 'bonus', '3.00', false],
    ])
  })

  test('points taken under an item that only adds points do not count', () => {
    const rows = [{ points: '3' }, { points: '-2' }]
    expect(pointsOf(rows, { adjustments: [adjustment({ deduction: null })] })).toEqual([
      ['专项考核', 'bonus', '3.00', false],
    ])
  })

  test('points added under an item that only takes points do not count', () => {
    const rows = [{ points: '3' }, { points: '-2' }]
    expect(pointsOf(rows, { adjustments: [adjustment({ bonus: null })] })).toEqual([
      ['专项考核', 'deduction', '2.00', false],
    ])
  })

  test('a row of no points is neither a bonus nor a deduction', () => {
    expect(pointsOf([{ points: '0' }])).toEqual([])
  })

  test('rows under an item that the scheme does not have, and rows of other units, do not count', () => {
    expect(pointsOf([{ item: '其他' }, { unit: FINANCE }])).toEqual([])
    expect(pointsOf([{ unit: FINANCE, points: '2' }], {}, FINANCE)).toEqual([['专项考核', 'bonus', '2.00', false]])
  })

  test('a sum is published at the places of the total', () => {
    const rounding = { indicator: 2, total: 1, mode: 'half-up' } as const
    expect(pointsOf([{ points: '1.04' }, { points: '1.01' }], { rounding })).toEqual([
      ['专项考核', 'bonus', '2.1', false],
    ])
  })
})

describe('a bonus without its document', () => {
  const rows: AdjustmentCells[] = [{ points: '3' }, { points: '2', document: null }]

  test('a document that cannot be read is no proof', () => {
    expect(pointsOf([{ points: '3' }, { points: '2', document: unreadable('#N/A', 'error-value') }])).toEqual([
      ['专项考核', 'bonus', '3.00', false],
    ])
  })

  test('is refused where the scheme asks for one', () => {
    const { scores, refused } = adjusted(rows)
    expect(scores.map(({ points }) => numberOf(points).toNumber())).toEqual([3])
    expect(refused.map(({ row, why }) => [row.at.row, why])).toEqual([[6, ['no-document']]])
  })

  test('counts where the scheme does not ask for one', () => {
    expect(pointsOf(rows, { adjustments: [adjustment({ proofRequired: false })] })).toEqual([
      ['专项考核', 'bonus', '5.00', false],
    ])
  })

  test('a refused bonus does not help to reach the cap', () => {
    expect(pointsOf([{ points: '9' }, { points: '9', document: null }])).toEqual([['专项考核', 'bonus', '9.00', false]])
  })

  test('a deduction needs none', () => {
    expect(pointsOf([{ points: '-2', document: null }])).toEqual([['专项考核', 'deduction', '2.00', false]])
  })
})

describe('points that cannot be read', () => {
  test('leave all bonuses and deductions of the unit unknown, with the cells', () => {
    const { scores, because } = adjusted([{ points: '3' }, { points: unreadable('两分') }, { points: null }])
    expect(scores).toEqual([])
    expect(because.map(({ kind, at }) => [kind, at[0]?.row])).toEqual([
      ['number-unreadable', 6],
      ['number-blank', 7],
    ])
  })

  test('do not touch another unit', () => {
    expect(pointsOf([{ points: unreadable('两分') }, { unit: FINANCE, points: '1' }], {}, FINANCE)).toEqual([
      ['专项考核', 'bonus', '1.00', false],
    ])
  })
})

describe('a cap of the month', () => {
  const monthly = adjustment({ id: 'news', title: '信息', perMonth: parameter('0.1'), bonus: { cap: null } })
  const on = (date: string, points = '0.08'): AdjustmentCells => ({ item: '信息', points, date: day(date) })
  const rows = [on('2026-12-01'), on('2026-03-09'), on('2026-03-31', '0.05'), on('2025-12-01')]
  const newsScore = () => adjusted(rows, { adjustments: [monthly] }).scores[0]

  test('holds for all days of one month, each month of each year by itself, in the order of the calendar', () => {
    const news = newsScore()
    expect(news?.months.map(({ month, points, claims }) => [month, String(points.value), claims.length])).toEqual([
      ['2025-12', '0.08', 1],
      ['2026-03', '0.1', 2],
      ['2026-12', '0.08', 1],
    ])
    expect(news && digits(numberOf(news.points))).toBe('0.26')
  })

  test('keeps what it has cut off with its month', () => {
    expect(newsScore()?.months.map(({ trimmed }) => trimmed.toFixed())).toEqual(['0', '0.03', '0'])
  })

  test('is named after its item, its month and its side', () => {
    const news = newsScore()
    expect(news?.months[1]?.points.name).toEqual({ zh: '信息·2026 年 3 月加分', en: '信息: bonus of 2026-03' })
    expect(news?.points.name).toEqual({ zh: '信息·加分', en: '信息: bonus' })
  })

  test('that the scheme does not set leaves no months to list', () => {
    expect(adjusted([on('2026-03-09')], { adjustments: [adjustment({ title: '信息' })] }).scores[0]?.months).toEqual([])
  })
})

test('a heading whose items have no rows is no score, and neither is one without a cap for that side', () => {
  const news = adjustment({ id: 'news', title: '信息' })
  const heading = adjustment({ id: 'daily', title: '日常', deduction: null, items: [news] })
  expect(pointsOf([{ item: '专项考核' }], { adjustments: [heading] })).toEqual([])
  expect(pointsOf([{ item: '信息', points: '-2' }], { adjustments: [heading] })).toEqual([])
  expect(pointsOf([{ item: '信息', points: '2' }], { adjustments: [heading] })).toEqual([
    ['日常', 'bonus', '2.00', false],
  ])
})
