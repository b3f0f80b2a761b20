import { expect, test } from 'vitest'
import { totalsCompressed } from '../../src/checks/totals-compressed.ts'
import { EDUCATION, FINANCE, SPORT } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { outcome, ranked, scheme } from '../build/outcome.ts'

test('three totals within one point are found', () => {
  const results = outcome(ranked(EDUCATION, '98.9'), ranked(FINANCE, '98.5'), ranked(SPORT, '98.2'))
  expect(found(totalsCompressed, { outcome: results, scheme: scheme() })).toMatchObject([
    { code: 'RES-05', details: { group: '政府工作部门', units: 3, highest: '98.9', lowest: '98.2' } },
  ])
})

test('totals a point apart, and a group of two, are in order', () => {
  const apart = outcome(ranked(EDUCATION, '99'), ranked(FINANCE, '98.5'), ranked(SPORT, '98'))
  expect(found(totalsCompressed, { outcome: apart, scheme: scheme() })).toEqual([])
  const two = outcome(ranked(EDUCATION, '98.9'), ranked(FINANCE, '98.5'))
  expect(found(totalsCompressed, { outcome: two, scheme: scheme() })).toEqual([])
})
