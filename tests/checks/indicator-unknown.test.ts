import { expect, test } from 'vitest'
import { indicatorUnknown } from '../../src/checks/indicator-unknown.ts'
import { entries, panel } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { scheme } from '../build/outcome.ts'

test('an indicator that the scheme does not have is found with a likely one', () => {
  const rows = entries({ indicator: '创新' }, {}, { indicator: '创新' })
  expect(found(indicatorUnknown, { dataset: { entries: rows }, scheme: scheme() })).toMatchObject([
    { code: 'DATA-10', cell: 'B5', details: { name: '创新', cells: ['B5', 'B7'], candidates: ['创新创优'] } },
  ])
})

test("names and ids of the scheme's indicators are in order", () => {
  const rows = { entries: entries({}), panel: panel({ indicator: 'innovation' }) }
  expect(found(indicatorUnknown, { dataset: rows, scheme: scheme() })).toEqual([])
})
