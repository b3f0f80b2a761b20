import { expect, test } from 'vitest'
import { figureOutlying } from '../../src/checks/figure-outlying.ts'
import { figures, unit } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { parameter, scheme, scrutiny } from '../build/outcome.ts'

const within = (deviations: string) =>
  scheme({ scrutiny: scrutiny({ spread: [{ items: ['信访件数'], deviations: parameter(deviations) }] }) })

/** One figure a unit; the units of one group. */
const petitions = (values: readonly string[], group = '政府部门', from = 0) =>
  values.map((value, i) => ({ unit: unit(`单位${from + i}`, { group }), item: '信访件数', value }))

const told = (deviations: string, rows = petitions(['10', '10', '10', '10', '30'])) =>
  found(figureOutlying, { scheme: within(deviations), dataset: { figures: figures(...rows) } })

// Mean 14, variance 64: the last lies exactly two standard deviations away.
test('exactly the bound is in order, beyond it is told with the mean', () => {
  expect(told('2')).toEqual([])
  expect(told('1.99')).toMatchObject([
    { code: 'DATA-02', cell: 'C9', unit: '单位4', details: { value: '30', mean: '14.00', units: 5, most: '1.99' } },
  ])
})

test('only with units of the own group, and of the own period', () => {
  expect(told('1.5', [...petitions(['10', '12']), ...petitions(['300', '320'], '镇街', 2)])).toEqual([])
  const months = petitions(['10', '10', '10', '10', '30']).map((row, i) => ({
    ...row,
    period: i < 4 ? '一季度' : '二季度',
  }))
  expect(told('1.5', months)).toEqual([])
})

test('a scheme that is silent of the item, and equal figures, give nothing', () => {
  const rows = figures(...petitions(['10', '10', '10', '10', '30']))
  expect(found(figureOutlying, { scheme: scheme(), dataset: { figures: rows } })).toEqual([])
  expect(told('0.1', petitions(['10', '10', '10']))).toEqual([])
})
