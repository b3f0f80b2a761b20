import { describe, expect, test } from 'vitest'
import { numberOf } from '../../src/formula/evaluate.ts'
import type { UnitResult, UnitState } from '../../src/model/assessment.ts'
import type { Scheme } from '../../src/model/scheme.ts'
import { rankUnits } from '../../src/rank/rank-units.ts'
import { unit } from '../build/dataset.ts'
import { amount, DUTY, INNOVATION, parameter, result, scheme, score } from '../build/outcome.ts'
import { records } from '../build/records.ts'

const [A, B, C] = ['甲组', '乙组', '丙组']
const GROUPS = [
  { name: A, ranked: true },
  { name: B, ranked: true },
  { name: C, ranked: false },
]

/** A unit of a group with its total; no total: it is withheld. */
function scored(name: string, group: string, total: string | null, over: Partial<UnitResult> = {}): UnitResult {
  const state: UnitState = total === null ? 'withheld' : 'ranked'
  return result(unit(name, { group }), [], { state, total: total === null ? null : amount(total), ...over })
}

const rankedBy = (results: readonly UnitResult[], over: Partial<Scheme> = {}) =>
  rankUnits(scheme({ groups: GROUPS, ...over }), results, records())

/** Of each unit: rank of how many, overall rank of how many. */
const placesOf = (...[results, over]: Parameters<typeof rankedBy>) =>
  Object.fromEntries(
    rankedBy(results, over).results.map(({ unit: { name }, standing }) => [
      name,
      standing && `${numberOf(standing.rank)}/${standing.rankedOf} ${numberOf(standing.overall)}/${standing.overallOf}`,
    ]),
  )

describe('places', () => {
  test('are counted within the group, and over all groups that are ranked', () => {
    const results = [
      scored('一局', A, '90'),
      scored('二局', A, '80'),
      scored('三局', B, '85'),
      scored('四局', B, '70'),
      scored('五局', C, '99', { state: 'unranked' }),
    ]
    expect(placesOf(results)).toEqual({
      一局: '1/2 1/4',
      二局: '2/2 3/4',
      三局: '1/2 2/4',
      四局: '2/2 4/4',
      五局: null,
    })
  })

  test('a unit that is withheld, set apart or not taking part takes nobody’s place', () => {
    const results = [
      scored('一局', A, '80'),
      scored('二局', A, null),
      scored('三局', A, '95', { state: 'unranked' }),
      scored('四局', A, null, { state: 'excluded' }),
    ]
    expect(placesOf(results)).toEqual({ 一局: '1/1 1/1', 二局: null, 三局: null, 四局: null })
  })

  test('follow the published totals: what differs below the last digit is equal', () => {
    const results = [scored('一局', A, '90.00'), scored('二局', A, '90.000')]
    expect(placesOf(results)).toEqual({ 一局: '1/2 1/2', 二局: '1/2 1/2' })
  })

  test('equal totals of two groups tie over all, but nobody is tied within a group', () => {
    const results = [scored('一局', A, '90'), scored('二局', B, '90'), scored('三局', B, '80')]
    expect(placesOf(results)).toEqual({ 一局: '1/1 1/3', 二局: '1/2 1/3', 三局: '2/2 3/3' })
    expect(rankedBy(results).results.map(({ standing }) => standing?.tiedWith)).toEqual([[], [], []])
  })

  test('four equal totals: the next is 5 in competition ranking and 2 in dense ranking', () => {
    const results = ['一局', '二局', '三局', '四局'].map(name => scored(name, A, '90'))
    const all = [...results, scored('五局', A, '80')]
    expect(placesOf(all).五局).toBe('5/5 5/5')
    expect(placesOf(all, { ties: { rank: 'dense', breakBy: [] } }).五局).toBe('2/5 2/5')
  })

  test('a total of zero has a place like any other', () => {
    expect(placesOf([scored('一局', A, '0'), scored('二局', A, '-1')])).toEqual({ 一局: '1/2 1/2', 二局: '2/2 2/2' })
  })
})

