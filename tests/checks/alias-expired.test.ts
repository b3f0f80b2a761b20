import { expect, test } from 'vitest'
import { aliasExpired } from '../../src/checks/alias-expired.ts'
import { day, ledger, prior, unit } from '../build/dataset.ts'
import { found } from '../build/findings.ts'

const MARKET = unit('市市场监督管理局', {
  aliases: [
    { name: '市工商局', from: null, to: day('2019-03-01') },
    { name: '市监局', from: day('2019-03-01'), to: null },
  ],
})

test('an alias that ended before the as-of day is found', () => {
  const owner = { unit: MARKET, shown: '市工商局' }
  expect(found(aliasExpired, { dataset: { tasks: ledger({ owner }) } })).toMatchObject([
    { code: 'ORG-04', cell: 'D5', unit: '市市场监督管理局', details: { alias: '市工商局', until: '2019-03-01' } },
  ])
})

test('an alias that still holds is in order', () => {
  const owner = { unit: MARKET, shown: '市监局' }
  expect(found(aliasExpired, { dataset: { tasks: ledger({ owner }) } })).toEqual([])
})

test('an old name is the right one for an earlier year', () => {
  const rows = prior({ unit: { unit: MARKET, shown: '市工商局' } })
  expect(found(aliasExpired, { dataset: { prior: rows } })).toEqual([])
})
