import { describe, expect, test } from 'vitest'
import { numberOf } from '../../src/formula/evaluate.ts'
import type { UnitResult } from '../../src/model/assessment.ts'
import type { Consequence } from '../../src/model/grading.ts'
import { rankUnits } from '../../src/rank/rank-units.ts'
import { type PriorCells, prior, unit } from '../build/dataset.ts'
import { amount, parameter, result, scheme } from '../build/outcome.ts'
import { records } from '../build/records.ts'

const WATER = unit('市水利局')
const SPORT = unit('市体育局')

const graded = (results: readonly UnitResult[], consequences: readonly Consequence[], ...past: readonly PriorCells[]) =>
  rankUnits(
    scheme({
      grades: [
        { name: '达标', from: parameter('60'), quota: null },
        { name: '基本达标', from: parameter('50'), quota: null },
        { name: '不达标', from: null, quota: null },
      ],
      consequences,
    }),
    results,
    records(...prior(...past)),
  ).results

const one = (of: typeof WATER, total: string) => result(of, [], { total: amount(total) })

describe('what follows from consecutive years', () => {
  const rule = (over: Partial<Consequence> = {}): Consequence => ({
    id: 'talk',
    title: '调整班子',
    grades: ['基本达标', '不达标'],
    years: 2,
    orMore: false,
    source: null,
    ...over,
  })
  const due = (own: Consequence, total: string, ...past: readonly PriorCells[]) =>
    graded([one(WATER, total)], [own], ...past.map(cells => ({ unit: WATER, ...cells })))[0]?.consequences.map(
      ({ years }) => years.map(({ year, grade }) => `${year} ${grade}`),
    )

  test('needs that grade in this year and the one before, whichever of the grades it was', () => {
    expect(due(rule(), '55', { grade: '不达标' })).toEqual([['2026 基本达标', '2025 不达标']])
    expect(due(rule(), '65', { grade: '不达标' })).toEqual([])
    expect(due(rule(), '55', { grade: '达标' })).toEqual([])
  })

  test('is not brought on across a year without a result', () => {
    expect(due(rule(), '55', { year: '2024', grade: '不达标' })).toEqual([])
  })

  test('is for exactly so many years, or for so many and more', () => {
    const past = [{ grade: '不达标' }, { year: '2024', grade: '不达标' }]
    expect(due(rule(), '55', ...past)).toEqual([])
    expect(due(rule({ orMore: true }), '55', ...past)).toHaveLength(1)
    expect(due(rule({ years: 3 }), '55', ...past)).toHaveLength(1)
    expect(due(rule({ years: 4, orMore: true }), '55', ...past)).toEqual([])
  })

  test('of one year is for those who did not have the grade before', () => {
    expect(due(rule({ years: 1 }), '55')).toHaveLength(1)
    expect(due(rule({ years: 1 }), '55', { grade: '不达标' })).toEqual([])
  })
})

describe('earlier years', () => {
  const historyOf = (...past: readonly PriorCells[]) =>
    graded(
      [one(WATER, '82.5'), one(SPORT, '90')],
      [],
      ...past.map(cells => ({ unit: WATER, ...cells })),
    )[0]?.history.map(({ year, change, gained, grade }) => ({
      year,
      change: change && numberOf(change).toNumber(),
      gained: gained && numberOf(gained).toNumber(),
      grade,
    }))

  test('are compared by total and place, the latest first', () => {
    const past = [
      { year: '2024', score: '80', rank: '1', grade: '达标' },
      { year: '2025', score: '70.25', rank: '5' },
    ]
    expect(historyOf(...past)).toEqual([
      { year: 2025, change: 12.25, gained: 3, grade: null },
      { year: 2024, change: 2.5, gained: -1, grade: '达标' },
    ])
  })

  test('what is missing is not compared', () => {
    expect(historyOf({ score: null })).toEqual([{ year: 2025, change: null, gained: null, grade: null }])
  })

  test('a score of one indicator, this year itself, and a second row for one year are left out', () => {
    const past = [
      { indicator: '履职尽责', score: '40' },
      { indicator: '总分', score: '80' },
      { score: '70' },
      { year: '2026' },
    ]
    expect(historyOf(...past)?.map(({ year, change }) => [year, change])).toEqual([[2025, 2.5]])
  })
})
