import { expect, test } from 'vitest'
import { serialRepeated } from '../../src/checks/serial-repeated.ts'
import { FINANCE, ledger } from '../build/dataset.ts'
import { found } from '../build/findings.ts'

test('a number given before is found with the first cell', () => {
  const tasks = ledger({ id: '3' }, { id: '4' }, { id: '3' })
  expect(found(serialRepeated, { dataset: { tasks } })).toMatchObject([
    { code: 'ROW-04', cell: 'A7', details: { id: '3', other: 'A5' } },
  ])
})

test('numbers may start anew in each category and for each unit', () => {
  const tasks = ledger({ id: '1' }, { id: '1', category: '常规工作' }, { id: '1', owner: FINANCE })
  expect(found(serialRepeated, { dataset: { tasks } })).toEqual([])
})
