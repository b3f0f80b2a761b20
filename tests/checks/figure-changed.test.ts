import { describe, expect, test } from 'vitest'
import { figureChanged } from '../../src/checks/figure-changed.ts'
import { figures, prior } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { indicator, parameter, scheme, scrutiny } from '../build/outcome.ts'

const lastYear = (score: string, more = {}) => prior({ year: '2025', indicator: '新增就业', score, ...more })
const now = (value: string) => figures({ item: '新增就业', value })
const told = (value: string, before: string, of = scheme()) =>
  found(figureChanged, { scheme: of, dataset: { figures: now(value), prior: lastYear(before) } })

describe('without a bound in the scheme', () => {
  test('ten times last year is told at the figure, with both', () => {
    expect(told('10500', '1050')).toMatchObject([
      {
        code: 'DATA-02',
        cell: 'C5',
        unit: '市教育局',
        details: { now: '10500', before: '1050', change: '10', most: null },
      },
    ])
  })

  test.each([
    ['10499', '1050', 0],
    ['105', '1050', 1],
    ['105.1', '1050', 0],
    ['0', '1050', 0],
    ['1050', '0', 0],
    ['-1050', '1050', 0],
  ])('%s after %s is told %i times', (value, before, times) => {
    expect(told(value, before)).toHaveLength(times)
  })

  test('万元 and 元 are another matter: DATA-03 tells them', () => {
    expect(told('10500000', '1050')).toEqual([])
  })
})

describe('by the bound of the scheme', () => {
  const half = scheme({ scrutiny: scrutiny({ change: [{ items: ['新增就业'], by: parameter('0.5') }] }) })

  test.each([
    ['1500', 0],
    ['1500.01', 1],
    ['500', 0],
    ['499.9', 1],
    ['0', 1],
  ])('%s after 1000 is told %i times', (value, times) => {
    expect(told(value, '1000', half)).toHaveLength(times)
  })

  test('the change and the bound are percentages', () => {
    expect(told('1600', '1000', half)).toMatchObject([{ details: { change: '60%', most: '50%' } }])
  })
})

describe('what is last year', () => {
  const given = { scheme: scheme(), dataset: { figures: now('10500') } }
  const with_ = (rows: ReturnType<typeof prior>, of = scheme()) =>
    found(figureChanged, { scheme: of, dataset: { ...given.dataset, prior: rows } })

  test('another year, another item, no scheme: nothing is compared', () => {
    expect(with_(lastYear('1050', { year: '2024' }))).toEqual([])
    expect(with_(lastYear('1050', { indicator: '城镇就业' }))).toEqual([])
    expect(found(figureChanged, { dataset: { ...given.dataset, prior: lastYear('1050') } })).toEqual([])
  })

  test('two results of last year, or two rows of this one: nobody knows which', () => {
    const twice = prior(...['1050', '1060'].map(score => ({ year: '2025', indicator: '新增就业', score })))
    expect(with_(twice)).toEqual([])
    const months = figures({ item: '新增就业', value: '10500' }, { item: '新增就业', value: '10500' })
    expect(found(figureChanged, { scheme: scheme(), dataset: { figures: months, prior: lastYear('1050') } })).toEqual(
      [],
    )
  })

  test('points of an indicator by that name are no figure, unless its measure compares with them', () => {
    const named = indicator('jobs', '新增就业')
    expect(with_(lastYear('4'), scheme({ indicators: [named] }))).toEqual([])
    const asks = [{ sheet: 'prior', years: 1, item: '新增就业', column: 'score' }] as const
    expect(with_(lastYear('4'), scheme({ indicators: [{ ...named, asks }] }))).toHaveLength(1)
  })
})
