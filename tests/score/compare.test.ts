import { describe, expect, test } from 'vitest'
import { isReason } from '../../src/model/evidence.ts'
import type { Observation } from '../../src/model/observation.ts'
import type { ComparisonRule, GroupInput, Indicator } from '../../src/model/scheme.ts'
import type { Unit } from '../../src/model/unit.ts'
import { comparer } from '../../src/score/compare.ts'
import { unit } from '../build/dataset.ts'
import { amount, figureAt, indicator } from '../build/outcome.ts'
import { evidenceOf, foundNothing, saw, sawFigure, shown, told } from './seen.ts'

const GDP = indicator('gdp', '经济总量')
const [A, B, C, D] = [unit('一局', {}, 2), unit('二局', {}, 3), unit('三局', {}, 4), unit('四局', {}, 5)]
const TOWN = unit('一镇', { group: '各镇' }, 6)
const APART = unit('园区', { participation: 'unranked' }, 7)
const REGISTRY = [A, B, C, D, TOWN, APART]

/** The figure of each unit by its name, or what the measure sees instead. */
type Figures = Readonly<Record<string, string | Observation>>

const ALL: readonly GroupInput[] = [
  { name: 'best', of: 'value', as: 'highest' },
  { name: 'least', of: 'value', as: 'lowest' },
  { name: 'mean', of: 'value', as: 'mean' },
  { name: 'place', of: 'value', as: 'place' },
]

interface Rule {
  readonly among?: ComparisonRule['among']
  readonly inputs?: readonly GroupInput[]
  readonly node?: Indicator
}

const seenOf = (of: Unit, figure: string | Observation): Observation =>
  typeof figure === 'string' ? sawFigure(of, figure) : figure

/** Compares units that have these figures, in the order of the registry. */
function comparing(figures: Figures, { among = 'group', inputs = ALL, node = GDP }: Rule = {}) {
  const units = REGISTRY.filter(({ name }) => name in figures)
  const seen = new Map(units.map(one => [one, seenOf(one, figures[one.name] ?? foundNothing(one))]))
  const observe = (of: Unit) => seen.get(of) ?? foundNothing(of)
  const compare = comparer(node, { among, inputs }, observe, evidenceOf({ units }))
  return (of: Unit) => {
    const own = observe(of)
    return compare(of, own.state === 'seen' ? own.inputs : {})
  }
}

/** The inputs of one unit that rest on the others. */
function inputsOf(of: Unit, figures: Figures, rule?: Rule): Record<string, string | null> {
  const compared = comparing(figures, rule)(of)
  if (isReason(compared)) throw new Error(compared.kind)
  return Object.fromEntries(
    Object.entries(compared.inputs).map(([name, value]) => [name, shown(value as Parameters<typeof shown>[0])]),
  )
}

const membersOf = (of: Unit, figures: Figures, rule?: Rule): readonly string[] => {
  const compared = comparing(figures, rule)(of)
  return isReason(compared) ? [] : compared.comparison.members.map(({ name }) => name)
}

describe('a unit is compared', () => {
  test('with the best, the weakest and the mean of its group, and by its own place', () => {
    const figures: Figures = { 一局: '80', 二局: '120', 三局: '100' }
    expect(inputsOf(A, figures)).toEqual({ best: '120', least: '80', mean: '100', place: '3' })
    expect(inputsOf(B, figures)).toEqual({ best: '120', least: '80', mean: '100', place: '1' })
    expect(inputsOf(C, figures)).toEqual({ best: '120', least: '80', mean: '100', place: '2' })
  })

  test('with those of its own group only', () => {
    expect(inputsOf(A, { 一局: '80', 二局: '120', 一镇: '500' })).toMatchObject({ best: '120', place: '2' })
    expect(inputsOf(TOWN, { 一局: '80', 二局: '120', 一镇: '500' })).toMatchObject({
      best: '500',
      mean: '500',
      place: '1',
    })
  })

  test('with all, where the scheme says so', () => {
    const figures: Figures = { 一局: '80', 二局: '120', 一镇: '500' }
    expect(inputsOf(A, figures, { among: 'all' })).toEqual({
      best: '500',
      least: '80',
      mean: '233.3333333333',
      place: '3',
    })
  })

  test('only with those whom the indicator is meant for', () => {
    const node = indicator('gdp', '经济总量', { groups: ['各镇'] })
    const figures: Figures = { 一局: '900', 一镇: '500' }
    expect(membersOf(TOWN, figures, { among: 'all', node })).toEqual(['一镇'])
    expect(membersOf(TOWN, figures, { among: 'all' })).toEqual(['一局', '一镇'])
  })

  test('in one record for the whole group, and in another for another group', () => {
    const compare = comparing({ 一局: '80', 二局: '120', 一镇: '500' })
    const [first, second, town] = [A, B, TOWN]
      .map(one => compare(one))
      .map(one => (isReason(one) ? null : one.comparison))
    expect(first?.group).toBe('政府工作部门')
    expect(second).toBe(first)
    expect(town?.group).toBe('各镇')
    expect([...(first?.values.get('value') ?? [])].map(shown)).toEqual(['80', '120'])
    expect([...(first?.common.keys() ?? [])]).toEqual(['best', 'least', 'mean'])
  })
})

