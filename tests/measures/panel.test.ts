import { describe, expect, test } from 'vitest'
import { codesIn, reasonsIn, scoresIn, story, type Written } from '../build/story.ts'

const panelOf = (settings: object): Written => ({
  ...{ id: 'novel', points: 100 },
  title: '创新',
  measure: { panel: { full: 100, ...settings } },
  method: 'share',
})

const ledger = (
  judges: readonly string[],
  categories: readonly string[] | null,
  ...rows: readonly string[][]
): string => {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const units = rows.map((_, i) => line([`单位${i + 1}`, '部门']))
  return [
    '## 名录',
    '',
    line(['单位', '组']),
    '| --- |',
    ...units,
    '',
    '## 评委打分',
    '',
    line(['指标', '单位', ...judges]),
    '| --- |',
    ...(categories === null ? [] : [line(['', '', ...categories])]),
    ...rows.map((marks, i) => line(['创新', `单位${i + 1}`, ...marks])),
  ].join('\n')
}

const judges = (count: number) => Array.from({ length: count }, (_, i) => `评委${i + 1}`)
const NINE = ['80', '82', '84', '85', '86', '87', '88', '90', '95']

describe('trimmed', () => {
  const trim = { lowest: 1, highest: 1, above: 5 }

  test('the highest and the lowest mark of nine judges do not count', async () => {
    // domain.md 2.2: 82 84 85 86 87 88 90 are left, 602 ÷ 7.
    expect(scoresIn(await story([panelOf({ trim })], ledger(judges(9), null, NINE)), 'novel')).toEqual({
      单位1: '86.00',
    })
  })

  test('five marks are averaged as they are, also where other judges were absent or recused', async () => {
    const five = ['80', '90', '', '100', '回避', '85', '', '70', '']
    expect(scoresIn(await story([panelOf({ trim })], ledger(judges(9), null, five)), 'novel')).toEqual({
      单位1: '85.00',
    })
  })

  test('where nothing is said, marks are left out as long as one remains', async () => {
    const settings = panelOf({ trim: { lowest: 1, highest: 1 } })
    const text = ledger(judges(3), null, ['60', '80', '90'], ['60', '80', ''])
    expect(scoresIn(await story([settings], text), 'novel')).toEqual({ 单位1: '80.00', 单位2: '70.00' })
  })

  test('a number of marks at which none would remain is a fault of the scheme', async () => {
    await expect(
      story([panelOf({ trim: { lowest: 2, highest: 2, above: 3 } })], ledger(judges(3), null, [])),
    ).rejects.toThrow()
  })
})

describe('classes of judges', () => {
  const classes = { 领导: 0.6, 专家: 0.4 }
  const mixed = ['专家', '领导', '专家', '领导']

  test('each class has its mean, and the means are weighted', async () => {
    // 领导 (90 + 80) ÷ 2 = 85, 专家 (70 + 60) ÷ 2 = 65.
    const text = ledger(judges(4), mixed, ['70', '90', '60', '80'])
    expect(scoresIn(await story([panelOf({ classes })], text), 'novel')).toEqual({ 单位1: '77.00' })
  })

  test('a class without a mark withholds the score, or leaves its weight to the others', async () => {
    const text = ledger(judges(4), mixed, ['70', '', '60', ''])
    const run = await story([panelOf({ classes })], text)
    expect(reasonsIn(run, '单位1', 'novel')).toEqual(['no-marks'])
    expect(codesIn(run)).toContain('PAN-01')
    expect(scoresIn(await story([panelOf({ classes, emptyClass: 'reshare' })], text), 'novel')).toEqual({
      单位1: '65.00',
    })
  })

  test('a judge of no class withholds the score and is told', async () => {
    const text = ledger(judges(4), ['专家', '领导', '群众', '领导'], ['70', '90', '60', '80'])
    const run = await story([panelOf({ classes })], text)
    expect(reasonsIn(run, '单位1', 'novel')).toEqual(['class-unknown'])
    expect(codesIn(run)).toContain('PAN-05')
  })

  test('marks are trimmed within their class', async () => {
    const text = ledger(
      judges(6),
      ['领导', '专家', '领导', '专家', '领导', '专家'],
      ['60', '10', '80', '50', '90', '70'],
    )
    // 领导 80, 专家 50.
    const run = await story([panelOf({ classes, trim: { lowest: 1, highest: 1 } })], text)
    expect(scoresIn(run, 'novel')).toEqual({ 单位1: '68.00' })
  })
})
