import { expect, test } from 'vitest'
import { headingsRepeated } from '../../src/checks/headings-repeated.ts'
import { place, reading } from '../build/dataset.ts'
import { found } from '../build/findings.ts'

const at = (column: number) => place('ledger', column, 4)

test('a heading over two columns is named with its cells, and the one that is read', () => {
  const headings = [{ id: 'owner', text: '责任单位', proper: '责任单位', at: at(3) }]
  const repeatedHeadings = [
    { text: '责任单位', at: [at(3), at(5)] as const },
    { text: '投资', at: [at(8), at(9)] as const },
  ]
  const sheets = [reading('ledger', { headings, repeatedHeadings })]
  expect(found(headingsRepeated, { dataset: { sheets } })).toMatchObject([
    { code: 'HDR-07', cell: 'D4', details: { heading: '责任单位', cells: ['D4', 'F4'], read: 'D4' } },
    { code: 'HDR-07', cell: 'I4', details: { heading: '投资', read: null } },
  ])
})

test('headings that differ need no finding', () => {
  expect(found(headingsRepeated, { dataset: {} })).toEqual([])
})
