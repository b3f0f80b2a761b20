import { describe, expect, test } from 'vitest'
import { opinionApart } from '../../src/checks/opinion-apart.ts'
import type { Leaf } from '../../src/model/scheme.ts'
import { unit } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { amount, indicator, outcome, parameter, result, scheme, score, scrutiny } from '../build/outcome.ts'

const leaf = (subjective: boolean): Leaf => ({ subjective }) as Leaf
const WORK = indicator('work', '重点工作', { points: parameter('60'), leaf: leaf(false) })
const SURVEY = indicator('survey', '满意度', { points: parameter('30'), leaf: leaf(true) })
const LEADERS = indicator('leaders', '领导评价', { points: parameter('10'), leaf: leaf(false) })

const bounded = (places: string, of: readonly string[] = []) =>
  scheme({
    indicators: [WORK, SURVEY, LEADERS],
    scrutiny: scrutiny({ opinions: { places: parameter(places), of } }),
  })

type Scores = readonly [work: string, survey: string | null, leaders: string]

const told = (of: ReturnType<typeof scheme>, rows: readonly Scores[]) => {
  const results = rows.map((row, i) =>
    result(
      unit(`单位${i + 1}`, {}, i + 2),
      [WORK, SURVEY, LEADERS].map((one, j) => {
        const points = row[j] ?? null
        return score({
          indicator: one,
          state: points === null ? 'not-applicable' : 'scored',
          points: points && amount(points),
        } as never)
      }),
    ),
  )
  return found(opinionApart, { scheme: of, outcome: outcome(...results) })
}

const ROWS: readonly Scores[] = [
  ['60', '10', '5'],
  ['50', '20', '5'],
  ['40', '30', '5'],
  ['30', '25', '5'],
]

describe('a rank by opinion more places from that by work than the scheme allows', () => {
  test('is told at the unit', () => {
    expect(told(bounded('2'), ROWS)).toMatchObject([
      { code: 'RES-04', cell: 'A2', unit: '单位1', details: { opinion: 4, work: 1, units: 4, most: '2' } },
    ])
  })

  test('is in order at exactly so many places', () => {
    expect(told(bounded('3'), ROWS)).toEqual([])
  })

  test('an indicator that the scheme calls opinion counts as such', () => {
    const byLeaders = ROWS.map(([work, survey], i): Scores => [work, survey, i === 0 ? '10' : '0'])
    // 20 of 40 points against 20, 30 and 25: the first two share the third place.
    expect(told(bounded('2', ['leaders']), byLeaders)).toEqual([])
    expect(told(bounded('2'), byLeaders)).toHaveLength(1)
  })

  test('where one side does not apply to a unit it is not compared', () => {
    const rows = ROWS.map((row, i): Scores => (i === 0 ? [row[0], null, row[2]] : row))
    expect(told(bounded('2'), rows)).toEqual([])
  })

  test('a silent scheme asks nothing', () => {
    expect(told(scheme({ indicators: [WORK, SURVEY, LEADERS] }), ROWS)).toEqual([])
  })
})
