import { describe, expect, test } from 'vitest'
import { numberOf } from '../../src/formula/evaluate.ts'
import type { UnitResult } from '../../src/model/assessment.ts'
import type { Occurrence, PriorResult } from '../../src/model/dataset.ts'
import type { Allotment, Award, Grade, Quota, Veto } from '../../src/model/grading.ts'
import type { Scheme } from '../../src/model/scheme.ts'
import { rankUnits } from '../../src/rank/rank-units.ts'
import { occurrences, prior, unit } from '../build/dataset.ts'
import { amount, parameter, result, scheme, veto } from '../build/outcome.ts'
import { records } from '../build/records.ts'

const [EVENT] = occurrences({}) as [Occurrence]

const share = (value: string): Quota => ({ kind: 'share', value: parameter(value) })
const seats = (value: string): Quota => ({ kind: 'seats', value: parameter(value) })
const grade = (name: string, quota: Quota | null = null, from: string | null = null): Grade => ({
  name,
  quota,
  from: from === null ? null : parameter(from),
})

const ALLOTMENT: Allotment = { within: 'group', of: 'all', round: 'half-up', tie: 'include' }
const quotas = (over: Partial<Scheme['quotas']> = {}): Scheme['quotas'] => ({ ...ALLOTMENT, unused: 'lost', ...over })

const one = (name: string, total: string, over: Partial<UnitResult> = {}, group = '甲组'): UnitResult =>
  result(unit(name, { group }), [], { total: amount(total), state: 'ranked', ...over })

/** So many units of a group, each a point below the one before. */
const group = (name: string, count: number, over: Partial<UnitResult> = {}): UnitResult[] =>
  Array.from({ length: count }, (_, i) => one(`${name}${i + 1}`, String(99 - i), over, name))

const GROUPS = ['甲组', '乙组', '丙组', '丁组'].map(name => ({ name, ranked: true }))
const run = (results: readonly UnitResult[], over: Partial<Scheme>, ...past: readonly PriorResult[]) =>
  rankUnits(scheme({ groups: GROUPS, grades: [], ...over }), results, records(...past))

const gradesOf = (results: readonly UnitResult[], over: Partial<Scheme>) =>
  run(results, over).results.map(({ grade }) => grade?.value ?? null)

/** The seats of each contest, and how many were used. */
const seatsOf = (results: readonly UnitResult[], over: Partial<Scheme>) =>
  run(results, over).contests.map(({ pool, seats, used }) => [
    pool,
    numberOf(seats).toNumber(),
    numberOf(used).toNumber(),
  ])

describe('30 % of 42, 20 and 7 units (domain.md 2.2, G6)', () => {
  // 部门 of HD-B are 15 + 16 + 8 ranked units and 3 that are assessed apart and not ranked.
  const departments = [
    ...group('企业类', 15),
    ...group('群众类', 16),
    ...group('党政类', 8),
    ...group('单独类', 3, { state: 'unranked' }),
  ]
  const units = [...departments, ...group('街道', 20), ...group('乡镇', 7)]
  const kinds = [
    { name: '部门', groups: ['企业类', '群众类', '党政类', '单独类'] },
    { name: '街道', groups: ['街道'] },
    { name: '乡镇', groups: ['乡镇'] },
  ]
  const seatsBy = (round: Allotment['round'], of: Allotment['of'] = 'all') =>
    seatsOf(units, {
      groups: [],
      grades: [grade('先进', share('0.3')), grade('其他')],
      quotas: quotas({ within: kinds, round, of }),
    }).map(([, own]) => own)

  test('are 12, 6 and 2 where fractions are dropped, 13, 6 and 2 half up, 13, 6 and 3 where they are rounded up', () => {
    expect(seatsBy('floor')).toEqual([12, 6, 2])
    expect(seatsBy('half-up')).toEqual([13, 6, 2])
    expect(seatsBy('ceiling')).toEqual([13, 6, 3])
  })

  test('by largest remainders are 13, 6 and 2: of 20.7 in all 21 seats, the last to the remainder of 0.6', () => {
    expect(seatsBy('largest-remainder')).toEqual([13, 6, 2])
  })

  test('of the ranked alone are 11 of 39 where fractions are dropped', () => {
    expect(seatsBy('floor', 'ranked')).toEqual([11, 6, 2])
  })

  test('of all together are one number of seats for all 69', () => {
    const over = { groups: [], grades: [grade('先进', share('0.3')), grade('其他')] }
    expect(seatsOf(units, { ...over, quotas: quotas({ within: 'overall', round: 'floor' }) })).toEqual([[null, 20, 20]])
  })
})

