import { describe, expect, test } from 'vitest'
import { divide, input, num, subtract } from '../../src/formula/expression.ts'
import type { Scheme } from '../../src/model/scheme.ts'
import type { Unit } from '../../src/model/unit.ts'
import { type AdjustmentCells, day, EDUCATION, unit } from '../build/dataset.ts'
import { adjustment, amount, figureAt, parameter, veto } from '../build/outcome.ts'
import { item, parent, resultOf, scoreOf, totalOf } from './one-unit.ts'
import { foundNothing, leafSeeing, saw, shown, told } from './seen.ts'

describe('a total', () => {
  const both = [item('work', '60', '50.004'), item('party', '40', '35.005')]

  test('adds up the published scores, not those behind them', () => {
    // 50.00 + 35.01; the unrounded scores would give 85.009.
    expect(totalOf({ indicators: both })).toBe('85.01')
  })

  test('is rounded to its own places', () => {
    expect(totalOf({ indicators: both, rounding: { indicator: 2, total: 1, mode: 'half-up' } })).toBe('85.0')
  })

  test('leaves out what is measured but not part of it', () => {
    const shownOnly = item('gdp', '40', '39', { inTotal: false })
    const result = resultOf({ indicators: [item('work', '100', '50'), shownOnly] })
    expect([shown(result.total), scoreOf(result, 'gdp')]).toEqual(['50.00', ['scored', '39.00']])
  })

  test('is not touched by what is left out of it and withheld', () => {
    const missing = item('gdp', '40', foundNothing(EDUCATION), { inTotal: false })
    const result = resultOf({ indicators: [item('work', '100', '50'), missing] })
    expect([result.state, shown(result.total)]).toEqual(['ranked', '50.00'])
  })

  test('is withheld where what would part equal totals is withheld', () => {
    const missing = item('gdp', '40', foundNothing(EDUCATION), { inTotal: false })
    const ties: Scheme['ties'] = { rank: 'competition', breakBy: [{ of: 'gdp', first: 'higher' }] }
    const result = resultOf({ indicators: [item('work', '100', '50'), missing], ties })
    expect([result.state, result.total, result.because]).toEqual(['withheld', null, []])
  })

  test('may be parted by what is no indicator at all', () => {
    const ties: Scheme['ties'] = { rank: 'competition', breakBy: [{ of: 'bonus', first: 'higher' }] }
    expect(totalOf({ indicators: both, ties })).toBe('85.01')
  })

  test('is withheld while one of its scores is, and the others stay', () => {
    const result = resultOf({ indicators: [item('work', '60', '50'), item('party', '40', foundNothing(EDUCATION))] })
    expect([result.state, result.total, scoreOf(result, 'work')]).toEqual(['withheld', null, ['scored', '50.00']])
    expect(shown(result.bonus)).toBe('0.00')
  })

  test('is withheld where the scheme makes it by a formula that divides by zero, at the cell', () => {
    const zero = figureAt('人数', '0', { ...EDUCATION.at, column: 3 })
    const people = item('people', '40', saw({ value: zero }))
    const rollUp: Scheme['rollUp'] = { formula: divide(input('work'), input('people')) }
    const result = resultOf({ indicators: [item('work', '60', '50'), people], rollUp })
    expect([result.state, result.total, told(result.because)]).toEqual([
      'withheld',
      null,
      ['zero-denominator 总分 名录!D2'],
    ])
  })
})

describe('floor and cap of a total', () => {
  const limits = { floor: parameter('60'), cap: parameter('105') }
  const work = (points: string) => [item('work', '120', points)]
  /** The total, and what it would have been where a limit has changed it. */
  const held = (points: string, rows: readonly AdjustmentCells[] = [], over: Partial<Scheme> = {}) => {
    const result = resultOf({ indicators: work(points), limits, ...over }, { rows })
    return [shown(result.total), result.unlimited?.toFixed() ?? null]
  }

  test.each([
    ['100', '3', '103.00', null],
    ['103', '2', '105.00', null],
    ['103', '2.01', '105.00', '105.01'],
    ['62', '-2', '60.00', null],
    ['62', '-2.01', '60.00', '59.99'],
  ])('%s points and %s by adjustment are %s', (points, adjusted, total, unlimited) => {
    expect(held(points, [{ points: adjusted }])).toEqual([total, unlimited])
  })

  test('each holds by itself, and none where the scheme has none', () => {
    expect(held('110', [], { limits: { floor: null, cap: parameter('105') } })).toEqual(['105.00', '110'])
    expect(held('50', [], { limits: { floor: null, cap: parameter('105') } })).toEqual(['50.00', null])
    expect(held('50', [], { limits: { floor: parameter('60'), cap: null } })).toEqual(['60.00', '50'])
    expect(held('110', [], { limits: { floor: parameter('60'), cap: null } })).toEqual(['110.00', null])
    expect(held('110', [], { limits: { floor: null, cap: null } })).toEqual(['110.00', null])
  })

  test('a veto holds the total down below that, and is no limit', () => {
    const vetoes = [veto({ cap: parameter('59') })]
    const result = resultOf({ indicators: work('110'), limits, vetoes }, { events: [{ date: day('2026-05-01') }] })
    expect([shown(result.total), result.unlimited?.toFixed()]).toEqual(['59.00', '110'])
    const within = resultOf({ indicators: work('90'), limits, vetoes }, { events: [{ date: day('2026-05-01') }] })
    expect([shown(within.total), within.unlimited]).toEqual(['59.00', undefined])
  })
})

