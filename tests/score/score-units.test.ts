import { describe, expect, test } from 'vitest'
import { numberOf } from '../../src/formula/evaluate.ts'
import { input, num } from '../../src/formula/expression.ts'
import { quantity } from '../../src/formula/quantity.ts'
import { cellName } from '../../src/kernel/a1.ts'
import { digits } from '../../src/kernel/rounding.ts'
import type { Score, UnitResult } from '../../src/model/assessment.ts'
import type { Observation } from '../../src/model/observation.ts'
import type { Indicator, Leaf, Scheme } from '../../src/model/scheme.ts'
import { finisher } from '../../src/score/finish.ts'
import { makeOperands } from '../../src/score/operands.ts'
import { leafScorer } from '../../src/score/score-leaf.ts'
import { untranslated } from '../../src/text/text.ts'
import { dataset, day, EDUCATION, place } from '../build/dataset.ts'
import { indicator, reasonFor, scheme } from '../build/outcome.ts'
import { conclude, type Office, resultOf } from '../build/random-run.ts'
import type { NodeData } from '../build/random-scheme.ts'

const UNIT = '市教育局'

const leaf = (id: string, points: number, measure: object, method: unknown): NodeData => ({
  ...{ id, title: id, points },
  measure: measure as Record<string, unknown>,
  method: (typeof method === 'string' ? { [method]: {} } : method) as Record<string, unknown>,
})

/** The result of one unit under these indicators, over these sheets. */
async function resultUnder(
  indicators: readonly NodeData[],
  sheets: Office['sheets'],
  participation = '是',
): Promise<UnitResult> {
  const data = {
    ...{ id: 'small', title: '小方案', year: 2026 },
    full: indicators.reduce((sum, { points }) => sum + points, 0),
    rounding: { indicator: 2, total: 2 },
    groups: [{ name: '甲组' }],
    ties: { rank: 'competition' },
    adjustments: [{ id: 'special', title: '专项', bonus: { cap: 5 }, deduction: { cap: 5 } }],
    indicators,
  }
  const { outcome } = await conclude({
    scheme: data,
    sheets: { 名录: [[UNIT, '甲组', participation]], ...sheets },
    ballots: [],
  })
  return resultOf(outcome, UNIT)
}

const task = (name: string, target: number, actual: number) => [
  name,
  '重点',
  UNIT,
  '2026-12-31',
  target,
  actual,
  '进行中',
]
const shown = ({ points }: Pick<Score, 'points'>): string | null => points && digits(numberOf(points), points.places)
const because = ({ because: reasons }: Pick<Score, 'because'>) =>
  reasons.map(({ kind, at }) =>
    [kind, ...at.map(({ on, row, column }) => `${on.sheet}!${cellName(column, row)}`)].join(' '),
  )

const only = ({ scores }: UnitResult): Score => [...scores.values()][0] as Score

describe('tasks that are scored one by one', () => {
  const key = leaf('key', 10, { tasks: {} }, 'completion-ratio')

  test('are averaged as they are, and the mean is rounded once', async () => {
    // 3.334, 3.334 and 3.339: their mean is 3.3357, that of the rounded ones would be 3.33.
    const result = await resultUnder([key], {
      台账: [task('甲', 10000, 3334), task('乙', 10000, 3334), task('丙', 10000, 3339)],
    })
    expect(shown(only(result))).toBe('3.34')
  })

  test('with a target of zero withhold the score, each with its cell', async () => {
    const result = await resultUnder([key], { 台账: [task('甲', 0, 3), task('乙', 10, 3), task('丙', 0, 0)] })
    expect(only(result).state).toBe('withheld')
    expect(because(only(result))).toEqual(['zero-denominator 台账!E2', 'zero-denominator 台账!E4'])
  })

  test('above their targets count up to the cap of the method', async () => {
    const capped = leaf('key', 10, { tasks: {} }, { 'completion-ratio': { cap: 1.2 } })
    expect(shown(only(await resultUnder([key], { 台账: [task('甲', 10, 13)] })))).toBe('10.00')
    expect(shown(only(await resultUnder([capped], { 台账: [task('甲', 10, 13)] })))).toBe('12.00')
  })

  test('below zero are worth nothing, and take nothing from the others', async () => {
    const result = await resultUnder([key], { 台账: [task('甲', 10, -20), task('乙', 10, 10)] })
    expect(shown(only(result))).toBe('5.00')
  })
})

describe('a reported figure', () => {
  test('with a target of zero withholds the score at the cell of the target', async () => {
    const result = await resultUnder([leaf('levy', 10, { data: '征收数' }, 'completion-ratio')], {
      数据: [[UNIT, '征收数', 5, 0]],
    })
    expect(because(only(result))).toEqual(['zero-denominator 数据!D2'])
  })

  test('reported twice is not chosen from', async () => {
    const rows = [
      [UNIT, '信访件数', 5],
      [UNIT, '信访件数', 3],
    ]
    const result = await resultUnder([leaf('petitions', 10, { data: '信访件数' }, { deduction: { each: 1 } })], {
      数据: rows,
    })
    expect(because(only(result))).toEqual(['several-figures 数据!C2 数据!C3'])
  })

  test('that nobody reported withholds the score at the row of the unit in the registry', async () => {
    const petitions = leaf('petitions', 10, { data: '信访件数' }, { deduction: { each: 1 } })
    expect(because(only(await resultUnder([petitions], { 数据: [[UNIT, '其他', 1]] })))).toEqual(['no-figure 名录!A2'])
  })
})

