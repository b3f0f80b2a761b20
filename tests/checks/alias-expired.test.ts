import { expect, test } from 'vitest'
import { aliasExpired } from '../../src/checks/alias-expired.ts'
import { day, ledger, occurrences, prior, unit } from '../build/dataset.ts'
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
    {
      code: 'ORG-04',
      cell: 'D5',
      unit: '市市场监督管理局',
      details: { alias: '市工商局', bound: 'ended', on: '2019-03-01' },
    },
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

test('an alias that begins after the as-of day is found', () => {
  const tasks = ledger({ owner: { unit: MARKET, shown: '市监局' } })
  expect(found(aliasExpired, { dataset: { tasks }, asOf: day('2018-11-30') })).toMatchObject([
    { code: 'ORG-04', cell: 'D5', details: { alias: '市监局', bound: 'not-yet', on: '2019-03-01' } },
  ])
})

test('what happened on a day is held against the names of that day', () => {
  const named = (shown: string, date: string) => ({ unit: { unit: MARKET, shown }, date: day(date) })
  const events = occurrences(
    named('市工商局', '2019-02-10'),
    named('市工商局', '2019-04-10'),
    named('市监局', '2019-02-10'),
  )
  expect(found(aliasExpired, { dataset: { events } })).toMatchObject([
    { cell: 'A6', details: { bound: 'ended' } },
    { cell: 'A7', details: { bound: 'not-yet' } },
  ])
})

test('an alias that came back holds again', () => {
  const aliases = [
    { name: '市农委', from: null, to: day('2010-01-01') },
    { name: '市农委', from: day('2020-01-01'), to: null },
  ]
  const owner = { unit: unit('市农业农村委员会', { aliases }), shown: '市农委' }
  const foundOn = (asOf: string) => found(aliasExpired, { dataset: { tasks: ledger({ owner }) }, asOf: day(asOf) })
  expect(foundOn('2026-11-30')).toEqual([])
  expect(foundOn('2015-11-30')).toMatchObject([{ details: { bound: 'ended', on: '2010-01-01' } }])
})