describe('equal totals', () => {
  const of = (name: string, duty: string, innovation: string) => {
    const unitOf = unit(name, { group: A })
    const scores = [
      score({ unit: unitOf, points: amount(duty) }),
      score({ unit: unitOf, indicator: INNOVATION, points: amount(innovation) }),
    ]
    return result(unitOf, scores, { total: amount('90') })
  }
  const breakBy = (...ids: string[]): Partial<Scheme> => ({
    ties: { rank: 'competition', breakBy: ids.map(of => ({ of, first: 'higher' })) },
  })

  test('are parted by the first named indicator, then by the second', () => {
    const results = [of('一局', '50', '30'), of('二局', '50', '35'), of('三局', '55', '10')]
    expect(placesOf(results, breakBy(DUTY.id, INNOVATION.id))).toEqual({
      一局: '3/3 3/3',
      二局: '2/3 2/3',
      三局: '1/3 1/3',
    })
  })

  test('name each other, in the order of the registry', () => {
    const results = [of('一局', '50', '30'), of('二局', '50', '30'), of('三局', '50', '30')]
    expect(rankedBy(results).results.map(({ standing }) => standing?.tiedWith)).toEqual([
      ['二局', '三局'],
      ['一局', '三局'],
      ['一局', '二局'],
    ])
  })
})

describe('a group', () => {
  test('is provisional while any of its units is withheld, and the others are not', () => {
    const results = [scored('一局', A, '90'), scored('二局', A, null), scored('三局', B, '80')]
    expect(rankedBy(results).results.map(({ provisional }) => provisional)).toEqual([true, true, false])
  })

  test('lists the ranked by place, then those set apart by total, then the withheld, then who takes no part', () => {
    const results = [
      scored('一局', A, null, { state: 'excluded' }),
      scored('二局', A, null),
      scored('三局', A, '60', { state: 'unranked' }),
      scored('四局', A, '80'),
      scored('五局', A, '95', { state: 'unranked' }),
      scored('六局', A, '90'),
      scored('七局', A, '80'),
    ]
    const [ranking] = rankedBy(results).rankings
    expect(ranking?.results.map(({ unit: { name } }) => name)).toEqual([
      ...['六局', '四局', '七局', '五局', '三局', '二局', '一局'],
    ])
  })

  test('stands in the order of the scheme, and is left out where it has no unit', () => {
    const results = [scored('一局', B, '80'), scored('二局', A, '90')]
    expect(rankedBy(results).rankings.map(({ group: { name } }) => name)).toEqual([A, B])
  })

  test('that only the registry names comes last and is ranked by itself', () => {
    const results = [scored('一局', '丁组', '70'), scored('二局', A, '90'), scored('三局', '丁组', '80')]
    expect(rankedBy(results).rankings.map(({ group: { name } }) => name)).toEqual([A, '丁组'])
    expect(placesOf(results)).toEqual({ 一局: '2/2 3/3', 二局: '1/1 1/3', 三局: '1/2 2/3' })
  })

  test('results keep the order of the registry, whatever the ranking', () => {
    const results = [scored('一局', B, '10'), scored('二局', A, '20'), scored('三局', B, '30')]
    expect(rankedBy(results).results.map(({ unit: { name } }) => name)).toEqual(['一局', '二局', '三局'])
  })
})

describe('a grade', () => {
  const GRADES = [
    { name: '优秀', from: parameter('90'), quota: null },
    { name: '良好', from: parameter('80'), quota: null },
    { name: '一般', from: null, quota: null },
  ]
  const gradesOf = (...totals: (string | null)[]) =>
    rankedBy(
      totals.map((total, i) => scored(`第${i + 1}局`, A, total)),
      { grades: GRADES },
    ).results.map(({ grade }) => grade?.value ?? null)

  test('is reached by a total on its line, and missed by a hundredth', () => {
    expect(gradesOf('90', '89.99', '80', '79.99', '100', '0')).toEqual(['优秀', '良好', '良好', '一般', '优秀', '一般'])
  })

  test('is not given without a total', () => {
    expect(gradesOf('90', null)).toEqual(['优秀', null])
  })

  test('is given to a unit that is scored and not ranked', () => {
    const { results } = rankedBy([scored('一局', C, '95', { state: 'unranked' })], { grades: GRADES })
    expect(results.map(({ grade }) => grade?.value)).toEqual(['优秀'])
  })

  test('does not exist where the scheme has no grades', () => {
    const { results } = rankedBy([scored('一局', A, '95')], { grades: [] })
    expect(results.map(({ grade }) => grade)).toEqual([null])
  })
})
