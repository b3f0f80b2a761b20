import { expect, test } from 'vitest'
import { adjustmentUnknown } from '../../src/checks/adjustment-unknown.ts'
import { adjuster } from '../../src/score/adjust.ts'
import { makeOperands } from '../../src/score/operands.ts'
import { schemeWith } from '../build/adjusted.ts'
import { type AdjustmentCells, adjustments, dataset, day, EDUCATION } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { adjustment, outcome, result, scheme } from '../build/outcome.ts'

test('an item that the scheme does not have is found with those it has', () => {
  const rows = adjustments({ item: '专项' }, {}, { item: '专项' })
  expect(found(adjustmentUnknown, { dataset: { adjustments: rows }, scheme: scheme() })).toMatchObject([
    { code: 'AWD-04', cell: 'B5', details: { item: '专项', cells: ['B5', 'B7'], items: ['专项考核'] } },
  ])
})

test('items of the scheme, by title or id, are in order', () => {
  const rows = adjustments({}, { item: 'special' })
  expect(found(adjustmentUnknown, { dataset: { adjustments: rows }, scheme: scheme() })).toEqual([])
})

test('points taken under an item that only adds points are found in the cell of the points', () => {
  const rows = adjustments({ points: '2' }, { points: '-2' })
  const onlyBonus = scheme({ adjustments: [adjustment({ deduction: null })] })
  expect(found(adjustmentUnknown, { dataset: { adjustments: rows }, scheme: onlyBonus })).toMatchObject([
    { code: 'AWD-04', cell: 'C6', details: { kind: 'side', lacks: 'deduction', points: '-2' } },
  ])
})

const BY_LEVEL = schemeWith(`
- id: praise
  title: 表彰
  bonus: { cap: 5 }
  levels: { 国家级: 3, 省级: 2 }
  roles: { 主办: 1, 协办: 0.5 }
  awards: [文明单位]
- { id: lapse, title: 差错, deduction: { cap: 9 }, levels: { 一般: -5 } }
- id: daily
  title: 日常
  bonus: { cap: 1 }
  items: [{ id: news, title: 信息 }]
`)

/** What the check finds of these rows of one unit after they were judged. */
function foundOf(...cells: readonly AdjustmentCells[]) {
  const rows = adjustments(...cells)
  const evidence = { dataset: dataset({ adjustments: rows }), asOf: day('2015-12-31'), operands: makeOperands() }
  const { scores, refused, because } = adjuster(BY_LEVEL, evidence)(EDUCATION)
  const concluded = outcome(result(EDUCATION, [], { adjustments: scores, refused, because }))
  return found(adjustmentUnknown, { dataset: { adjustments: rows }, scheme: BY_LEVEL, outcome: concluded })
}

const sound = { item: '表彰', level: '国家级', role: '主办', award: '文明单位', points: null }

test('rows that the table of the scheme knows are in order', () => {
  expect(foundOf(sound, { ...sound, points: '3' }, { item: '信息', points: '0.1' })).toEqual([])
})

test('a level, a role and an award that the scheme does not have are found in their cells with those it has', () => {
  expect(foundOf({ ...sound, level: '县级' }, { ...sound, role: null }, { ...sound, award: '十佳' })).toMatchObject([
    { cell: 'F5', details: { kind: 'level', shown: '县级', words: ['国家级', '省级'] } },
    { cell: 'G6', details: { kind: 'role', shown: '', words: ['主办', '协办'] } },
    { cell: 'H7', details: { kind: 'award', shown: '十佳', words: ['文明单位'] } },
  ])
})

test('points that are not those of the table are found with those that count', () => {
  expect(foundOf({ ...sound, role: '协办', points: '3' })).toMatchObject([
    { cell: 'C5', details: { kind: 'points', typed: '3', counted: '1.5' } },
  ])
})

test('a row under a heading is found with the items below it', () => {
  expect(foundOf({ item: '日常', points: '0.1' })).toMatchObject([
    { cell: 'B5', details: { kind: 'heading', item: '日常', items: ['信息'] } },
  ])
})

test('a deduction of unknown level is found in its cell', () => {
  expect(foundOf({ item: '差错', level: '严重', points: null })).toMatchObject([
    { cell: 'F5', details: { kind: 'level', shown: '严重', words: ['一般'] } },
  ])
})
