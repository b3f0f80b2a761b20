import { expect, test } from 'vitest'
import { headingsMissing } from '../../src/checks/headings-missing.ts'
import { EDUCATION, sheetName } from '../build/dataset.ts'
import { findingsOf, found } from '../build/findings.ts'
import { DUTY, outcome, reasonFor, result, withheld } from '../build/outcome.ts'

test('a sheet without a required heading is told with what it has, and what it withholds', () => {
  const faults = [
    { name: sheetName('figures'), kind: 'figures', missing: ['项目'], found: ['单位', '项目名'] } as const,
  ]
  const results = outcome(result(EDUCATION, [withheld(EDUCATION, DUTY, reasonFor('input-absent', '数据'))]))
  expect(found(headingsMissing, { dataset: { faults } })).toMatchObject([
    { code: 'HDR-01', cell: '台账.xlsx › 数据', details: { missing: ['项目'], candidates: ['项目名'] } },
  ])
  expect(findingsOf({ dataset: { faults }, outcome: results }, headingsMissing)).toMatchObject([
    { unit: '市教育局', indicator: 'duty' },
  ])
})

test('sheets with their headings are in order', () => {
  expect(found(headingsMissing, {})).toEqual([])
})
