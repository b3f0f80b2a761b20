import { expect, test } from 'vitest'
import { dateInterpreted } from '../../src/checks/date-interpreted.ts'
import { day, ledger, readAs } from '../build/dataset.ts'
import { fileReading } from '../build/file-reading.ts'
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

test('in a CSV a whole date is text, which tells nothing; words are noted all the same', () => {
  const files = [fileReading('台账.xlsx', { format: 'csv', namedAs: 'xlsx' })]
  const [whole, words] = ['2026-12-31', '2026年12月底前'].map(shown => readAs(day('2026-12-31'), shown, 'text-date'))
  const tasks = ledger({ deadline: whole ?? null }, { deadline: words ?? null })
  expect(found(dateInterpreted, { dataset: { tasks, files } })).toMatchObject([{ cell: 'E6' }])
})
