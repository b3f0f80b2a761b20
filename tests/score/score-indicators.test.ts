import { describe, expect, test } from 'vitest'
import type { Indicator, Scheme } from '../../src/model/scheme.ts'
import { EDUCATION } from '../build/dataset.ts'
import { amount, parameter, reasonFor } from '../build/outcome.ts'
import { item, NOT_HERE, parent, resultOf, scoreOf, totalOf } from './one-unit.ts'
import { foundNothing, shown, told } from './seen.ts'

describe('an indicator that does not apply', () => {
  const indicators = [item('work', '60', '45'), item('party', '40', NOT_HERE)]

  test('counts in full where the scheme gives full points', () => {
    expect(totalOf({ indicators, notApplicable: 'full' })).toBe('85.00')
  })

  test('leaves its points to the others in proportion where the scheme rescales', () => {
    // 45 of 60 are 75 of 100.
    expect(totalOf({ indicators, notApplicable: 'rescale' })).toBe('75.00')
  })

  test('withholds the total where the scheme says neither', () => {
    expect(totalOf({ indicators, notApplicable: null })).toBeNull()
  })

  test('for a unit to which none applies leaves nothing to make a total of, which is told at its row', () => {
    const result = resultOf({ indicators: [item('party', '100', NOT_HERE)], notApplicable: 'rescale' })
    expect([result.state, result.total, told(result.because)]).toEqual(['withheld', null, ['nothing-applies 名录!A2']])
  })

  test('and counts in full is a score: there is something to make a total of', () => {
    const result = resultOf({ indicators: [item('party', '100', NOT_HERE)], notApplicable: 'full' })
    expect([result.state, shown(result.total), result.because]).toEqual(['ranked', '100.00', []])
  })

  test('is another thing than one that is withheld: that is told by its score, not as nothing', () => {
    const ties: Scheme['ties'] = { rank: 'competition', breakBy: [{ of: 'work', first: 'higher' }] }
    const result = resultOf({ indicators: [item('work', '100', foundNothing(EDUCATION))], ties })
    expect([result.state, result.because]).toEqual(['withheld', []])
    expect('compared' in (result.scores.get('work') ?? {})).toBe(false)
  })

  test('beside one that does is not told as nothing', () => {
    expect(resultOf({ indicators, notApplicable: 'rescale' }).because).toEqual([])
  })

  test('is compared as 0 where equal totals are parted by it, and only there', () => {
    const ties: Scheme['ties'] = { rank: 'competition', breakBy: [{ of: 'party', first: 'higher' }] }
    const compared = (over: Partial<Scheme>) =>
      [...resultOf({ indicators, notApplicable: 'rescale', ...over }).scores].map(([id, score]) => [
        id,
        shown(score.compared ?? null),
      ])
    expect(compared({ ties })).toEqual([
      ['work', null],
      ['party', '0'],
    ])
    expect(compared({}).map(([, value]) => value)).toEqual([null, null])
    expect(compared({ ties, notApplicable: 'full' }).map(([, value]) => value)).toEqual([null, null])
    const byWork: Scheme['ties'] = { rank: 'competition', breakBy: [{ of: 'work', first: 'higher' }] }
    expect(compared({ ties: byWork }).map(([, value]) => value)).toEqual([null, null])
  })
})

describe('an indicator above others', () => {
  const [sound, open] = [item('a', '60', '50'), item('b', '40', foundNothing(EDUCATION))]
  const under = (children: readonly Indicator[], over: Partial<Indicator> = {}, rest: Partial<Scheme> = {}) =>
    resultOf({ indicators: [parent('all', '100', children, over)], ...rest })

  test('is the sum of its children, by coefficient and gate of its own', () => {
    expect(scoreOf(under([sound, item('b', '40', '30')]), 'all')).toEqual(['scored', '80.00'])
    const coefficient = () => () => amount('0.9')
    expect(scoreOf(under([sound, item('b', '40', '30')], { coefficient }), 'all')).toEqual(['scored', '72.00'])
  })

  test('ends at the line of its gate where the weakest of its children is too weak', () => {
    const gate: Indicator['gate'] = {
      test: { kind: 'weakest', of: ['b'] },
      reach: parameter('0.6'),
      otherwise: parameter('60'),
    }
    expect(scoreOf(under([sound, item('b', '40', '24')], { gate }), 'all')).toEqual(['scored', '74.00'])
    expect(scoreOf(under([sound, item('b', '40', '23.9')], { gate }), 'all')).toEqual(['scored', '60.00'])
  })

  test('is withheld for those children that are, by their names, and not for those left out of it', () => {
    const result = under([sound, open])
    expect(scoreOf(result, 'all')).toEqual(['withheld', null])
    expect(told(result.scores.get('all')?.because ?? [])).toEqual(['child-withheld b'])
    expect(scoreOf(under([sound, { ...open, inTotal: false }]), 'all')).toEqual(['scored', '50.00'])
  })

  test('is not made of children that are only shown', () => {
    expect(scoreOf(under([sound, item('b', '40', '30', { inTotal: false })]), 'all')).toEqual(['scored', '50.00'])
  })

  test('does not apply where none of its children does, and leaves nothing behind', () => {
    const rescaled: Partial<Scheme> = { notApplicable: 'rescale' }
    const none = under([item('a', '60', NOT_HERE), item('b', '40', NOT_HERE)], {}, rescaled)
    expect([scoreOf(none, 'all'), none.scores.get('all')?.because]).toEqual([['not-applicable', null], []])
    const one = under([sound, item('b', '40', NOT_HERE)], {}, rescaled)
    expect(scoreOf(one, 'all')).toEqual(['scored', '83.33'])
  })

  test('does not apply, but counts in full, where all of its children do so', () => {
    const full: Partial<Scheme> = { notApplicable: 'full' }
    expect(scoreOf(under([item('a', '60', NOT_HERE), item('b', '40', NOT_HERE)], {}, full), 'all')).toEqual([
      'not-applicable',
      '100.00',
    ])
    expect(scoreOf(under([sound, item('b', '40', NOT_HERE)], {}, full), 'all')).toEqual(['scored', '90.00'])
  })

  test('is withheld where its coefficient is missing, with the cell', () => {
    const missing = reasonFor('number-blank', '系数', { ...EDUCATION.at, column: 4 })
    const result = under([sound], { coefficient: () => () => missing })
    expect([scoreOf(result, 'all'), told(result.scores.get('all')?.because ?? [])]).toEqual([
      ['withheld', null],
      ['number-blank 系数 名录!E2'],
    ])
  })
})
