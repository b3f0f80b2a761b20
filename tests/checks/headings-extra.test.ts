import { expect, test } from 'vitest'
import { headingsExtra } from '../../src/checks/headings-extra.ts'
import { place, reading } from '../build/dataset.ts'
import { found } from '../build/findings.ts'

test('columns that are not read are noted once a sheet', () => {
  const extraHeadings = [
    { text: '联系领导批示', at: place('ledger', 12, 4) },
    { text: '督查小组意见', at: place('ledger', 13, 4) },
  ]
  expect(found(headingsExtra, { dataset: { sheets: [reading('ledger', { extraHeadings })] } })).toMatchObject([
    { code: 'HDR-03', cell: 'M4', details: { headings: ['联系领导批示', '督查小组意见'] } },
  ])
})

test('a sheet of known columns needs no note', () => {
  expect(found(headingsExtra, {})).toEqual([])
})
