import { expect, test } from 'vitest'
import { resultBook } from '../../src/reports/result-book.ts'
import type { Cell, Sheet } from '../../src/reports/sheet.ts'
import { readableWorkbook } from '../build/readable-workbook.ts'
import { scored } from '../build/scenario.ts'

const SCHEME = `id: qingshan
title: 青山市绩效管理
year: 2026
full: 100
cutoff: 2026-11-30
source: 青山市绩效管理办法
rounding: { indicator: 2, total: 2 }
checks: { SCH-07: off }
ties: { rank: competition }
indicators:
  - { id: duty, title: 履职尽责, points: 100, measure: { entry: {} }, method: direct }
vetoes:
  - { id: safety, title: 安全生产一票否决, items: [重大安全责任事故], effect: { cap: 60 }, proof: required }
`

const ROSTER = [
  ['单位', '组', '承继自'],
  ['市税务局', '部门', '市国税局'],
  ['市教育局', '部门', ''],
]
const MARKS = [
  ['单位', '指标', '得分', '理由'],
  ['市税务局', '履职尽责', '95', '年度评定'],
  ['市教育局', '履职尽责', '90', '年度评定'],
]

async function sheetsWith(more: Readonly<Record<string, readonly (readonly string[])[]>>): Promise<readonly Sheet[]> {
  const sheets = Object.entries({ 名录: ROSTER, 评分: MARKS, ...more }).map(([name, rows]) => ({ name, rows }))
  const inputs = new Map([
    ['ledger.xlsx', readableWorkbook(sheets)],
    ['scheme.yaml', new TextEncoder().encode(SCHEME)],
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
const bodyOf = (sheets: readonly Sheet[], name: string): string[][] | undefined => {
  const sheet = sheets.find(one => one.name === name)
  return sheet && [...sheet.rows].slice(sheet.frozenRows).map(row => row.slice(0, -1).map(shown))
}

test('what happened is listed with the veto that follows from it, or why none does', async () => {
  const sheets = await sheetsWith({
    事项: [
      ['单位', '事项', '日期', '文号', '次数'],
      ['市税务局', '重大安全责任事故', '2026-06-30', '市安委〔2026〕3号', '2'],
      ['市教育局', '重大安全责任事故', '2026-06-30', '', ''],
      ['市教育局', '信访积案', '2026-07-01', '', ''],
    ],
  })
  expect(bodyOf(sheets, '事项')).toEqual([
    ['市税务局', '重大安全责任事故', '2026-06-30', '市安委〔2026〕3号', '2', '安全生产一票否决'],
    ['市教育局', '重大安全责任事故', '2026-06-30', '', '', '不生效：没有文号'],
    ['市教育局', '信访积案', '2026-07-01', '', '', ''],
  ])
})

test('a result of an earlier year is listed under the unit of today, with the name of that year', async () => {
  const sheets = await sheetsWith({
    往年: [
      ['年度', '单位', '指标', '得分', '名次', '等次'],
      ['2025', '市国税局', '', '91.5', '1', '优秀'],
      ['2025', '市教育局', '', '88', '2', '良好'],
    ],
  })
  expect(bodyOf(sheets, '往年')).toEqual([
    ['2025', '市税务局', '市国税局', '', '91.5', '1', '优秀'],
    ['2025', '市教育局', '', '', '88', '2', '良好'],
  ])
})

test('a judge is shown with the category that stands under the name', async () => {
  const sheets = await sheetsWith({
    评委打分: [
      ['指标', '单位', '张三', '李四'],
      ['', '', '领导', '专家'],
      ['创新创优', '市教育局', '90', '92'],
    ],
  })
  const sheet = sheets.find(({ name }) => name === '评委打分')
  const headings = [...(sheet?.rows ?? [])][(sheet?.headingRow ?? 1) - 1]?.map(shown)
  expect(headings?.slice(0, 4)).toEqual(['指标', '单位', '张三（领导）', '李四（专家）'])
})

test('without such rows the workbook has no such sheets', async () => {
  const names = (await sheetsWith({})).map(({ name }) => name)
  expect(names).toContain('评分')
  expect(names.filter(name => ['事项', '往年'].includes(name))).toEqual([])
})
