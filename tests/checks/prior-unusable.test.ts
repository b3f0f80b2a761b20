import { describe, expect, test } from 'vitest'
import { priorUnusable } from '../../src/checks/prior-unusable.ts'
import { EDUCATION, FINANCE, type PriorCells, prior } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { scheme } from '../build/outcome.ts'

const seen = (...rows: readonly PriorCells[]) =>
  found(priorUnusable, { dataset: { prior: prior(...rows) }, scheme: scheme() })

test('two bodies that became one unit have two results for one year', () => {
  const rows = [{ unit: { unit: FINANCE, shown: '市国税局' } }, {}, { unit: { unit: FINANCE, shown: '市地税局' } }]
  expect(seen(...rows)).toEqual([
    {
      code: 'HIS-01',
      cell: 'B5',
      unit: '市财政局',
      details: { kind: 'repeated', unit: '市财政局', year: '2025', cells: ['B5', 'B7'] },
    },
  ])
})

test('results of other years or under other indicators stand side by side', () => {
  expect(seen({}, { year: '2024' }, { indicator: '满意度' }, { unit: FINANCE })).toEqual([])
})

test('a row without a year or a unit is found', () => {
  expect(seen({ year: null }, { unit: null })).toMatchObject([
    { cell: 'A5', unit: EDUCATION.name, details: { kind: 'year' } },
    { cell: 'B6', details: { kind: 'unit' } },
  ])
})

test('a result of the year that is scored does not belong there', () => {
  expect(seen({ year: '2026' })).toMatchObject([
    { cell: 'A5', details: { kind: 'late', year: '2026', before: '2026' } },
  ])
})

describe('a grade of an earlier year that the scheme does not have', () => {
  const grades = ['优秀', '合格', '不合格'].map(name => ({ name, from: null, quota: null, source: null }))
  const talk = { id: 'talk', title: '诫勉谈话', grades: ['不合格'], years: 2, orMore: true, source: null }
  const under = (consequences: readonly (typeof talk)[], ...rows: readonly PriorCells[]) =>
    found(priorUnusable, { dataset: { prior: prior(...rows) }, scheme: scheme({ grades, consequences }) })
  const rows = [
    { grade: '不及格' },
    { unit: FINANCE, grade: '不及格' },
    { grade: '合格', year: '2024' },
    { grade: '甲', indicator: '满意度' },
  ]

  test('is told once, where consequences go by several years', () => {
    expect(under([talk], ...rows)).toMatchObject([
      {
        cell: 'F5',
        details: { kind: 'grade', grade: '不及格', grades: ['优秀', '合格', '不合格'], cells: ['F5', 'F6'] },
      },
    ])
  })

  test('does not matter where they go by this year alone', () => {
    expect(under([{ ...talk, years: 1 }], ...rows)).toEqual([])
  })
})