describe('two units level with one another', () => {
  const figures: Figures = { 一局: '80', 二局: '120', 三局: '120', 四局: '60' }
  const placesOf = (over: Partial<GroupInput>) =>
    [A, B, C, D].map(
      one => inputsOf(one, figures, { inputs: [{ name: 'place', of: 'value', as: 'place', ...over }] }).place,
    )

  test('share the better place, and the next is left out', () => {
    expect(placesOf({})).toEqual(['3', '1', '1', '4'])
  })

  test('share the mean of their places, where the scheme says so', () => {
    expect(placesOf({ as: 'mean-place' })).toEqual(['3', '1.5', '1.5', '4'])
  })

  test('come last where the lower figure is the better one', () => {
    expect(placesOf({ first: 'lower' })).toEqual(['2', '3', '3', '1'])
    expect(placesOf({ as: 'mean-place', first: 'lower' })).toEqual(['2', '3.5', '3.5', '1'])
  })
})

describe('a unit that is scored apart', () => {
  test('is measured against the ranked ones and does not move their yardstick', () => {
    const figures: Figures = { 一局: '80', 二局: '120', 园区: '150' }
    expect(membersOf(A, figures)).toEqual(['一局', '二局'])
    expect(inputsOf(A, figures)).toMatchObject({ best: '120', mean: '100', place: '2' })
    expect(inputsOf(APART, figures)).toEqual({ best: '120', least: '80', mean: '100', place: '1' })
  })

  test('level with a ranked one it has that place, and shares none of the places between them', () => {
    const inputs: readonly GroupInput[] = [{ name: 'place', of: 'value', as: 'mean-place' }]
    const figures: Figures = { 一局: '80', 二局: '120', 三局: '120', 园区: '120' }
    expect([B, C, APART].map(one => inputsOf(one, figures, { inputs }).place)).toEqual(['1.5', '1.5', '1'])
  })
})

describe('a unit without the figure', () => {
  const rank: Rule = { inputs: [{ name: 'place', of: 'value', as: 'place' }] }

  test('is none of those compared: the others have the places that they would have without it', () => {
    const figures: Figures = { 一局: '80', 二局: foundNothing(B), 三局: '100' }
    expect(membersOf(A, figures)).toEqual(['一局', '三局'])
    expect(inputsOf(A, figures)).toEqual({ best: '100', least: '80', mean: '90', place: '2' })
    expect(inputsOf(C, figures, rank)).toEqual({ place: '1' })
  })

  test('is none of those compared where its measure gives a series, or lacks one of two figures', () => {
    const at = { ...B.at, column: 2 }
    const series = saw({ value: [figureAt('总量', '90', at)], rate: amount('5') })
    const half = saw({ value: figureAt('总量', '90', { ...C.at, column: 2 }) })
    const whole = saw({ value: figureAt('总量', '80', { ...A.at, column: 2 }), rate: amount('3') })
    const figures: Figures = { 一局: whole, 二局: series, 三局: half }
    const inputs: readonly GroupInput[] = [
      { name: 'best', of: 'value', as: 'highest' },
      { name: 'rate', of: 'rate', as: 'lowest' },
    ]
    expect(membersOf(A, figures, { inputs })).toEqual(['一局'])
    expect(inputsOf(A, figures, { inputs })).toEqual({ best: '80', rate: '3' })
  })

  test('a zero is a figure like any other', () => {
    expect(inputsOf(A, { 一局: '0', 二局: '50' })).toEqual({ best: '50', least: '0', mean: '25', place: '2' })
  })
})

test('where nobody can be compared with, the score is withheld at the row of the unit in the registry', () => {
  const found = comparing({ 园区: '150', 一镇: '500' })(APART)
  expect(isReason(found) ? told([found]) : found).toEqual(['nobody-to-compare 经济总量 名录!A7'])
})

test('what all of them share is named after the figure that is compared, a place by itself', () => {
  const compared = comparing({ 一局: '80', 二局: '120' })(A)
  const names = isReason(compared) ? [] : Object.values(compared.inputs).map(one => 'name' in one && one.name)
  expect(names).toEqual([
    { zh: '总量组内最高', en: 'highest 总量' },
    { zh: '总量组内最低', en: 'lowest 总量' },
    { zh: '总量组内平均', en: 'mean 总量' },
    { zh: '组内名次', en: 'place' },
  ])
})
