import { describe, expect, test } from 'vitest'
import { judgeConflict } from '../../src/checks/judge-conflict.ts'
import { EDUCATION, FINANCE, panel } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { indicator, scheme, scrutiny } from '../build/outcome.ts'

describe('a judge of the rated unit', () => {
  const byUnit = (judge: string, mark: string | null, categories: readonly string[] = []) =>
    found(judgeConflict, {
      dataset: { panel: panel({ unit: EDUCATION, marks: [mark], judges: [judge], categories }) },
    })

  test.each(['市教育局', '教育局', '张三（市教育局）', '市教育局(张三)'])('%s may not mark 市教育局', judge => {
    expect(byUnit(judge, '98')).toMatchObject([
      { code: 'PAN-04', cell: 'C5', unit: '市教育局', details: { kind: 'own', mark: '98' } },
    ])
  })

  test('nor may a judge whose category is the unit', () => {
    expect(byUnit('张三', '98', ['市教育局'])).toHaveLength(1)
  })

  test('who is recused or absent, or of another unit, is in order', () => {
    expect(byUnit('市教育局', '回避')).toEqual([])
    expect(byUnit('市教育局', null)).toEqual([])
    expect(byUnit('市财政局', '98')).toEqual([])
    expect(byUnit('市教育局督导室', '98')).toEqual([])
  })

  test('of a table in which units rate one another only the diagonal is told', () => {
    const judges = ['市教育局', '市财政局']
    const rows = panel({ unit: EDUCATION, marks: ['98', '90'], judges }, { unit: FINANCE, marks: ['91', '97'], judges })
    expect(found(judgeConflict, { dataset: { panel: rows } }).map(({ cell }) => cell)).toEqual(['C5', 'D6'])
  })
})

describe('a judge of the department that assesses the indicator', () => {
  const of = (barAssessors: boolean) =>
    scheme({
      indicators: [indicator('innovation', '创新创优', { assessor: '市考评办、市发改委' })],
      scrutiny: scrutiny({ judges: { outlier: null, barAssessors } }),
    })
  const rows = panel(
    { unit: EDUCATION, marks: ['90', '85'], categories: ['市考评办', '专家'] },
    { unit: FINANCE, marks: ['91', '86'], categories: ['市考评办', '专家'] },
  )

  test('is told once for all marks where the scheme bars it', () => {
    expect(found(judgeConflict, { scheme: of(true), dataset: { panel: rows } })).toMatchObject([
      { cell: 'C5', details: { kind: 'assessor', judge: '评委甲', assessor: '市考评办', cells: ['C5', 'C6'] } },
    ])
  })

  test('may mark where the scheme says nothing', () => {
    expect(found(judgeConflict, { scheme: of(false), dataset: { panel: rows } })).toEqual([])
  })
})
