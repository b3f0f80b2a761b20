import { describe, expect, test } from 'vitest'
import { numberOf } from '../../src/formula/evaluate.ts'
import type { UnitResult } from '../../src/model/assessment.ts'
import type { PriorResult } from '../../src/model/dataset.ts'
import type { TieKey } from '../../src/model/grading.ts'
import type { Scheme } from '../../src/model/scheme.ts'
import { rankUnits } from '../../src/rank/rank-units.ts'
import { occurrences, prior, unit } from '../build/dataset.ts'
import { amount, DUTY, result, scheme, score, veto } from '../build/outcome.ts'
import { records } from '../build/records.ts'

const level = (name: string, over: Partial<UnitResult> = {}): UnitResult =>
  result(unit(name), [], { total: amount('90'), bonus: amount('0'), deduction: amount('0'), ...over })

const ranksOf = (
  results: readonly UnitResult[],
  breakBy: readonly TieKey[],
  rank: Scheme['ties']['rank'] = 'competition',
  ...past: readonly PriorResult[]
) => {
  const ranked = rankUnits(scheme({ ties: { rank, breakBy } }), results, records(...past))
  return ranked.results.map(({ standing }) => standing && numberOf(standing.rank).toNumber())
}

const higher = (of: string): TieKey => ({ of, first: 'higher' })
const lower = (of: string): TieKey => ({ of, first: 'lower' })

describe('equal totals are parted by', () => {
  test('the greater bonus, or the smaller deduction', () => {
    const units = [
      level('一局', { bonus: amount('1'), deduction: amount('2') }),
      level('二局', { bonus: amount('3'), deduction: amount('4') }),
    ]
    expect(ranksOf(units, [higher('bonus')])).toEqual([2, 1])
    expect(ranksOf(units, [lower('deduction')])).toEqual([1, 2])
  })

  test('the lower score where the scheme says that the lower comes first', () => {
    const of = (name: string, duty: string) => {
      const own = unit(name)
      return result(own, [score({ unit: own, points: amount(duty) })], { total: amount('90') })
    }
    const units = [of('一局', '50'), of('二局', '40'), of('三局', '50')]
    expect(ranksOf(units, [lower(DUTY.id)])).toEqual([2, 1, 2])
    expect(ranksOf(units, [lower(DUTY.id)], 'dense')).toEqual([2, 1, 2])
    expect(ranksOf(units, [higher(DUTY.id)], 'dense')).toEqual([1, 2, 1])
  })

  test('the fewer veto events, counted by their times', () => {
    const under = (...times: (string | null)[]) => ({
      vetoes: [{ veto: veto(), rows: occurrences(...times.map(one => ({ times: one }))), refused: [] }],
    })
    const units = [level('一局', under('3')), level('二局', under(null, null)), level('三局')]
    expect(ranksOf(units, [lower('vetoes')])).toEqual([3, 2, 1])
  })

  test('the higher total of last year, and who has none comes after, however low that total was', () => {
    const units = [level('一局'), level('二局'), level('三局')]
    const past = prior(
      { unit: unit('二局'), score: '-5' },
      { unit: unit('三局'), score: '60' },
      { unit: unit('一局'), year: '2024', score: '99' },
    )
    expect(ranksOf(units, [higher('prior')], 'competition', ...past)).toEqual([3, 2, 1])
    expect(ranksOf(units, [lower('prior')], 'competition', ...past)).toEqual([3, 1, 2])
  })

  test('the order of the registry, or the other way round', () => {
    const units = [level('一局'), level('二局'), level('三局')]
    expect(ranksOf(units, [lower('registry')])).toEqual([1, 2, 3])
    expect(ranksOf(units, [higher('registry')])).toEqual([3, 2, 1])
  })
})

describe('ordinal ranks', () => {
  const units = [
    level('一局', { bonus: amount('1') }),
    level('二局', { bonus: amount('2') }),
    level('三局', { bonus: amount('1') }),
  ]

  test('part every tie, at last by the registry', () => {
    expect(ranksOf(units, [higher('bonus')], 'ordinal')).toEqual([2, 1, 3])
  })

  test('name whom only the registry has parted, and nobody as tied', () => {
    const ranked = rankUnits(scheme({ ties: { rank: 'ordinal', breakBy: [higher('bonus')] } }), units, records())
    expect(ranked.results.map(({ standing }) => standing?.levelWith)).toEqual([['三局'], [], ['一局']])
    expect(ranked.results.map(({ standing }) => standing?.tiedWith)).toEqual([[], [], []])
  })
})

test('where ties are forbidden, ranks are as in competition ranking', () => {
  const units = [level('一局'), level('二局'), level('三局', { total: amount('80') })]
  expect(ranksOf(units, [], 'forbidden')).toEqual([1, 1, 3])
})

test('an unrounded score parts totals by ten digits, as a spreadsheet sees them', () => {
  const of = (name: string, duty: string) => {
    const own = unit(name)
    const { places: _, ...unrounded } = amount(duty)
    return result(own, [score({ unit: own, points: unrounded })], { total: amount('90') })
  }
  const units = [of('一局', '50.000000000001'), of('二局', '50'), of('三局', '50.0000001')]
  expect(ranksOf(units, [higher(DUTY.id)])).toEqual([2, 2, 1])
})
