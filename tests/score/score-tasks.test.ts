import { describe, expect, test } from 'vitest'
import { divide, input, multiply } from '../../src/formula/expression.ts'
import type { Score } from '../../src/model/assessment.ts'
import type { Observation, TaskObservation, Together } from '../../src/model/observation.ts'
import { ledger, place } from '../build/dataset.ts'
import { amount, figureAt, indicator, reasonFor } from '../build/outcome.ts'
import { type Rule, scored } from './one-leaf.ts'
import { shown, told } from './seen.ts'

describe('tasks that are scored one by one', () => {
  const MEAN: Together = { as: 'mean', drop: { lowest: 0, highest: 0 } }
  const named = (count: number) =>
    ledger(...Array.from({ length: count }, (_, i) => ({ name: `任务${'甲乙丙丁戊'[i]}` })))

  interface Given extends Partial<Omit<TaskObservation, 'task' | 'weight' | 'factor'>> {
    /** Its share of the points. */
    readonly of: string
    readonly weight?: string
    readonly factor?: string
  }

  /** The tasks of a unit under a leaf of 10 points, each with the share that it has reached. */
  const taskScore = (tasks: readonly Given[], together?: Together, over: Rule = {}): Score => {
    const rows = named(tasks.length)
    const all = tasks.map(({ of, weight, factor, ...more }, i): TaskObservation => {
      const at = (column: number) => place('ledger', column, 5 + i)
      return {
        task: rows[i] as TaskObservation['task'],
        inputs: { value: figureAt('完成比例', of, at(7)) },
        ...(weight === undefined ? {} : { weight: figureAt('权重', weight, at(12)) }),
        ...(factor === undefined ? {} : { factor: figureAt('难度系数', factor, at(13)) }),
        ...more,
      }
    })
    const seen: Observation = { state: 'seen', inputs: {}, tasks: all, ...(together ? { together } : {}) }
    return scored(seen, { perTask: true, score: multiply(input('value'), input('points')), ...over })
  }
  const pointsOf = (...args: Parameters<typeof taskScore>) => shown(taskScore(...args).points)
  const listed = ({ tasks }: Score) =>
    tasks.map(({ task, points, out }) => [
      task.name.kind === 'value' && task.name.value,
      shown(points),
      out ?? 'counts',
    ])

  test('count as their mean, their sum or their lowest', () => {
    const tasks = [{ of: '0.9' }, { of: '0.6' }, { of: '0.3' }]
    expect(pointsOf(tasks)).toBe('6.00')
    expect(pointsOf(tasks, { ...MEAN, as: 'sum' })).toBe('18.00')
    expect(pointsOf(tasks, { ...MEAN, as: 'lowest' })).toBe('3.00')
  })

  test('count by their weights, whose sum need not be 1', () => {
    // (9 × 3 + 6 × 1) ÷ 4 = 8.25
    const tasks = [
      { of: '0.9', weight: '3' },
      { of: '0.6', weight: '1' },
    ]
    expect(pointsOf(tasks)).toBe('8.25')
    expect(pointsOf(tasks, { ...MEAN, as: 'sum' })).toBe('33.00')
    expect(taskScore(tasks).tasks.map(({ weight }) => weight && shown(weight))).toEqual(['3', '1'])
  })

  test('are each multiplied by their factor', () => {
    // (9 × 1.2 + 6) ÷ 2 = 8.4
    const score = taskScore([{ of: '0.9', factor: '1.2' }, { of: '0.6' }])
    expect(shown(score.points)).toBe('8.40')
    expect(listed(score)).toEqual([
      ['任务甲', '10.8', 'counts'],
      ['任务乙', '6', 'counts'],
    ])
    expect(score.tasks.map(task => 'factor' in task && shown(task.factor ?? null))).toEqual(['1.2', false])
    expect(score.tasks.map(task => 'weight' in task)).toEqual([false, false])
    expect(score.tasks.map(task => 'out' in task)).toEqual([false, false])
  })

  test('that the scheme rules to be full have all the points, whatever their figures', () => {
    expect(pointsOf([{ of: '0.2', ruled: 'full' }, { of: '0.6' }])).toBe('8.00')
  })

  test('that do not count are listed without points and move nothing', () => {
    const score = taskScore([{ of: '0.9' }, { of: '0.6' }, { of: '0', out: 'not-due' }, { of: '0', out: 'blank' }])
    expect(shown(score.points)).toBe('7.50')
    expect(listed(score)).toEqual([
      ['任务甲', '9', 'counts'],
      ['任务乙', '6', 'counts'],
      ['任务丙', null, 'not-due'],
      ['任务丁', null, 'blank'],
    ])
  })

  test('that do not count bring no weight into the sum', () => {
    const tasks: Given[] = [
      { of: '0.9', weight: '1' },
      { of: '0.6', weight: '1' },
      { of: '0', weight: '8', out: 'not-due' },
    ]
    expect(pointsOf(tasks)).toBe('7.50')
  })

  test('leave out the worst and the best where the scheme says so, listed after those that count', () => {
    const tasks: Given[] = [{ of: '0.2' }, { of: '0.7' }, { of: '1' }, { of: '0.8' }, { of: '0', out: 'not-due' }]
    const score = taskScore(tasks, { as: 'mean', drop: { lowest: 1, highest: 1 } })
    expect(shown(score.points)).toBe('7.50')
    expect(listed(score)).toEqual([
      ['任务乙', '7', 'counts'],
      ['任务丁', '8', 'counts'],
      ['任务甲', '2', 'lowest'],
      ['任务丙', '10', 'highest'],
      ['任务戊', null, 'not-due'],
    ])
  })

  test('keep the order of the sheet where nothing is left out', () => {
    const score = taskScore([{ of: '0', out: 'not-due' }, { of: '0.7' }])
    expect(listed(score).map(([name]) => name)).toEqual(['任务甲', '任务乙'])
  })

  test('with a divisor of zero withhold the score, each by its name and with its cell; the sound ones are listed', () => {
    const score = taskScore([{ of: '0' }, { of: '0.5' }, { of: '0', out: 'not-due' }], undefined, {
      score: divide(input('points'), input('value')),
    })
    expect([score.state, score.points, told(score.because)]).toEqual([
      'withheld',
      null,
      ['zero-denominator 任务甲 台账!H5'],
    ])
    expect(listed(score)).toEqual([
      ['任务甲', null, 'counts'],
      ['任务乙', '20', 'counts'],
      ['任务丙', null, 'not-due'],
    ])
  })

  test('without a name are named by their indicator', () => {
    const [task] = ledger({ name: null })
    const inputs = { value: figureAt('完成比例', '0', place('ledger', 7, 5)) }
    const seen: Observation = { state: 'seen', inputs: {}, tasks: [{ task: task as TaskObservation['task'], inputs }] }
    const score = scored(seen, { perTask: true, score: divide(input('points'), input('value')) })
    expect(told(score.because)).toEqual(['zero-denominator 重点工作 台账!H5'])
  })

  test('are withheld together where the coefficient of the indicator is missing, and stay listed', () => {
    const missing = reasonFor('number-blank', '系数', place('figures', 2, 7))
    const node = indicator('key', '重点工作', { coefficient: () => () => missing })
    const score = taskScore([{ of: '0.9' }], undefined, { node })
    expect([score.state, score.points, told(score.because)]).toEqual(['withheld', null, ['number-blank 系数 数据!C7']])
    expect(listed(score)).toEqual([['任务甲', '9', 'counts']])
    expect(taskScore([{ of: '0.9' }]).state).toBe('scored')
  })

  test('are the working behind the figure where the method looks at the unit as a whole', () => {
    const [first, second] = named(2) as [TaskObservation['task'], TaskObservation['task']]
    const seen: Observation = {
      ...{ state: 'seen', inputs: { value: amount('7') } },
      tasks: [
        { task: first, inputs: { actual: amount('7') } },
        { task: second, inputs: {}, out: 'blank' },
      ],
    }
    const score = scored(seen)
    expect(shown(score.points)).toBe('7.00')
    expect(listed(score)).toEqual([
      ['任务甲', null, 'counts'],
      ['任务乙', null, 'blank'],
    ])
    expect(score.tasks.map(({ inputs }) => Object.keys(inputs))).toEqual([['actual'], []])
  })
})
