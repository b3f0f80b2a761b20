import { expect, test } from 'vitest'
import { numberNoise } from '../../src/checks/number-noise.ts'
import { figures } from '../build/dataset.ts'
import { found } from '../build/findings.ts'

test('0.0900000762939453 was meant as 0.09', () => {
  expect(found(numberNoise, { dataset: { figures: figures({ value: '0.0900000762939453' }) } })).toMatchObject([
    { code: 'DATA-07', cell: 'C5', details: { shown: '0.0900000762939453', meant: '0.09' } },
  ])
})

test('a run of nines is rounded up', () => {
  expect(found(numberNoise, { dataset: { figures: figures({ value: '18.3999996185303' }) } })).toMatchObject([
    { details: { meant: '18.4' } },
  ])
})

test('a third, a cent and a whole number are in order', () => {
  const rows = figures({ value: '0.333333333333333' }, { value: '12.05' }, { value: '10000000' }, { value: '0.00001' })
  expect(found(numberNoise, { dataset: { figures: rows } })).toEqual([])
})
