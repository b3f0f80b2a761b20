import { expect, test } from 'vitest'
import { aliasResolved } from '../../src/checks/alias-resolved.ts'
import { EDUCATION, ledger } from '../build/dataset.ts'
import { found } from '../build/findings.ts'

test('an alias is noted once a sheet with the unit it was read as', () => {
  const owner = { unit: EDUCATION, shown: '教育局' }
  expect(found(aliasResolved, { dataset: { tasks: ledger({ owner }, {}, { owner }) } })).toMatchObject([
    { code: 'ORG-02', cell: 'D5', details: { alias: '教育局', unit: '市教育局', cells: ['D5', 'D7'] } },
  ])
})

test('the full name with blanks in it is no alias', () => {
  const owner = { unit: EDUCATION, shown: ' 市 教育局\n' }
  expect(found(aliasResolved, { dataset: { tasks: ledger({ owner }) } })).toEqual([])
})