describe('a tie on the last seat', () => {
  // 90, 88, 88, 88, 80: two seats.
  const units = ['90', '88', '88', '88', '80'].map((total, i) => one(`第${i + 1}局`, total))
  const graded = (tie: Allotment['tie'], rank: Scheme['ties']['rank'] = 'competition') =>
    gradesOf(units, {
      ties: { rank, breakBy: [] },
      grades: [grade('优秀', seats('2')), grade('一般')],
      quotas: quotas({ tie }),
    })

  test('gets all in, none, or the first by the registry', () => {
    expect(graded('include')).toEqual(['优秀', '优秀', '优秀', '优秀', '一般'])
    expect(graded('exclude')).toEqual(['优秀', '一般', '一般', '一般', '一般'])
    expect(graded('keys')).toEqual(['优秀', '优秀', '一般', '一般', '一般'])
  })

  test('is counted by units, also where ranks are dense', () => {
    expect(graded('include', 'dense')).toEqual(graded('include'))
    expect(graded('exclude', 'dense')).toEqual(graded('exclude'))
  })

  test('is none where it ends with the last seat', () => {
    const all = { grades: [grade('优秀', seats('4')), grade('一般')], quotas: quotas({ tie: 'exclude' }) }
    expect(gradesOf(units, all)).toEqual(['优秀', '优秀', '优秀', '优秀', '一般'])
  })
})

describe('a grade with a quota and a line', () => {
  const units = ['95', '92', '88', '85', '70', '50'].map((total, i) => one(`第${i + 1}局`, total))
  const grades = [
    grade('优秀', seats('3'), '90'),
    grade('良好', seats('1')),
    grade('达标', null, '60'),
    grade('不达标'),
  ]

  test('asks for both; what is left over is lost, or goes to the next grade with a quota', () => {
    expect(gradesOf(units, { grades, quotas: quotas({ unused: 'lost' }) })).toEqual([
      ...['优秀', '优秀', '良好', '达标', '达标', '不达标'],
    ])
    expect(gradesOf(units, { grades, quotas: quotas({ unused: 'next' }) })).toEqual([
      ...['优秀', '优秀', '良好', '良好', '达标', '不达标'],
    ])
  })

  test('more taken than seats by a tie leaves the next grade its own', () => {
    const tied = ['95', '95', '95', '85', '84'].map((total, i) => one(`第${i + 1}局`, total))
    const over = { grades: [grade('优秀', seats('2')), grade('良好', seats('1')), grade('一般')] }
    for (const unused of ['lost', 'next'] as const) {
      expect(gradesOf(tied, { ...over, quotas: quotas({ unused }) })).toEqual(['优秀', '优秀', '优秀', '良好', '一般'])
    }
  })

  test('a unit that is not ranked takes no seat and is graded by the lines of the other grades', () => {
    const apart = [one('单列局', '99', { state: 'unranked' }), ...units]
    expect(gradesOf(apart, { grades, quotas: quotas() })[0]).toBe('达标')
    expect(gradesOf(apart, { grades, quotas: quotas() }).slice(1)).toEqual(
      gradesOf(units, { grades, quotas: quotas() }),
    )
  })

  test('a unit that is not ranked has no grade where every grade is a matter of seats', () => {
    const apart = [one('单列局', '99', { state: 'unranked' }), ...units]
    expect(gradesOf(apart, { grades: [grade('优秀', seats('1')), grade('一般')], quotas: quotas() })[0]).toBeNull()
  })
})

