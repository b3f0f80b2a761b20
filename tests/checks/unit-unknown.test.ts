import { expect, test } from 'vitest'
import { unitUnknown } from '../../src/checks/unit-unknown.ts'
import { EDUCATION, figures, ledger, occurrences, prior } from '../build/dataset.ts'
import { findingsOf, found } from '../build/findings.ts'

test('a name that nobody bears is told once a sheet, with all its cells and the likely unit', () => {
  const tasks = ledger({ owner: { unknown: '教育口', candidates: ['市教育局'] } }, {}, { owner: { unknown: '教育口' } })
  const rows = figures({ unit: { unknown: '教育口' } })
  expect(found(unitUnknown, { dataset: { tasks, figures: rows } })).toMatchObject([
    { code: 'ORG-01', cell: 'D5', details: { name: '教育口', cells: ['D5', 'D7'], candidates: ['市教育局'] } },
    { cell: 'A5', details: { name: '教育口', cells: ['A5'] } },
  ])
})

test('registered names and aliases are in order', () => {
  const tasks = ledger({}, { owner: { unit: EDUCATION, shown: '教育局' } })
  expect(found(unitUnknown, { dataset: { tasks } })).toEqual([])
})

test('without a registry no name is called unknown', () => {
  const tasks = ledger({ owner: { unknown: '市教育局' } })
  expect(found(unitUnknown, { dataset: { units: [], tasks } })).toEqual([])
})

test('the sheets of occurrences and of earlier years are looked at too', () => {
  const unit = { unknown: '教育口' }
  const rows = { events: occurrences({ unit }), prior: prior({ unit }) }
  expect(found(unitUnknown, { dataset: rows }).map(({ cell }) => cell)).toEqual(['A5', 'B5'])
})

test('a name for many units asks to be explained in the scheme', () => {
  const [finding] = findingsOf({ dataset: { tasks: ledger({ owner: { unknown: '各区、县级市' } }) } }, unitUnknown)
  expect(finding?.remedy.zh).toContain('collectives')
})
