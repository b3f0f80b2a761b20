import { expect, test } from 'vitest'
import { leadRepeated } from '../../src/checks/lead-repeated.ts'
import { EDUCATION, FINANCE, ledger, SPORT, type WrittenUnit } from '../build/dataset.ts'
import { found } from '../build/findings.ts'

const supportedBy = (supporting: WrittenUnit, owner: WrittenUnit = EDUCATION) =>
  found(leadRepeated, { dataset: { tasks: ledger({ owner, supporting }) } })

test.each<[string, WrittenUnit]>([
  ['alone', EDUCATION],
  ['by an alias', { unit: EDUCATION, shown: '教育局' }],
  ['in a list', { several: [FINANCE, EDUCATION], shown: '市财政局、市教育局' }],
  ['in a list with a name that nobody knows', { unknown: '市某某局，教育局' }],
])('the lead among those who support it is found: %s', (_, supporting) => {
  expect(supportedBy(supporting)).toMatchObject([
    { code: 'ROW-11', cell: 'Q5', unit: '市教育局', details: { lead: '市教育局' } },
  ])
})

test('other units support it in order, and so does a collective that holds the lead', () => {
  expect(supportedBy({ several: [FINANCE, SPORT], shown: '市财政局、市体育局' })).toEqual([])
  expect(supportedBy({ several: [EDUCATION, FINANCE, SPORT], shown: '各成员单位' })).toEqual([])
  expect(supportedBy(null)).toEqual([])
})

test('a lead that the registry does not know is compared by its words', () => {
  const unknown = { unknown: '市邮政局' }
  expect(supportedBy({ unknown: '市邮政局、市教育局' }, unknown)).toMatchObject([{ details: { lead: '市邮政局' } }])
})