describe('a veto', () => {
  const under = (over: Partial<Veto>, rows = 1) => ({
    vetoes: [{ veto: veto(over), rows: Array.from({ length: rows }, () => EVENT), refused: [] }],
  })
  const grades = [grade('优秀', seats('1')), grade('良好', seats('1')), grade('达标', null, '60'), grade('不达标')]
  const rest = [one('乙局', '90'), one('丙局', '80'), one('丁局', '70')]

  test('that leaves a grade at best takes the unit out of the running for the better ones, and its seat goes on', () => {
    const first = one('甲局', '95', under({ grade: '良好' }))
    expect(gradesOf([first, ...rest], { grades, quotas: quotas() })).toEqual(['良好', '优秀', '达标', '达标'])
    const barred = one('甲局', '95', under({ grade: '不达标' }))
    expect(gradesOf([barred, ...rest], { grades, quotas: quotas() })).toEqual(['不达标', '优秀', '良好', '达标'])
  })

  test('that grades down does so from where the unit would have stood, without taking the seat', () => {
    const first = one('甲局', '95', under({ demote: 1 }))
    expect(gradesOf([first, ...rest], { grades, quotas: quotas() })).toEqual(['良好', '优秀', '良好', '达标'])
    const two = one('甲局', '65', under({ demote: 2 }))
    expect(gradesOf([two, ...rest], { grades, quotas: quotas() })).toEqual(['不达标', '优秀', '良好', '达标'])
  })

  test('without a row that counts does nothing', () => {
    const first = one('甲局', '95', under({ grade: '不达标', demote: 2, rank: 'last' }, 0))
    expect(gradesOf([first, ...rest], { grades, quotas: quotas() })).toEqual(['优秀', '良好', '达标', '达标'])
  })

  test('that ranks the unit last puts it behind all others, by group and over all', () => {
    const last = veto({ rank: 'last' })
    const first = one('甲局', '95', { vetoes: [{ veto: last, rows: [EVENT], refused: [] }] })
    const { results } = run([first, ...rest], { vetoes: [last] })
    const ranks = results.map(({ standing }) =>
      [standing?.rank, standing?.overall].map(of => of && numberOf(of).toNumber()),
    )
    expect(ranks).toEqual([
      [4, 4],
      [1, 1],
      [2, 2],
      [3, 3],
    ])
  })

  test('by lines alone: at best this grade, or so many lower', () => {
    const lines = [grade('优秀', null, '90'), grade('良好', null, '80'), grade('一般')]
    const units = [
      one('甲局', '95', under({ grade: '良好' })),
      one('乙局', '95', under({ demote: 1 })),
      one('丙局', '85', under({ demote: 5 })),
    ]
    expect(gradesOf(units, { grades: lines })).toEqual(['良好', '良好', '一般'])
  })
})

describe('an award', () => {
  const award = (over: Partial<Award>): Award => ({
    id: 'progress',
    title: '进步奖',
    by: 'improvement',
    quota: seats('1'),
    allotment: ALLOTMENT,
    atLeast: { grade: null, total: null, improvement: null },
    source: null,
    ...over,
  })
  const units = [one('甲局', '95'), one('乙局', '80'), one('丙局', '70'), one('丁局', '60')]
  const past = prior(...['90', '70', '55'].map((score, i) => ({ unit: (units[i] as UnitResult).unit, score })))
  const winners = (own: Award, over: Partial<Scheme> = {}, results = units) =>
    run(results, { awards: [own], ...over }, ...past)
      .results.filter(({ awards }) => awards.some(({ reached }) => numberOf(reached).toNumber() === 1))
      .map(({ unit: { name } }) => name)

  test('for improvement goes to the greatest rise since last year; who has no result of last year is out', () => {
    expect(winners(award({}))).toEqual(['丙局'])
    expect(winners(award({ quota: seats('4') }))).toEqual(['甲局', '乙局', '丙局'])
  })

  test('passes over whoever lacks the grade, the total or the rise that it asks for', () => {
    const grades = [grade('达标', null, '75'), grade('不达标')]
    const atLeast = { grade: null, total: null, improvement: null }
    expect(winners(award({ atLeast: { ...atLeast, grade: '达标' } }), { grades })).toEqual(['乙局'])
    expect(winners(award({ atLeast: { ...atLeast, total: parameter('90') } }))).toEqual(['甲局'])
    expect(winners(award({ quota: seats('3'), atLeast: { ...atLeast, improvement: parameter('10') } }))).toEqual([
      '乙局',
      '丙局',
    ])
  })

  test('by the total goes down the ranking, and not to a unit that a veto bars', () => {
    expect(winners(award({ by: 'total', quota: share('0.5') }))).toEqual(['甲局', '乙局'])
    const barred = { vetoes: [{ veto: veto({ barsAwards: true }), rows: [EVENT], refused: [] }] }
    const results = [one('甲局', '95', barred), ...units.slice(1)]
    expect(winners(award({ by: 'total', quota: share('0.5') }), {}, results)).toEqual(['乙局', '丙局'])
  })

  test('is provisional while a unit of its pool is withheld', () => {
    const withheld = result(unit('戊局', { group: '乙组' }), [], { state: 'withheld' })
    const of = (within: Allotment['within']) =>
      run([...units, withheld], { awards: [award({ by: 'total', allotment: { ...ALLOTMENT, within } })] }).results[0]
        ?.awards[0]
    expect(of('group')?.provisional).toBe(false)
    expect(of('overall')?.provisional).toBe(true)
  })
})

describe('grades', () => {
  test('are provisional where the seats are shared with a unit that is withheld', () => {
    const withheld = result(unit('戊局', { group: '乙组' }), [], { state: 'withheld' })
    const of = (within: Allotment['within']) =>
      run([one('甲局', '95'), one('丙局', '90'), withheld], {
        grades: [grade('优秀', seats('1')), grade('一般')],
        quotas: quotas({ within }),
      }).results[0]?.provisional
    expect(of('group')).toBe(false)
    expect(of('overall')).toBe(true)
  })
})
