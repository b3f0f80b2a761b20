import { describe, expect, test } from 'vitest'
import { providerUnregistered } from '../../src/checks/provider-unregistered.ts'
import { askedFigures } from '../../src/model/asked.ts'
import { day, FINANCE, type FigureCells, figures, unit } from '../build/dataset.ts'
import { findingsOf, found } from '../build/findings.ts'
import { indicator, scheme, scrutiny } from '../build/outcome.ts'

const from = (by: string | null) => {
  const providers = [{ items: ['GDP'], from: '市统计局', by: by === null ? null : day(by), source: null }]
  return scheme({ scrutiny: scrutiny({ providers }) })
}
const gdp = (more: object) => ({ item: 'GDP', provider: '市统计局', ...more })
const told = (of: ReturnType<typeof scheme>, ...rows: readonly FigureCells[]) =>
  found(providerUnregistered, { scheme: of, dataset: { figures: figures(...rows) } })

describe('who reports', () => {
  test('another office is told once for all its rows of an item', () => {
    const rows = [gdp({}), gdp({ provider: '市发改委' }), gdp({ unit: FINANCE, provider: '市发改委' })]
    expect(told(from(null), ...rows)).toMatchObject([
      {
        code: 'DATA-06',
        cell: 'H6',
        unit: null,
        details: { kind: 'other', registered: '市统计局', cells: ['H6', 'H7'] },
      },
    ])
  })

  test('a unit that reports its own figure is told as that', () => {
    expect(told(from(null), gdp({ provider: '市教育局' }))).toMatchObject([
      { unit: '市教育局', details: { kind: 'own', provider: '市教育局' } },
    ])
  })

  test('the registered office under its name, its alias or a longer form is in order; a blank is no source', () => {
    const units = [unit('市统计局', { aliases: [{ name: '统计局', from: null, to: null }] })]
    const rows = figures(
      ...['市统计局', '统计局', '青山市统计局'].map(provider => gdp({ provider })),
      gdp({ provider: null }),
    )
    expect(found(providerUnregistered, { scheme: from(null), dataset: { units, figures: rows } })).toEqual([])
  })

  describe('where the scheme names no source for an item', () => {
    const of = scheme({
      indicators: [
        indicator('gdp', 'GDP', { assessor: '市统计局（普查中心）、市考评办', asks: [askedFigures('GDP')] }),
      ],
    })
    const units = [unit('市统计局'), unit('市考评办'), unit('市发改委')]
    const rows = (...providers: readonly string[]) => figures(...providers.map(provider => gdp({ provider })))

    test('another registered unit than the assessors of its indicator is a warning', () => {
      const given = { scheme: of, dataset: { units, figures: rows('市发改委', '市考评办', '市统计局') } }
      expect(findingsOf(given, providerUnregistered).map(({ severity, found: shown }) => [severity, shown])).toEqual([
        ['warning', '市发改委'],
      ])
    })

    test('a body that nobody registered may be an assessor under another name', () => {
      expect(found(providerUnregistered, { scheme: of, dataset: { units, figures: rows('统计中心') } })).toEqual([])
      const without = units.slice(1)
      expect(
        found(providerUnregistered, { scheme: of, dataset: { units: without, figures: rows('市发改委') } }),
      ).toEqual([])
    })
  })

  test('of an item that no indicator looks at nothing is asked', () => {
    expect(told(scheme(), gdp({ provider: '市发改委' }))).toEqual([])
  })
})

describe('when', () => {
  test('the last day is in time, the day after is late', () => {
    const rows = [gdp({ reportedOn: day('2026-01-10') }), gdp({ unit: FINANCE, reportedOn: day('2026-01-11') })]
    expect(told(from('2026-01-10'), ...rows)).toMatchObject([
      { cell: 'I6', unit: '市财政局', details: { kind: 'late', on: '2026-01-11', by: '2026-01-10' } },
    ])
  })

  test('without a date nobody can tell; where no day is set nobody asks', () => {
    expect(told(from('2026-01-10'), gdp({}), gdp({}))).toMatchObject([
      { cell: 'I5', details: { kind: 'undated', cells: ['I5', 'I6'] } },
    ])
    expect(told(from(null), gdp({ reportedOn: day('2026-03-01') }))).toEqual([])
  })
})
