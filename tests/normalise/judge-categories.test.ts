import { expect, test } from 'vitest'
import { normalise } from '../../src/normalise/normalise.ts'
import { table, type Written } from '../build/tables.ts'

const MARKS: Written[] = ['创新创优', '市园林局', 90, 91, 92]
const NAMES: Written[] = ['指标', '单位', '张三', '李四', '王五']

const read = (rows: readonly (readonly Written[])[], merges: readonly string[] = []) => {
  const { panel, skippedRows } = normalise([table([...rows, MARKS], { sheet: '评委打分', merges })], null, 2015)
  const judges = panel[0]?.marks.map(({ judge, category }) => [judge, category])
  return { judges, records: panel.length, skipped: skippedRows.map(({ at }) => at.row) }
}

const JUDGES = [
  ['张三', '领导'],
  ['李四', '专家'],
  ['王五', '专家'],
]
const UNDER: Written[] = [null, null, '领导', '专家', '专家']

test.each<[string, Written[][], string[]]>([
  ['in a row under the names', [NAMES, UNDER], ['A1:A2', 'B1:B2']],
  ['under the names, merged', [NAMES, [null, null, '领导', '专家']], ['A1:A2', 'B1:B2', 'D2:E2']],
  [
    'over the names, merged',
    [
      ['指标', '单位', '领导', '专家'],
      [null, null, '张三', '李四', '王五'],
    ],
    ['A1:A2', 'B1:B2', 'D1:E1'],
  ],
  [
    'over the names, the other headings in the upper row only',
    [
      ['指标', '单位', '领导', '专家'],
      [null, null, '张三', '李四', '王五'],
    ],
    ['D1:E1'],
  ],
  [
    'over the names, written out for each',
    [
      ['指标', '单位', '领导', '专家', '专家'],
      [null, null, '张三', '李四', '王五'],
    ],
    ['A1:A2', 'B1:B2'],
  ],
  ['under a title', [['评委打分表'], [null, null, '领导', '专家', '专家'], NAMES], ['A1:E1']],
])('the category of a judge stands %s', (_, rows, merges) => {
  expect(read(rows, merges)).toEqual({ judges: JUDGES, records: 1, skipped: [] })
})

test('a row of categories that is merged with no heading is named among the rows that are no records', () => {
  expect(read([NAMES, UNDER])).toEqual({ judges: JUDGES, records: 1, skipped: [2] })
})

test.each<[string, Written[][], string[]]>([
  ['there is none', [NAMES], []],
  ['a title covers the columns', [['评委打分表'], NAMES], ['A1:E1']],
  ['a remark stands over one judge', [[null, null, null, null, '单位：分'], NAMES], []],
  ['the names themselves are merged over both rows', [NAMES, []], ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:E2']],
])('a judge has no category where %s', (_, rows, merges) => {
  const names = JUDGES.map(([name]) => [name, null])
  expect(read(rows, merges)).toEqual({ judges: names, records: 1, skipped: [] })
})

test('a unit without marks but for words is a record, no row of categories', () => {
  const rows = [NAMES, ['创新创优', '市教育局', '回避', '回避', '回避']]
  const { panel } = normalise([table(rows, { sheet: '评委打分' })], null, 2015)
  expect(panel[0]?.marks.map(mark => [mark.kind, mark.category])).toEqual([
    ['recused', null],
    ['recused', null],
    ['recused', null],
  ])
})
