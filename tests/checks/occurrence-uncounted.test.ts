import { expect, test } from 'vitest'
import { occurrenceUncounted } from '../../src/checks/occurrence-uncounted.ts'
import { day, type OccurrenceCells, occurrences, unreadable } from '../build/dataset.ts'
import { findingsOf, found } from '../build/findings.ts'
import { scheme, veto } from '../build/outcome.ts'

const SCHEME = scheme({ vetoes: [veto()] })
const seen = (...rows: readonly OccurrenceCells[]) =>
  found(occurrenceUncounted, { dataset: { events: occurrences(...rows) }, scheme: SCHEME })

test('an item that no veto names is found once, with those of the scheme', () => {
  expect(seen({ item: '安全事故' }, {}, { item: '安全事故' })).toEqual([
    {
      code: 'VETO-03',
      cell: 'B5',
      unit: null,
      details: { kind: 'item', item: '安全事故', cells: ['B5', 'B7'], items: ['重大安全责任事故'] },
    },
  ])
})

test('a row without an item, a unit or a date is found', () => {
  expect(seen({ item: null }, { unit: null }, { date: null })).toMatchObject([
    { cell: 'B5', details: { kind: 'item', item: '' } },
    { cell: 'A6', details: { kind: 'unit' } },
    { cell: 'C7', unit: '市教育局', details: { kind: 'date' } },
  ])
})

test('what happened in another year is a warning, after the as-of day a note', () => {
  const rows = occurrences({ date: day('2025-12-31') }, { date: day('2026-12-01') }, { date: day('2026-11-30') })
  const findings = findingsOf({ dataset: { events: rows }, scheme: SCHEME }, occurrenceUncounted)
  expect(findings.map(({ severity, found }) => `${severity} ${found}`)).toEqual([
    'warning 2025-12-31',
    'note 2026-12-01',
  ])
})

test('sound rows, dates told elsewhere and a run without a scheme are passed over', () => {
  expect(seen({}, { date: unreadable('六月', 'not-a-date') })).toEqual([])
  const events = occurrences({ item: '安全事故' })
  expect(found(occurrenceUncounted, { dataset: { events } })).toEqual([])
})
