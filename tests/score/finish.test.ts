import { describe, expect, test } from 'vitest'
import { divide, input } from '../../src/formula/expression.ts'
import type { Operand } from '../../src/formula/operand.ts'
import { quantity } from '../../src/formula/quantity.ts'
import { decimal } from '../../src/kernel/decimal.ts'
import type { Score } from '../../src/model/assessment.ts'
import { concluded } from '../../src/model/evidence.ts'
import type { Reason } from '../../src/model/observation.ts'
import type { Gate, Indicator, Rounding } from '../../src/model/scheme.ts'
import { type Finished, finisher, type Raw } from '../../src/score/finish.ts'
import { untranslated } from '../../src/text/text.ts'
import { EDUCATION, place } from '../build/dataset.ts'
import { amount, figureAt, indicator, parameter, reasonFor, score } from '../build/outcome.ts'
import { evidenceOf, shown, told } from './seen.ts'

const TWO: Rounding = { indicator: 2, total: 2, mode: 'half-up' }

const given = (name: string, value: string): Operand => figureAt(name, value, place('figures', 2, 5))
const raw = (points: string): Raw => ({ expression: input('value'), inputs: { value: given('数', points) } })

interface Rule extends Partial<Pick<Indicator, 'gate'>> {
  readonly coefficient?: Operand | Reason
}

/** What the points of 市教育局 come to under an indicator. */
function finished(
  points: Raw,
  { coefficient, gate = null }: Rule,
  below: readonly Score[] = [],
  rounding = TWO,
): Finished {
  const node = indicator('key', '重点工作', { gate, coefficient: coefficient ? () => () => coefficient : null })
  return finisher(rounding, node, evidenceOf())(EDUCATION, points, below)
}

const pointsOf = (...args: Parameters<typeof finished>): string | null => shown(finished(...args).points)
const because = (of: Finished): string[] => (of.points === null ? told(of.because) : [])

describe('points without a coefficient or a gate', () => {
  test.each([
    ['9.234', '9.23'],
    ['9.235', '9.24'],
    ['9.2349999999999', '9.24'],
    ['-0.005', '-0.01'],
  ])('%s are published as %s', (points, published) => {
    expect(pointsOf(raw(points), {})).toBe(published)
  })

  test('are carried on unrounded where the scheme rounds totals only', () => {
    expect(pointsOf(raw('9.23456'), {}, [], { ...TWO, indicator: null })).toBe('9.23456')
  })

  test('are rounded half to even where the scheme goes by GB/T 8170', () => {
    const even: Rounding = { ...TWO, mode: 'gb8170' }
    expect([pointsOf(raw('9.225'), {}, [], even), pointsOf(raw('9.235'), {}, [], even)]).toEqual(['9.22', '9.24'])
  })

  test('bear the name of their indicator', () => {
    expect(finished(raw('9'), {}).points?.name).toEqual(untranslated('重点工作'))
  })
})

describe('a coefficient', () => {
  test('multiplies the points before they are rounded', () => {
    // 7.004 × 1.25 = 8.755; the rounded 7.00 × 1.25 would be 8.75.
    expect(pointsOf(raw('7.004'), { coefficient: given('难度系数', '1.25') })).toBe('8.76')
    expect(finished(raw('7.004'), { coefficient: given('难度系数', '1.25') }).inputs).toMatchObject({
      coefficient: { name: { zh: '难度系数' } },
    })
  })

  test('of zero leaves nothing', () => {
    expect(pointsOf(raw('8'), { coefficient: given('难度系数', '0') })).toBe('0.00')
  })

  test('that nobody has given withholds the score, with its cell', () => {
    const missing = reasonFor('number-blank', '难度系数', place('figures', 2, 7))
    const made = finished(raw('8'), { coefficient: missing })
    expect([made.points, because(made)]).toEqual([null, ['number-blank 难度系数 数据!C7']])
    expect(Object.keys(made.inputs)).toEqual(['value'])
  })
})

describe('a gate that looks at a figure', () => {
  const gate = (figure: Operand | Reason): Gate => ({
    test: { kind: 'figure', figure: () => () => figure },
    reach: parameter('60', 'reach'),
    otherwise: parameter('5', 'otherwise'),
  })
  const behind = (figure: string, points: string, coefficient?: Operand) =>
    pointsOf(raw(points), { gate: gate(given('达标率', figure)), ...(coefficient ? { coefficient } : {}) })

  test.each([
    ['60', '8', '8.00', 'on the line it is open'],
    ['60.01', '8', '8.00', 'above it too'],
    ['59.99', '8', '5.00', 'a hundredth below it the points end at 5'],
    ['59.999999999999', '8', '8.00', 'what a spreadsheet shows as 60 is 60'],
    ['59', '4', '4.00', 'below it fewer points stay as they are'],
    ['59', '5', '5.00', 'just so many stay as they are'],
    ['0', '8', '5.00', 'a figure of zero is below it'],
  ])('%s against 60: %s points become %s, %s', (figure, points, published) => {
    expect(behind(figure, points)).toBe(published)
  })

  test('that is closed shuts out the coefficient too: the points count without it, up to the base', () => {
    expect(behind('60', '4', given('难度系数', '1.5'))).toBe('6.00')
    expect(behind('59', '4', given('难度系数', '1.5'))).toBe('4.00')
  })

  test('without its figure withholds the score, with the reasons of the coefficient before it', () => {
    const missing = reasonFor('no-figure', '达标率', EDUCATION.at)
    const blank = reasonFor('number-blank', '难度系数', place('figures', 2, 7))
    expect(because(finished(raw('8'), { gate: gate(missing) }))).toEqual(['no-figure 达标率 名录!A2'])
    expect(because(finished(raw('8'), { coefficient: blank, gate: gate(missing) }))).toEqual([
      'number-blank 难度系数 数据!C7',
      'no-figure 达标率 名录!A2',
    ])
  })
})

