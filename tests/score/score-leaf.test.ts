import { describe, expect, test } from 'vitest'
import { divide, input, multiply } from '../../src/formula/expression.ts'
import type { Observation } from '../../src/model/observation.ts'
import type { ComparisonRule } from '../../src/model/scheme.ts'
import type { Unit } from '../../src/model/unit.ts'
import { finisher } from '../../src/score/finish.ts'
import { leafScorer } from '../../src/score/score-leaf.ts'
import { EDUCATION, FINANCE, SPORT } from '../build/dataset.ts'
import { amount, indicator, parameter, reasonFor, scheme } from '../build/outcome.ts'
import { type Rule, scored, scorer } from './one-leaf.ts'
import { evidenceOf, foundNothing, leafSeeing, saw, sawFigure, shown, told } from './seen.ts'

describe('a score that the scheme gives whatever the method', () => {
  const ruled = (worth: 'full' | 'zero') =>
    scored({ state: 'ruled', worth, because: [reasonFor('no-tasks', '重点工作', EDUCATION.at)] })

  test('is all the points or none, and keeps its reason', () => {
    expect(['full', 'zero'].map(worth => shown(ruled(worth as 'full' | 'zero').points))).toEqual(['10.00', '0.00'])
    expect([ruled('full').state, told(ruled('zero').because)]).toEqual(['scored', ['no-tasks 重点工作 名录!A2']])
  })
})

describe('a score that the measure cannot give', () => {
  test('is withheld with the reason of the measure, and has no points', () => {
    const score = scored(foundNothing(EDUCATION))
    expect([score.state, score.points, score.tasks, told(score.because)]).toEqual([
      'withheld',
      null,
      [],
      ['no-figure 总量 名录!A2'],
    ])
  })

  test('is not even asked for where the indicator is for other groups', () => {
    const of = scheme({ notApplicable: 'rescale' })
    const score = scored(foundNothing(EDUCATION), { of, node: indicator('key', '重点工作', { groups: ['各镇'] }) })
    expect([score.state, told(score.because)]).toEqual(['not-applicable', ['other-groups 重点工作']])
  })
})

describe('a figure of the unit as a whole', () => {
  test('becomes points by the method, over the full points of the indicator', () => {
    const score = scored(saw({ value: amount('0.925') }), { score: multiply(input('value'), input('points')) })
    expect([score.state, shown(score.points), score.tasks]).toEqual(['scored', '9.25', []])
    expect(Object.keys(score.inputs)).toEqual(['value', 'points'])
    expect('parts' in score).toBe(false)
  })

  test('brings along the parts that have no cell elsewhere', () => {
    const parts = [amount('3')]
    expect(scored({ state: 'seen', inputs: { value: amount('7') }, tasks: [], parts }).parts).toBe(parts)
  })

  test('with a divisor of zero withholds the score', () => {
    const score = scored(sawFigure(EDUCATION, '0'), { score: divide(input('points'), input('value')) })
    expect([score.state, score.points, told(score.because)]).toEqual([
      'withheld',
      null,
      ['zero-denominator 重点工作 名录!C2'],
    ])
  })
})

describe('a method that compares', () => {
  const comparison: ComparisonRule = { among: 'group', inputs: [{ name: 'best', of: 'value', as: 'highest' }] }
  const toBest: Rule = {
    node: indicator('gdp', '经济总量', { points: parameter('10') }),
    score: multiply(divide(input('value'), input('best')), input('points')),
    comparison,
  }
  const FIGURES = new Map([
    [EDUCATION.name, '90'],
    [FINANCE.name, '120'],
  ])
  const see = (of: Unit): Observation => {
    const figure = FIGURES.get(of.name)
    return figure === undefined ? foundNothing(of) : sawFigure(of, figure)
  }

  test('scores each unit against the best of those that have the figure, and says whom', () => {
    const score = scorer(see, toBest)
    expect([EDUCATION, FINANCE].map(of => shown(score(of).points))).toEqual(['7.50', '10.00'])
    expect(score(EDUCATION).comparison?.members.map(({ name }) => name)).toEqual(['市教育局', '市财政局'])
    expect(score(SPORT).state).toBe('withheld')
  })

  test('asks the measure once for each unit: a figure is one operand, wherever it is compared', () => {
    const asked: string[] = []
    const score = scorer(of => {
      asked.push(of.name)
      return see(of)
    }, toBest)
    const { inputs, comparison: made } = score(EDUCATION)
    score(FINANCE)
    expect(asked.sort()).toEqual(['市体育局', '市教育局', '市财政局'].sort())
    expect(made?.values.get('value')?.[0]).toBe(inputs.value)
  })

  test('withholds the score, not the inputs, where there is nobody to compare with', () => {
    const other = indicator('gdp', '经济总量')
    const evidence = evidenceOf({ units: [] })
    const leaf = leafSeeing(see, { score: toBest.score ?? input('value'), comparison })
    const score = leafScorer(scheme(), other, leaf, finisher(scheme().rounding, other, evidence), evidence)(EDUCATION)
    expect([score.state, score.points, told(score.because)]).toEqual([
      'withheld',
      null,
      ['nobody-to-compare 经济总量 名录!A2'],
    ])
    expect(Object.keys(score.inputs)).toEqual(['value'])
  })

  test('that does not compare has no comparison', () => {
    expect('comparison' in scored(sawFigure(EDUCATION, '7'))).toBe(false)
  })
})
