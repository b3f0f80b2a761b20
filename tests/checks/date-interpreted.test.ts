import { expect, test } from 'vitest'
import { dateInterpreted } from '../../src/checks/date-interpreted.ts'
import { day, ledger, readAs } from '../build/dataset.ts'
import { found } from '../build/findings.ts'

test('a date in words is noted once with the day it was read as', () => {
  const deadline = readAs(day('2026-12-31'), '2026年12月底前', 'end-of-period')
  expect(found(dateInterpreted, { dataset: { tasks: ledger({ deadline }, { deadline }) } })).toMatchObject([
    { code: 'DAT-03', cell: 'E5', details: { shown: '2026年12月底前', day: '2026-12-31', cells: ['E5', 'E6'] } },
  ])
})

test('a date cell needs no note', () => {
  expect(found(dateInterpreted, { dataset: { tasks: ledger({}) } })).toEqual([])
})
