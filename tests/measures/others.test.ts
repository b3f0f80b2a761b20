import { describe, expect, test } from 'vitest'
import { codesIn, reasonsIn, scoresIn, story, type Written } from '../build/story.ts'

const UNITS = `## 名录

| 单位 | 组 | 承继自 |
| --- | --- | --- |
| 市教育局 | 部门 | |
| 市场监管局 | 部门 | 市工商局、市质监局 |
`

const of = (measure: object, method: unknown): Written => ({
  ...{ id: 'key', points: 10, title: '质量' },
  measure,
  method,
})
const asIs = {
  interpolate: [
    [0, 0],
    [100, 10],
  ],
}

describe('several rows of one figure', () => {
  const text = `${UNITS}
## 数据

| 单位 | 项目 | 数值 | 目标值 | 挑战值 | 期间 |
| --- |
| 市教育局 | 件数 | 40 | 50 | 60 | 一季度 |
| 市教育局 | 其他 | 1 | | | |
| 市教育局 | 件数 | 20 | 25 | 40 | 二季度 |
| 市场监管局 | 件数 | 30 | 50 | | 一季度 |
| 市教育局 | 去年 | 30 | | | |
| 市教育局 | 去年 | 20 | | | |
| 市场监管局 | 去年 | 60 | | | |
`

  test.each([
    ['withhold', 'withheld'],
    ['sum', '6.00'],
    ['mean', '3.00'],
    ['lowest', '2.00'],
    ['highest', '4.00'],
    ['last', '2.00'],
  ])('%s', async (several, wanted) => {
    const run = await story([of({ data: { item: '件数', several } }, asIs)], text)
    expect(scoresIn(run, 'key')).toEqual({ 市教育局: wanted, 市场监管局: '3.00' })
  })

  test('targets are put together as the figures are', async () => {
    const run = (several: string) => story([of({ data: { item: '件数', several } }, 'completion-ratio')], text)
    // 60 ÷ 75, 20 ÷ 25
    expect(scoresIn(await run('sum'), 'key')).toEqual({ 市教育局: '8.00', 市场监管局: '6.00' })
    expect(scoresIn(await run('last'), 'key')).toEqual({ 市教育局: '8.00', 市场监管局: '6.00' })
    await expect(run('lowest')).rejects.toThrow()
  })

  test('what a figure was before is another item, put together likewise', async () => {
    const formula = { formula: 'points * value / before' }
    const run = await story([of({ data: { item: '件数', several: 'sum', before: '去年' } }, formula)], text)
    // 60 ÷ 50, 30 ÷ 60
    expect(scoresIn(run, 'key')).toEqual({ 市教育局: '12.00', 市场监管局: '5.00' })
  })

  test('a challenge that is blank is told by its column', async () => {
    const formula = { formula: 'points * actual / challenge' }
    const run = await story([of({ data: { item: '件数', several: 'sum' } }, formula)], text)
    expect(scoresIn(run, 'key')).toEqual({ 市教育局: '6.00', 市场监管局: 'withheld' })
    expect(codesIn(run)).toContain('TGT-09')
  })
})

describe('earlier years', () => {
  const text = `${UNITS}
## 往年

| 年度 | 单位 | 指标 | 得分 | 名次 |
| --- |
| 2025 | 市教育局 | | 90 | 3 |
| 2025 | 市工商局 | | 80 | 5 |
| 2025 | 市质监局 | | 70 | 6 |
| 2025 | 市教育局 | 质量 | 40 | |
| 2024 | 市教育局 | 总分 | 50 | 9 |
`

  test.each([
    [{}, { 市教育局: '9.00', 市场监管局: 'withheld' }],
    [{ several: 'mean' }, { 市教育局: '9.00', 市场监管局: '7.50' }],
    [
      { several: 'lowest', of: 'rank' },
      { 市教育局: '0.30', 市场监管局: '0.50' },
    ],
    [
      { years: 2, none: 'zero' },
      { 市教育局: '5.00', 市场监管局: '0.00' },
    ],
    [
      { indicator: '质量', none: 'full' },
      { 市教育局: '4.00', 市场监管局: '10.00' },
    ],
    [
      { indicator: 'key', none: 'not-applicable' },
      { 市教育局: '4.00', 市场监管局: 'not-applicable' },
    ],
  ])('%j', async (prior, wanted) => {
    const run = await story([of({ prior }, asIs)], text, { notApplicable: 'rescale' })
    expect(scoresIn(run, 'key')).toEqual(wanted)
  })

  test('a unit without an earlier result is told', async () => {
    const run = await story([of({ prior: { years: 2 } }, asIs)], text)
    expect(reasonsIn(run, '市场监管局', 'key')).toEqual(['no-prior'])
    expect(codesIn(run)).toContain('DATA-14')
  })

  test('without the sheet nobody has a score', async () => {
    const run = await story([of({ prior: {} }, asIs)], UNITS)
    expect(reasonsIn(run, '市教育局', 'key')).toEqual(['input-absent'])
    expect(codesIn(run)).toContain('FIL-07')
  })

  test('a figure is compared with the result of last year under its item', async () => {
    const figures = `${text}
## 数据

| 单位 | 项目 | 数值 |
| --- |
| 市教育局 | 质量 | 60 |
| 市场监管局 | 质量 | 60 |
`
    const before = { data: { item: '质量', before: 'last-year' } }
    const run = await story([of(before, { formula: 'points * (value - before) / before' })], figures)
    expect(scoresIn(run, 'key')).toEqual({ 市教育局: '5.00', 市场监管局: 'withheld' })
  })
})