describe('a unit', () => {
  const work = leaf('work', 100, { entry: {} }, 'direct')
  const entries = [[UNIT, 'work', 90, '评定']]

  test('has its bonus and deduction in the total', async () => {
    const rows = [
      [UNIT, '专项', 3, '先进', '一号'],
      [UNIT, '专项', -1.5, '通报', '二号'],
    ]
    const { total, bonus, deduction } = await resultUnder([work], { 评分: entries, 加减分: rows })
    expect([bonus, deduction, total].map(points => shown({ points }))).toEqual(['3.00', '1.50', '91.50'])
  })

  test('is withheld for a bonus that cannot be read, though all its indicators are scored', async () => {
    const result = await resultUnder([work], { 评分: entries, 加减分: [[UNIT, '专项', '三分', '先进', '一号']] })
    expect([result.state, shown(only(result)), result.total]).toEqual(['withheld', '90.00', null])
    expect(because(result)).toEqual(['number-unreadable 加减分!C2'])
  })

  test('that takes no part is not withheld for anything', async () => {
    const result = await resultUnder([work], { 加减分: [[UNIT, '专项', '三分', '先进', '一号']] }, '不参加')
    expect([result.state, result.because, result.bonus]).toEqual(['excluded', [], null])
  })

  test('that is set apart is scored like any other', async () => {
    const result = await resultUnder([work], { 评分: entries }, '单列')
    expect([result.state, shown({ points: result.total }), result.standing]).toEqual(['unranked', '90.00', null])
  })

  test('names the indicators that withhold its total, one level below another', async () => {
    const parent = { id: 'all', title: '全部', points: 100, children: [work] }
    const { scores } = await resultUnder([parent], {})
    expect([...scores.values()].map(({ indicator: { id }, state }) => [id, state])).toEqual([
      ['work', 'withheld'],
      ['all', 'withheld'],
    ])
    expect(scores.get('all')?.because.map(({ kind, what }) => [kind, what])).toEqual([['child-withheld', 'work']])
  })
})

describe('an indicator that does not apply', () => {
  const at = place('registry', 0, 2)
  const unapplied: Leaf = {
    measure: untranslated('台账任务'),
    method: untranslated('按比例计分'),
    selects: null,
    prepare: () => () => ({ state: 'withheld', because: [] }),
    score: input('value'),
    perTask: false,
    comparison: null,
    credits: null,
    occurrences: [],
    subjective: false,
    words: null,
  }
  /** The score of 市教育局 under one leaf whose measure sees this. */
  const scoreLeaf = (of: Scheme, node: Indicator, seen: Observation): Score => {
    const evidence = { dataset: dataset(), asOf: day('2026-12-31'), operands: makeOperands() }
    const leaf = { ...unapplied, prepare: () => () => seen }
    return leafScorer(of, node, leaf, finisher(of.rounding, node, evidence), evidence)(EDUCATION)
  }
  const scoreUnder = (notApplicable: 'full' | 'rescale' | null) =>
    scoreLeaf(scheme({ notApplicable }), indicator('key', '重点工作'), {
      state: 'not-applicable',
      because: [reasonFor('no-tasks', '重点工作', at)],
    })

  test.each([
    ['full', 'not-applicable', '10.00'],
    ['rescale', 'not-applicable', null],
    [null, 'withheld', null],
  ] as const)('under notApplicable: %s is %s, with %s points', (policy, state, points) => {
    const score = scoreUnder(policy)
    expect([score.state, shown(score)]).toEqual([state, points])
  })

  test('keeps its reason, and that the scheme lacks a rule is one more', () => {
    expect(
      scoreUnder(null).because.map(({ kind, what, at: cells }) => [
        kind,
        what,
        cells.map(({ row, column }) => cellName(column, row)),
      ]),
    ).toEqual([
      ['no-tasks', '重点工作', ['A2']],
      ['policy-missing', 'notApplicable', []],
    ])
  })

  test('is not so for a unit of a group that it is meant for', () => {
    const seen = {
      state: 'seen',
      inputs: { value: quantity(untranslated('数'), num('7.005'), {}) },
      tasks: [],
    } as const
    const forAll = indicator('key', '重点工作', { groups: [EDUCATION.group] })
    expect(shown(scoreLeaf(scheme(), forAll, seen))).toBe('7.01')
    const forOthers = indicator('key', '重点工作', { groups: ['党群部门'] })
    expect(scoreLeaf(scheme({ notApplicable: 'rescale' }), forOthers, seen).state).toBe('not-applicable')
  })
})
