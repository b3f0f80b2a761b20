import { expect, test } from 'vitest'
import { exampleLeft } from '../../src/checks/example-left.ts'
import { rowsSkipped } from '../../src/checks/rows-skipped.ts'
import { place } from '../build/dataset.ts'
import { found } from '../build/findings.ts'

const skipped = (why: 'example' | 'section') => [
  { at: place('ledger', 0, 5), sheet: 'ledger' as const, why, shown: '填写示例' },
]

test('an example row is found at its cell, and not told among the rows that were skipped', () => {
  const given = { dataset: { skippedRows: skipped('example') } }
  expect(found(exampleLeft, given)).toMatchObject([
    { code: 'HDR-08', cell: 'A5', details: { shown: '填写示例', row: 5 } },
  ])
  expect(found(rowsSkipped, given)).toEqual([])
})

test('a section title is no example', () => {
  expect(found(exampleLeft, { dataset: { skippedRows: skipped('section') } })).toEqual([])
})
