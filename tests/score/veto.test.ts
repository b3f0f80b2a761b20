import { describe, expect, test } from 'vitest'
import type { Veto } from '../../src/model/grading.ts'
import { makeOperands } from '../../src/score/operands.ts'
import { vetoer } from '../../src/score/veto.ts'
import { dataset, day, EDUCATION, FINANCE, type OccurrenceCells, occurrences, SPORT } from '../build/dataset.ts'
import { scheme, veto } from '../build/outcome.ts'
import { type ContestOffice, scoreOffice } from '../live/contest-office.ts'

const evidence = (...rows: readonly OccurrenceCells[]) => ({
  dataset: dataset({ events: occurrences(...rows) }),
  asOf: day('2026-11-30'),
  operands: makeOperands(),
})

/** Of the first unit: the rows that count, and why others do not. */
const judged = (own: Partial<Veto>, ...rows: readonly OccurrenceCells[]) => {
  const [found] = vetoer(scheme({ vetoes: [veto(own)] }), evidence(...rows))(EDUCATION)
  return found && [found.rows.map(({ at }) => at.row), found.refused.map(({ row, why }) => [row.at.row, why])]
}

describe('a veto', () => {
  test('follows from its items in the year of the scheme, up to the as-of day', () => {
    const rows = [
      { date: day('2026-01-01') },
      { date: day('2026-11-30') },
      { date: day('2026-12-01') },
      { date: day('2025-12-31') },
      { date: null },
      { item: '信访' },
      { unit: FINANCE },
    ]
    expect(judged({}, ...rows)).toEqual([
      [5, 6],
      [
        [7, 'after-the-day'],
        [8, 'other-year'],
        [9, 'no-date'],
      ],
    ])
  })

  test('without a document counts, unless the scheme asks for one', () => {
    expect(judged({}, { document: null })).toEqual([[5], []])
    expect(judged({ proofRequired: true }, { document: null })).toEqual([[], [[5, 'no-document']]])
  })

  test('on several units at once is on each of them', () => {
    const rows = [{ unit: { several: [EDUCATION, SPORT], shown: '各局' } }]
    const judge = vetoer(scheme({ vetoes: [veto()] }), evidence(...rows))
    expect([EDUCATION, FINANCE, SPORT].map(unit => judge(unit).length)).toEqual([1, 0, 1])
  })
})

describe('a row of 事项', () => {
  test('of a unit that nobody knows, or of none, is about nobody', () => {
    const judge = vetoer(scheme({ vetoes: [veto()] }), evidence({ unit: { unknown: '某局' } }, { unit: null }))
    expect([EDUCATION, FINANCE, SPORT].map(unit => judge(unit))).toEqual([[], [], []])
  })

  test('with its document counts where the scheme asks for one', () => {
    expect(judged({ proofRequired: true }, {})).toEqual([[5], []])
  })

  test('without a name of what has happened is none of the items', () => {
    expect(judged({}, { item: null })).toBeUndefined()
  })
})

describe('a unit under a veto', () => {
  const RULES = {
    ties: '{ rank: competition }',
    quotas: '{ of: all, within: group, round: half-up, tie: include, unused: next }',
    award: 'seats: 1',
  }
  const office = (item: string): ContestOffice => ({
    units: ['一局', '二局', '三局'].map(name => ({ name, group: '甲组', takes: '是' })),
    scores: [
      [58, 38],
      [57, 33],
      [50, 30],
    ],
    events: [['一局', item]],
    prior: [],
  })
  const first = async (item: string) => {
    const { document } = await scoreOffice(office(item), RULES)
    const found = document.units.find(({ unit }) => unit === '一局')
    return (
      found && {
        total: found.total,
        state: found.state,
        rank: found.rank,
        rankedOf: found.rankedOf,
        vetoes: found.vetoes,
      }
    )
  }

  test('has no more than the total that the veto leaves, and is ranked by it', async () => {
    expect(await first('违纪')).toEqual({ total: 86.5, state: 'ranked', rank: 2, rankedOf: 3, vetoes: ['廉政建设'] })
  })

  test('that keeps it out of the ranking is scored all the same', async () => {
    expect(await first('通报')).toEqual({ total: 96, state: 'unranked', rank: null, rankedOf: null, vetoes: ['通报'] })
  })

  test('that puts it last keeps its total', async () => {
    expect(await first('造假')).toEqual({ total: 96, state: 'ranked', rank: 3, rankedOf: 3, vetoes: ['弄虚作假'] })
  })

  test('of an item that the scheme does not name is under none', async () => {
    expect(await first('信访')).toEqual({ total: 96, state: 'ranked', rank: 1, rankedOf: 3, vetoes: [] })
  })
})
