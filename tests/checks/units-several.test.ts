import { expect, test } from 'vitest'
import { unitsSeveral } from '../../src/checks/units-several.ts'
import { EDUCATION, FINANCE, ledger, occurrences } from '../build/dataset.ts'
import { found } from '../build/findings.ts'

test('two units in one cell are named', () => {
  const owner = { several: [EDUCATION, FINANCE], shown: '市教育局、市财政局' }
  expect(found(unitsSeveral, { dataset: { tasks: ledger({ owner }) } })).toMatchObject([
    { code: 'ORG-05', cell: 'D5', details: { units: ['市教育局', '市财政局'] } },
  ])
})

test('one unit in a cell is in order', () => {
  expect(found(unitsSeveral, { dataset: { tasks: ledger({}) } })).toEqual([])
})

test('what happened may be put down to several units', () => {
  const events = occurrences({ unit: { several: [EDUCATION, FINANCE], shown: '市教育局、市财政局' } })
  expect(found(unitsSeveral, { dataset: { events } })).toEqual([])
})
