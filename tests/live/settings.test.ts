import { expect, test } from 'vitest'
import type { Scored } from '../../src/app/score.ts'
import { inputsOf, scored } from '../build/scenario.ts'
import { bookOf, scoresIn, story, type Written } from '../build/story.ts'
import { disagreements, judged } from '../judge/libreoffice.ts'
import { readWorkbook } from '../judge/read-workbook.ts'
import { published } from './published.ts'

const agree = async (run: Scored): Promise<void> => {
  const book = await bookOf(run)
  const stored = await readWorkbook(book)
  expect(published(await disagreements(book), stored)).toEqual([])
}

const formulasIn = async (run: Scored): Promise<string[]> =>
  [...(await readWorkbook(await bookOf(run))).values()].flatMap(cells =>
    [...cells.values()].flatMap(({ formula }) => formula ?? []),
  )

judged('roles, weights, pools, drops, days and nodes of tasks agree with a recalculation', async () => {
  const run = await scored(inputsOf('task-roles'))
  const formulas = await formulasIn(run)
  expect(formulas.some(formula => /SUMPRODUCT\(.*\)\/SUM\(/.test(formula))).toBe(true)
  await agree(run)
})

const LEDGER = `## 名录

| 单位 | 组 |
| --- | --- |
| 甲 | 部门 |
| 乙 | 部门 |
| 丙 | 区县 |

## 数据

| 单位 | 项目 | 数值 | 目标值 | 挑战值 |
| --- |
| 甲 | 件数 | 40 | 50 | 60 |
| 乙 | 件数 | 30 | 50 | 60 |
| 丙 | 件数 | 30 | 50 | 60 |
| 甲 | 件数 | 20 | 25 | 40 |
| 甲 | 难度 | 1.1 | | |
| 乙 | 难度 | 0.95 | | |
| 丙 | 难度 | 1 | | |
| 甲 | 投资增速 | 42 | | |
| 乙 | 投资增速 | 41.99 | | |
| 丙 | 投资增速 | 50 | | |
| 甲 | 去年 | 50 | | |
| 乙 | 去年 | 20 | | |
| 丙 | 去年 | 20 | | |

## 评分

| 单位 | 指标 | 得分 | 理由 |
| --- |
| 甲 | 必成 | 9 | 年度评定 |
| 乙 | 必成 | 4 | 年度评定 |
| 丙 | 必成 | 10 | 年度评定 |
| 甲 | 其他 | 8 | 年度评定 |
| 乙 | 其他 | 8 | 年度评定 |
| 丙 | 其他 | 8 | 年度评定 |
| 甲 | 等级 | 良 | 年度评定 |
| 乙 | 等级 | 优 | 年度评定 |
| 丙 | 等级 | 中 | 年度评定 |

## 评委打分

| 指标 | 单位 | 评委一 | 评委二 | 评委三 | 评委四 | 评委五 |
| --- |
| | | 专家 | 领导 | 专家 | 领导 | 专家 |
| 创新 | 甲 | 70 | 90 | 60 | 80 | 10 |
| 创新 | 乙 | 回避 | 90 | 60 | | 80 |
| 创新 | 丙 | 75 | 85.5 | 65 | 77 | 70 |

## 事项

| 单位 | 事项 | 日期 | 次数 |
| --- |
| 甲 | 通报 | 2026-03-01 | 2 |
| 乙 | 约谈 | 2026-11-30 | 1 |
| 甲 | 通报 | 2026-05-01 | 1 |

## 往年

| 年度 | 单位 | 指标 | 得分 | 名次 |
| --- |
| 2025 | 甲 | | 90 | 3 |
| 2025 | 乙 | | 80 | 5 |
| 2025 | 丙 | | 70 | 6 |
`

const one = (id: string, title: string, measure: object, method: unknown, more: object = {}): Written => ({
  ...{ id, title, points: 10, measure, method },
  ...more,
})
const asIs = {
  interpolate: [
    [0, 0],
    [100, 10],
  ],
}

const INDICATORS: readonly Written[] = [
  one('sum', '件数', { data: { item: '件数', several: 'sum' } }, 'completion-ratio', { coefficient: { data: '难度' } }),
  one(
    'grown',
    '增长',
    { data: { item: '件数', several: 'sum', before: '去年' } },
    { formula: 'points * value / before' },
  ),
  one('groups', '分组', { data: '难度' }, asIs, { coefficient: { groups: { 部门: 1.2, 区县: 0.8 } } }),
  one('gated', '投资', { data: '去年' }, asIs, { gate: { data: '投资增速', reach: 42, otherwise: 1 } }),
  {
    ...{ id: 'both', title: '必成与其他', points: 20 },
    gate: { weakest: ['must'], reach: 0.6, otherwise: 5 },
    children: [one('must', '必成', { entry: {} }, 'direct'), one('rest', '其他', { entry: {} }, 'direct')],
  },
  one('grade', '等级', { entry: { words: true } }, { 'grade-map': { grades: { 优: 10, 良: 8.5, 中: 6 } } }),
  one(
    'panel',
    '创新',
    { panel: { full: 100, classes: { 领导: 0.6, 专家: 0.4 }, trim: { lowest: 1, highest: 0, above: 2 } } },
    'share',
  ),
  one('events', '通报', { events: { items: ['通报', '约谈'], count: 'times' } }, { deduction: { each: 1.5 } }),
  one('prior', '往年', { prior: { of: 'score' } }, asIs),
]

const run = () => story(INDICATORS, LEDGER, { groups: [{ name: '部门' }, { name: '区县' }] })

// 甲 60 ÷ 75 × 1.1, 乙 30 ÷ 50 × 0.95; the gates of 41.99 and of 4 of 10 hold 乙 down.
const BY_HAND: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  sum: { 甲: '8.80', 乙: '5.70', 丙: '6.00' },
  grown: { 甲: '12.00', 乙: '15.00', 丙: '15.00' },
  groups: { 甲: '0.13', 乙: '0.11', 丙: '0.08' },
  gated: { 甲: '5.00', 乙: '1.00', 丙: '2.00' },
  both: { 甲: '17.00', 乙: '5.00', 丙: '18.00' },
  grade: { 甲: '8.50', 乙: '10.00', 丙: '6.00' },
  // 甲 0.6 × 85 + 0.4 × 65; 乙 0.6 × 90 + 0.4 × 70; 丙 0.6 × 81.25 + 0.4 × 72.5
  panel: { 甲: '7.70', 乙: '8.20', 丙: '7.78' },
  events: { 甲: '5.50', 乙: '8.50', 丙: '10.00' },
  prior: { 甲: '9.00', 乙: '8.00', 丙: '7.00' },
}

test('coefficients, gates, several rows, grades, classes of judges, occurrences and earlier years score as by hand', async () => {
  const scored = await run()
  expect(Object.fromEntries(Object.keys(BY_HAND).map(id => [id, scoresIn(scored, id)]))).toEqual(BY_HAND)
})

judged(
  'coefficients, gates, several rows, grades, classes of judges, occurrences and earlier years agree with a recalculation',
  async () => {
    await agree(await run())
  },
)
