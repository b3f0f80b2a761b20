import { expect, test } from 'vitest'
import { methods } from '../../src/methods/index.ts'
import { resultBook } from '../../src/reports/result-book.ts'
import type { Cell, Sheet } from '../../src/reports/sheet.ts'
import { readableWorkbook } from '../build/readable-workbook.ts'
import { scored } from '../build/scenario.ts'

const schemeOf = (measure: object, method: object): string => `id: qingshan
title: 青山市绩效管理
year: 2026
full: 600
cutoff: 2026-11-30
source: 青山市绩效管理办法
rounding: { indicator: 2, total: 2 }
checks: { SCH-07: off }
ties: { rank: competition }
groups: [{ name: 部门 }, { name: 垂管, ranked: false }]
indicators:
  - ${JSON.stringify({ id: 'output', title: '实绩', points: 600, measure, method })}
`

const UNITS = ['市教育局', '市财政局', '市水利局', '市税务局']
const ROSTER = [['单位', '组'], ...UNITS.map((unit, i) => [unit, i < 3 ? '部门' : '垂管'])]

/** What is compared: the first two are level, the last unit is scored apart. */
const FIGURES: Readonly<Record<string, readonly string[]>> = {
  甲: ['90', '90', '80', '90'],
  乙: ['5', '8', '6', '7'],
  上年: ['1', '3', '2', '2'],
}

async function sheetsUnder(measure: object, method: object): Promise<readonly Sheet[]> {
  const figures = Object.entries(FIGURES).flatMap(([item, values]) =>
    values.map((value, i) => [UNITS[i] ?? '', item, value]),
  )
  const sheets = [
    { name: '名录', rows: ROSTER },
    { name: '数据', rows: [['单位', '项目', '数值'], ...figures] },
  ]
  const inputs = new Map([
    ['ledger.xlsx', readableWorkbook(sheets)],
    ['scheme.yaml', new TextEncoder().encode(schemeOf(measure, method))],
  ])
  const { assessment } = await scored(inputs)
  const page = { language: 'zh', title: '', simulated: false, indicatorTitles: new Map(), toInputs: null } as const
  return resultBook({ ...page, asOf: assessment.stamp.asOf, severalBooks: false, assessment }, '').sheets
}

const shown = (cell: Cell): string => {
  if (cell.kind === 'blank') return ''
  if (cell.kind === 'text') return cell.text
  return String(cell.kind === 'number' ? cell.value : cell.result)
}

const rowsOf = (sheets: readonly Sheet[]): string[][] | undefined =>
  sheets.find(({ name }) => name === '组内比较') &&
  [...(sheets.find(({ name }) => name === '组内比较')?.rows ?? [])].map(row => row.map(shown))

const COMPARED = methods.flatMap(({ id, compares, examples, needs }) =>
  examples.flatMap(({ params }) => (compares?.(params) ? [{ id, params, needs: needs(params) }] : [])),
)

test.each(COMPARED)(
  'everything that $id compares under $params stands on the sheet 组内比较',
  async ({ id, params, needs }) => {
    const measure = needs.some(name => !['value', 'before'].includes(name))
      ? { figures: Object.fromEntries(needs.map((name, i) => [name, i === 0 ? '甲' : '乙'])) }
      : { data: { item: '甲', before: '上年' } }
    expect(rowsOf(await sheetsUnder(measure, { [id]: params }))?.length).toBeGreaterThan(UNITS.length)
  },
)

test('a rule that looks at the place and at the mean of the places of level units shows both', async () => {
  const rule = { table: [600, 400], rest: 100, ties: 'average' }
  const rows = rowsOf(await sheetsUnder({ data: '甲' }, { 'rank-points': rule }))
  expect(rows?.slice(-4).map(row => row.slice(3))).toEqual([
    ['市教育局', '90', '1', '1.5'],
    ['市财政局', '90', '1', '1.5'],
    ['市水利局', '80', '3', '3'],
    ['市税务局', '90', '1', '1'],
  ])
})
