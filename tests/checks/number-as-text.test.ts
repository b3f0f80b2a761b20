import { expect, test } from 'vitest'
import { numberAsText } from '../../src/checks/number-as-text.ts'
import { ledger, readAs } from '../build/dataset.ts'
import { fileReading } from '../build/file-reading.ts'
import { found } from '../build/findings.ts'

test('numbers kept as text are noted once a column', () => {
  const actual = readAs('1200', '1,200', 'text-number')
  expect(found(numberAsText, { dataset: { tasks: ledger({ actual }, { actual }) } })).toMatchObject([
    { code: 'DATA-09', cell: 'G5', details: { shown: '1,200', value: '1200', cells: ['G5', 'G6'] } },
  ])
})

test('a number cell needs no note', () => {
  expect(found(numberAsText, { dataset: { tasks: ledger({}) } })).toEqual([])
})

test('percentages kept as text are noted apart, in targets too; those of the progress are as they should be', () => {
  const tasks = ledger({ actual: readAs('1200', '1,200', 'text-number'), target: readAs('0.8', '80%', 'percent') })
  expect(found(numberAsText, { dataset: { tasks } })).toMatchObject([
    { cell: 'F5', details: { column: { zh: '目标值' }, shown: '80%', value: '0.8' } },
    { cell: 'G5', details: { shown: '1,200' } },
  ])
})

test('in a CSV every number is text, which tells nothing', () => {
  const files = [fileReading('台账.xlsx', { format: 'csv', namedAs: 'xlsx' })]
  const tasks = ledger({ actual: readAs('1200', '1,200', 'text-number') })
  expect(found(numberAsText, { dataset: { tasks, files } })).toEqual([])
})
