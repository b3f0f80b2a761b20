import { describe, expect, test } from 'vitest'
import type { Refusal } from '../../src/model/assessment.ts'
import { adjustedBy, pointsIn, schemeWith } from '../build/adjusted.ts'
import { type AdjustmentCells, day } from '../build/dataset.ts'

/** The row that does not count, why, and the row that counts instead. */
const told = ({ row, why, other, points }: Refusal) => [row.at.row, ...why, other?.at.row, points?.toFixed()]

describe('of one award under a heading and its items', () => {
  const scheme = schemeWith(`
- id: honours
  title: 荣誉
  bonus: { cap: 20 }
  deduction: { cap: 20 }
  highestOnly: true
  items:
    - { id: praise, title: 表彰, highestOnly: true }
    - { id: news, title: 信息 }
- { id: other, title: 其他, bonus: { cap: 20 } }
`)
  const row = (item: string, points: string, award: string | null, more: AdjustmentCells = {}): AdjustmentCells => ({
    ...{ item, points, award },
    ...more,
  })

  test('the highest of an item stands before the highest of the heading is looked for', () => {
    const rows = [row('表彰', '3', '文明单位'), row('表彰', '2', '文明单位'), row('信息', '5', '文明单位')]
    const adjusted = adjustedBy(scheme, rows)
    expect(pointsIn(adjusted)).toEqual({ honours: '5' })
    expect(adjusted.refused.map(told)).toEqual([
      [6, 'lower', 5, '2'],
      [5, 'lower', 7, '3'],
    ])
  })

  test('rows under another heading count beside it', () => {
    const rows = [row('表彰', '3', '文明单位'), row('其他', '2', '文明单位'), row('其他', '1', '文明单位')]
    expect(pointsIn(adjustedBy(scheme, rows))).toEqual({ honours: '3', other: '3' })
  })

  test('deductions all count: only bonuses are chosen from', () => {
    const rows = [row('表彰', '3', '文明单位'), row('表彰', '-1', '文明单位'), row('信息', '-2', '文明单位')]
    const adjusted = adjustedBy(scheme, rows)
    expect(adjusted.scores.map(({ kind, points }) => [kind, String(points.value)])).toEqual([
      ['bonus', '3'],
      ['deduction', '3'],
    ])
    expect(adjusted.refused).toEqual([])
  })

  test('rows that name neither award nor reason stand for themselves', () => {
    const rows = [row('信息', '1', null, { reason: null }), row('信息', '2', null, { reason: null })]
    expect(pointsIn(adjustedBy(scheme, rows))).toEqual({ honours: '3' })
  })

  describe('rows worth as much as one another', () => {
    const early = row('信息', '3', '文明单位', { date: day('2015-03-01'), document: '二号', reason: '创建' })
    const cases: readonly (readonly [string, AdjustmentCells])[] = [
      ['the later date', { date: day('2015-04-01'), document: '一号' }],
      ['of one date the later document', { document: '六号' }],
      ['of one document the later reason', { reason: '复评' }],
      ['of two items the one whose id is later', { item: '表彰' }],
    ]
    test.each(cases)('%s gives way, in whatever order they stand on the sheet', (_, over) => {
      const [upright, reversed] = [
        [early, { ...early, ...over }],
        [{ ...early, ...over }, early],
      ].map(rows => adjustedBy(scheme, rows).refused.map(told)[0])
      expect([upright?.[0], reversed?.[0]]).toEqual([6, 5])
    })

    test('a row without date, document and reason gives way to none that has them', () => {
      const bare = { ...early, date: null, document: null, reason: null }
      expect(adjustedBy(scheme, [early, bare]).refused.map(({ row: { at } }) => at.row)).toEqual([5])
      expect(adjustedBy(scheme, [bare, early]).refused.map(({ row: { at } }) => at.row)).toEqual([6])
    })
  })
})

describe('a false report', () => {
  const scheme = schemeWith(`
- { id: praise, title: 表彰, bonus: { cap: 10 }, deduction: { cap: 10 }, highestOnly: true }
- { id: untrue, title: 弄虚作假, deduction: { cap: 10 }, each: -2, voids: [praise] }
`)
  const report = (award: string | null = null): AdjustmentCells => ({ item: '弄虚作假', points: null, award })

  test('takes away bonuses, never a deduction, and is named as what did it', () => {
    const rows = [
      { item: '表彰', points: '3', award: '文明单位' },
      { item: '表彰', points: '-1', award: '文明单位' },
      report(),
    ]
    const adjusted = adjustedBy(scheme, rows)
    expect(pointsIn(adjusted)).toEqual({ praise: '-1', untrue: '-2' })
    expect(adjusted.refused.map(told)).toEqual([[5, 'void', 7, '3']])
  })

  test('takes an award away before the highest is looked for: another award is not lost by it', () => {
    const rows = [
      { item: '表彰', points: '5', award: '文明单位' },
      { item: '表彰', points: '2', award: '平安单位' },
      report(' 文明单位 '),
    ]
    expect(pointsIn(adjustedBy(scheme, rows))).toEqual({ praise: '2', untrue: '-2' })
  })

  test('that is not made takes nothing away', () => {
    expect(pointsIn(adjustedBy(scheme, [{ item: '表彰', points: '5', award: '文明单位' }]))).toEqual({ praise: '5' })
  })
})
