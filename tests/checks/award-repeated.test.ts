import { expect, test } from 'vitest'
import { awardRepeated } from '../../src/checks/award-repeated.ts'
import { decimal } from '../../src/kernel/decimal.ts'
import type { Refusal } from '../../src/model/assessment.ts'
import { adjustments, EDUCATION, FINANCE, SPORT } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { adjustment, outcome, result } from '../build/outcome.ts'

test('one award claimed twice by a unit is found with the first row', () => {
  const rows = adjustments({ reason: '全国文明单位' }, {}, { reason: '全国文明单位 ' })
  expect(found(awardRepeated, { dataset: { adjustments: rows } })).toMatchObject([
    { code: 'AWD-02', cell: 'D7', details: { award: '全国文明单位', others: ['D5'], otherUnit: null, isLower: false } },
  ])
})

test('one award of one document claimed by two units is found', () => {
  const cells = { reason: '全国文明单位', document: '文明委〔2026〕3号' }
  expect(
    found(awardRepeated, { dataset: { adjustments: adjustments(cells, { ...cells, unit: FINANCE }) } }),
  ).toMatchObject([{ cell: 'D6', details: { otherUnit: '市教育局' } }])
})

test('two units commended in one decision for different things are in order', () => {
  const document = '苏府〔2026〕8号'
  const rows = adjustments({ document, reason: '招商引资' }, { document, reason: '城市管理', unit: FINANCE })
  expect(found(awardRepeated, { dataset: { adjustments: rows } })).toEqual([])
})

test('rows for one award are found by its name, whatever the reasons say', () => {
  const award = '全国文明单位'
  const rows = adjustments({ award }, { award }, { award: '全国卫生单位' })
  expect(found(awardRepeated, { dataset: { adjustments: rows } })).toMatchObject([
    { cell: 'H6', details: { award, others: ['H5'] } },
  ])
})

test('three units under one award: the last names both cells before it', () => {
  const cells = { award: '全国文明单位', document: '文明委〔2026〕3号' }
  const rows = adjustments(cells, { ...cells, unit: FINANCE }, { ...cells, unit: SPORT })
  expect(found(awardRepeated, { dataset: { adjustments: rows } })).toMatchObject([
    { cell: 'H6', details: { others: ['H5'] } },
    { cell: 'H7', details: { others: ['H5', 'H6'] } },
  ])
})

test('units that share an award as lead and support are told apart already', () => {
  const cells = { award: '全国文明单位', document: '文明委〔2026〕3号' }
  const rows = adjustments({ ...cells, role: '主办' }, { ...cells, role: '协办', unit: FINANCE })
  expect(found(awardRepeated, { dataset: { adjustments: rows } })).toEqual([])
})

test('two awards of one document are two awards', () => {
  const document = '苏府〔2026〕8号'
  const rows = adjustments({ document, award: '招商引资' }, { document, award: '城市管理' })
  expect(found(awardRepeated, { dataset: { adjustments: rows } })).toEqual([])
})

test('where the scheme counts the highest, a lower row is found with the row that counts', () => {
  const award = '全国文明单位'
  const rows = adjustments({ award, points: '2' }, { award, points: '3' })
  const [row, other] = rows
  if (row === undefined || other === undefined) throw new Error('two rows')
  const lower: Refusal = { row, adjustment: adjustment(), why: ['lower'], points: decimal(2), other }
  const given = { dataset: { adjustments: rows }, outcome: outcome(result(EDUCATION, [], { refused: [lower] })) }
  expect(found(awardRepeated, given)).toMatchObject([{ cell: 'H5', details: { others: ['H6'], isLower: true } }])
})