describe('bonuses and deductions', () => {
  const indicators = [item('work', '100', '80')]
  const praise = adjustment({ id: 'praise', title: '表彰', bonus: { cap: null }, proofRequired: false })
  const special = adjustment({ proofRequired: false })

  test('are summed over the items of the scheme, each side by itself', () => {
    const rows = [{ points: '2' }, { points: '-1.5' }, { item: '表彰', points: '3' }, { item: '表彰', points: '-0.25' }]
    const result = resultOf({ indicators, adjustments: [special, praise] }, { rows })
    expect([result.bonus, result.deduction, result.total].map(shown)).toEqual(['5.00', '1.75', '83.25'])
    expect([result.bonus?.name.zh, result.deduction?.name.zh]).toEqual(['加分合计', '扣分合计'])
  })

  test('are 0 where no row counts', () => {
    const { bonus, deduction, total } = resultOf({ indicators })
    expect([bonus, deduction, total].map(shown)).toEqual(['0.00', '0.00', '80.00'])
  })

  test('that cannot be read are not 0: neither side is known, nor the total', () => {
    const result = resultOf({ indicators }, { rows: [{ points: '2' }, { points: null }] })
    expect([result.bonus, result.deduction, result.total, told(result.because)]).toEqual([
      ...[null, null, null],
      ['number-blank 专项考核 加减分!C6'],
    ])
  })
})

describe('a veto without a date', () => {
  const vetoes = [veto({ cap: parameter('59') })]
  const indicators = [item('work', '100', '80')]

  test('withholds the total at its cell: the unit neither bears it nor is let off', () => {
    const result = resultOf({ indicators, vetoes }, { events: [{ date: null }] })
    expect([result.state, result.total, told(result.because)]).toEqual([
      'withheld',
      null,
      ['day-unknown 重大安全责任事故 事项!C5'],
    ])
    expect(shown(result.bonus)).toBe('0.00')
  })

  test('is another thing than one of another year, which is set aside', () => {
    const result = resultOf({ indicators, vetoes }, { events: [{ date: day('2025-05-01') }] })
    expect([result.state, shown(result.total), result.because]).toEqual(['ranked', '80.00', []])
  })
})

describe('a unit', () => {
  const indicators = [item('work', '100', '80')]
  const stateOf = (over: Partial<Unit>, rest: Partial<Scheme> = {}) =>
    resultOf({ indicators, ...rest }, { of: unit('市教育局', over) }).state

  test('is ranked with its group, unless it or its group is scored apart', () => {
    const groups = [
      { name: '政府工作部门', ranked: true },
      { name: '园区', ranked: false },
    ]
    expect(stateOf({}, { groups })).toBe('ranked')
    expect(stateOf({ group: '园区' }, { groups })).toBe('unranked')
    expect(stateOf({ participation: 'unranked' }, { groups })).toBe('unranked')
    expect(stateOf({ group: '各镇' }, { groups: [] })).toBe('ranked')
    expect(stateOf({}, { groups: [...groups].reverse() })).toBe('ranked')
  })

  test('that a veto keeps out of the ranking is scored all the same', () => {
    const vetoes = [veto({ rank: 'none' })]
    const result = resultOf({ indicators, vetoes }, { events: [{ date: day('2026-05-01') }] })
    expect([result.state, shown(result.total)]).toEqual(['unranked', '80.00'])
  })

  test('that takes no part has every indicator of the tree as not applicable, without points or reasons', () => {
    const tree = [parent('all', '100', [item('a', '60', '50'), parent('b', '40', [item('c', '40', '30')])])]
    const {
      state,
      scores,
      bonus,
      deduction,
      total,
      adjustments: own,
      refused,
    } = resultOf({ indicators: tree }, { of: unit('市教育局', { participation: 'excluded' }), rows: [{ points: '2' }] })
    expect([state, bonus, deduction, total, own, refused]).toEqual(['excluded', null, null, null, [], []])
    expect([...scores].map(([id, score]) => [id, score.state, score.points, score.because, score.tasks])).toEqual(
      ['all', 'a', 'b', 'c'].map(id => [id, 'not-applicable', null, [], []]),
    )
  })
})

test('a score below zero goes into the total as it is', () => {
  const lost = item('work', '100', saw({ value: amount('80') }), {
    leaf: leafSeeing(() => saw({ value: amount('80') }), { score: subtract(num(0), input('value')) }),
  })
  expect(totalOf({ indicators: [lost, item('party', '100', '90')] })).toBe('10.00')
})
