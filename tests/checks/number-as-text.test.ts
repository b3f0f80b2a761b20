import { expect, test } from 'vitest'
import { numberAsText } from '../../src/checks/number-as-text.ts'
import { ledger, readAs } from '../build/dataset.ts'
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
