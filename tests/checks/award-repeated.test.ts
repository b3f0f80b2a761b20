import { expect, test } from 'vitest'
import { awardRepeated } from '../../src/checks/award-repeated.ts'
import { adjustments, FINANCE } from '../build/dataset.ts'
import { found } from '../build/findings.ts'

test('one award claimed twice by a unit is found with the first row', () => {
  const rows = adjustments({ reason: '全国文明单位' }, {}, { reason: '全国文明单位 ' })
  expect(found(awardRepeated, { dataset: { adjustments: rows } })).toMatchObject([
    { code: 'AWD-02', cell: 'D7', details: { award: '全国文明单位', other: 'D5', otherUnit: null } },
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
