import { expect, test } from 'vitest'
import { deadlineOutsideYear } from '../../src/checks/deadline-outside-year.ts'
import { day, ledger } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { scheme } from '../build/outcome.ts'

test("a deadline in the year after the scheme's is found", () => {
  const tasks = ledger({ deadline: day('2027-01-01') })
  expect(found(deadlineOutsideYear, { dataset: { tasks }, scheme: scheme() })).toMatchObject([
    { code: 'DAT-07', cell: 'E5', details: { day: '2027-01-01', year: 2026 } },
  ])
})

test('the last day of the year is in order, and without a scheme any day is', () => {
  const tasks = ledger({ deadline: day('2026-12-31') })
  expect(found(deadlineOutsideYear, { dataset: { tasks }, scheme: scheme() })).toEqual([])
  expect(found(deadlineOutsideYear, { dataset: { tasks: ledger({ deadline: day('2030-01-01') }) } })).toEqual([])
})