describe('occurrences', () => {
  const events = (...rows: string[]) => `${UNITS}
## 事项

| 单位 | 事项 | 日期 | 次数 |
| --- |
${rows.map(row => `| ${row} |`).join('\n')}
`
  const deduction = { deduction: { each: 2 } }
  const text = events(
    '市教育局 | 通报 | 2026-03-01 | 2',
    '市教育局 | 约谈 | 2026-11-30 | 1',
    '市教育局 | 通报 | 2026-12-01 | 1',
    '市教育局 | 通报 | 2025-12-31 | 1',
    '市教育局 | 表扬 | 2026-03-01 | 1',
  )

  test.each([
    ['通报', '8.00'],
    [['通报', '约谈'], '6.00'],
    [{ items: ['通报', '约谈'], count: 'times' }, '4.00'],
  ])('%j happened in the year, up to the as-of day; never is 0', async (settings, wanted) => {
    const run = await story([of({ events: settings }, deduction)], text)
    expect(scoresIn(run, 'key')).toEqual({ 市教育局: wanted, 市场监管局: '10.00' })
  })

  test('an item that some indicator counts is no unknown one', async () => {
    const items = ['通报', '约谈', '表扬']
    const run = await story([of({ events: items }, deduction)], text)
    const untold = run.assessment.findings.filter(
      ({ code, found }) => code === 'VETO-03' && items.includes(found ?? ''),
    )
    expect(untold).toEqual([])
  })

  test('an occurrence of nobody knows when withholds the score, with a finding at its date', async () => {
    const run = await story([of({ events: '通报' }, deduction)], events('市教育局 | 通报 | | 1'))
    expect(scoresIn(run, 'key')).toEqual({ 市教育局: 'withheld', 市场监管局: '10.00' })
    expect(run.assessment.findings.filter(({ severity }) => severity === 'error')).toMatchObject([
      { unit: '市教育局', indicator: 'key' },
    ])
  })

  test('a blank number of times withholds the score; without the sheet the scheme decides', async () => {
    const times = { items: '通报', count: 'times' }
    const run = await story([of({ events: times }, deduction)], events('市教育局 | 通报 | 2026-03-01 |'))
    expect(reasonsIn(run, '市教育局', 'key')).toEqual(['number-blank'])
    expect(codesIn(run)).toContain('DATA-04')
    const none = (absent: string) => story([of({ events: { items: '通报', absent } }, deduction)], UNITS)
    expect(scoresIn(await none('withhold'), 'key')).toMatchObject({ 市教育局: 'withheld' })
    expect(scoresIn(await none('zero'), 'key')).toMatchObject({ 市教育局: '10.00' })
  })
})

describe('grades in words', () => {
  const text = `${UNITS}
## 评分

| 单位 | 指标 | 得分 | 理由 |
| --- |
| 市教育局 | 质量 | 良 | 年度评定 |
| 市场监管局 | 质量 | 优秀 | 年度评定 |
`
  const gradeMap = { 'grade-map': { grades: { 优: 10, 良: 8.5, 中: 6 } } }

  test('earn the points of the scheme; another word is told with what it could be', async () => {
    const run = await story([of({ entry: { words: true } }, gradeMap)], text)
    expect(scoresIn(run, 'key')).toEqual({ 市教育局: '8.50', 市场监管局: 'withheld' })
    expect(run.assessment.findings.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'DATA-13', unit: '市场监管局', found: '优秀', expected: { zh: '“优”“良”“中”' } },
    ])
  })

  test('are numbers that cannot be read where the scheme wants numbers', async () => {
    const run = await story([of({ entry: {} }, 'direct')], text)
    expect(codesIn(run)).toContain('DATA-08')
  })

  test('a blank grade is never a zero', async () => {
    await expect(story([of({ entry: { words: true, blank: 'zero' } }, gradeMap)], text)).rejects.toThrow()
  })
})