describe('a gate that looks at the weakest of some scores', () => {
  const gate = (...of: readonly string[]): Gate => ({
    test: { kind: 'weakest', of },
    reach: parameter('0.6', 'reach'),
    otherwise: parameter('70', 'otherwise'),
  })
  /** A score below the indicator with its points out of its full points; null where it does not apply. */
  const part = (id: string, points: string | null, full: string): Score =>
    score({
      indicator: indicator(id, id, { points: parameter(full) }),
      points: points === null ? null : amount(points),
      state: points === null ? 'not-applicable' : 'scored',
    })
  const under = (points: string, ...below: readonly Score[]) =>
    pointsOf(raw(points), { gate: gate('safety', 'petitions') }, below)

  test('looks at each as a share of its own points: 12 of 20 reach 0.6, 17 of 30 do not', () => {
    expect(under('88', part('safety', '12', '20'), part('petitions', '30', '30'))).toBe('88.00')
    expect(under('88', part('safety', '12', '20'), part('petitions', '17', '30'))).toBe('70.00')
    expect(under('88', part('safety', '11.99', '20'), part('petitions', '30', '30'))).toBe('70.00')
  })

  test('looks at none but those that it names', () => {
    expect(under('88', part('service', '0', '20'), part('safety', '20', '20'))).toBe('88.00')
  })

  test('leaves out those that do not apply, and is open where none of them does', () => {
    expect(under('88', part('safety', null, '20'), part('petitions', '30', '30'))).toBe('88.00')
    expect(under('88', part('safety', null, '20'), part('petitions', '10', '30'))).toBe('70.00')
    expect(under('88', part('safety', null, '20'), part('petitions', null, '30'))).toBe('88.00')
    expect(under('88')).toBe('88.00')
  })

  test('keeps the scores and the full points that it has looked at', () => {
    const below = [part('service', '9', '10'), part('safety', '11', '20'), part('petitions', '30', '30')]
    const { inputs } = finished(raw('88'), { gate: gate('safety', 'petitions') }, below)
    expect(Object.entries(inputs).map(([name, one]) => [name, shown(one as Operand)])).toEqual([
      ['value', '88'],
      ...[
        ['gated1', '11.00'],
        ['whole1', '20'],
      ],
      ...[
        ['gated2', '30.00'],
        ['whole2', '30'],
      ],
    ])
  })
})

describe('points that cannot be worked out', () => {
  const over = (divisor: Operand): Raw => ({
    expression: divide(input('value'), input('divisor')),
    inputs: { value: given('完成数', '8'), divisor },
  })
  const cells = (divisor: Operand) => because(finished(over(divisor), {}))

  test('are withheld at the cell of the divisor', () => {
    expect(cells(figureAt('目标值', '0', place('figures', 3, 9)))).toEqual(['zero-denominator 重点工作 数据!D9'])
    expect(cells(figureAt('目标值', '-5', place('figures', 3, 9)))).toEqual(['target-negative 重点工作 数据!D9'])
  })

  test('are withheld at all cells that a worked-out divisor rests on', () => {
    const sum = quantity(
      untranslated('合计'),
      { op: 'sum', series: 'all' },
      {
        all: [figureAt('甲', '3', place('figures', 2, 5)), figureAt('乙', '-3', place('figures', 2, 6))],
      },
    )
    expect(cells(sum)).toEqual(['zero-denominator 重点工作 数据!C5 数据!C6'])
  })

  test('are withheld at the cells that a conclusion rests on, and at none where the scheme gave the number', () => {
    const count = concluded(untranslated('任务数'), decimal(0), untranslated('没有'), place('ledger', 8, 5))
    expect(cells(count)).toEqual(['zero-denominator 重点工作 台账!I5'])
    expect(cells(parameter('0'))).toEqual(['zero-denominator 重点工作'])
  })

  test('name no more than twenty cells: a best value rests on all units', () => {
    const all = Array.from({ length: 30 }, (_, i) => figureAt('数', '0', place('figures', 2, 5 + i)))
    const best = quantity(untranslated('最高'), { op: 'highest', series: 'all' }, { all })
    const [only] = cells(best)
    expect(only?.split(' ').slice(2)).toHaveLength(20)
    expect(only?.endsWith('数据!C24')).toBe(true)
  })

  test('behind a closed gate are still asked for: the plain points are needed', () => {
    const gate: Gate = {
      test: { kind: 'figure', figure: () => () => given('达标率', '10') },
      reach: parameter('60'),
      otherwise: parameter('5'),
    }
    const none = over(figureAt('目标值', '0', place('figures', 3, 9)))
    expect(because(finished(none, { gate }))).toEqual(['zero-denominator 重点工作 数据!D9'])
  })
})
