import { describe, expect, test } from 'vitest'
import type { SheetKind } from '../../src/model/dataset.ts'
import type { Table } from '../../src/model/table.ts'
import { type Layout, recognise } from '../../src/normalise/headings.ts'
import { specsWith } from '../../src/normalise/scheme-names.ts'
import { schemeNames } from '../build/dataset.ts'
import { table } from '../build/tables.ts'

const layout = (one: Table): Layout => {
  const recognised = recognise(one)
  if (recognised.kind !== 'sheet') throw new Error(JSON.stringify(recognised))
  return recognised.layout
}
const columns = (one: Table) => Object.fromEntries(layout(one).columns)
const kindOf = (one: Table): SheetKind | string => {
  const recognised = recognise(one)
  return recognised.kind === 'sheet' ? recognised.layout.spec.kind : recognised.kind
}

describe('what a sheet is', () => {
  test.each([
    ['台账', ['任务名称', '责任单位'], 'ledger'],
    ['臺賬', ['工作目标', '牵头单位'], 'ledger'],
    ['督查 台帐', ['督查事项', '主办单位'], 'ledger'],
    ['单位名录', ['单位', '组'], 'registry'],
    ['数据', ['单位', '项目', '数值'], 'figures'],
    ['评分', ['单位', '指标', '得分', '理由'], 'entries'],
    ['专家打分', ['指标', '单位', '张三'], 'panel'],
    ['加分扣分', ['单位', '项目', '分值', '事由'], 'adjustments'],
    ['方案', ['随便'], 'scheme'],
  ])('a sheet named %s is known by its name', (sheet, headings, kind) => {
    expect(kindOf(table([headings], { sheet }))).toBe(kind)
  })

  test.each([
    [['任务名称', '责任单位'], 'ledger'],
    [['单位', '组别'], 'registry'],
    [['单位', '项目', '数值'], 'figures'],
    [['单位', '指标', '得分', '理由'], 'entries'],
    [['单位', '项目', '分值', '事由'], 'adjustments'],
  ])('a Sheet1 with the headings %j is known by them', (headings, kind) => {
    expect(kindOf(table([headings]))).toBe(kind)
  })

  test('a sheet with headings that several kinds share is left alone', () => {
    expect(kindOf(table([['单位', '组', '项目', '数值']]))).toBe('other')
    expect(kindOf(table([['指标', '单位', '张三', '李四']]))).toBe('other')
    expect(kindOf(table([['填报说明'], ['请按要求填报']]))).toBe('other')
    expect(kindOf(table([]))).toBe('other')
  })

  test('a sheet with a known name and without a heading it needs says what is missing and what was found', () => {
    const rows = [['2015年台账'], ['序号', '任务名称', '责任处室', '完成时限'], ['1', '建成公园', '园林处', '年底']]
    expect(recognise(table(rows, { sheet: '台账' }))).toEqual({
      kind: 'fault',
      fault: {
        name: { file: '台账.xlsx', sheet: '台账' },
        kind: 'ledger',
        missing: ['牵头单位/责任单位'],
        found: ['序号', '任务名称', '责任处室', '完成时限'],
      },
    })
  })

  test('an empty sheet with a known name lacks everything', () => {
    expect(recognise(table([], { sheet: '名录' }))).toMatchObject({ fault: { missing: ['单位', '组'], found: [] } })
  })

  test('the names of a scheme are known beside our own, and first', () => {
    const names = schemeNames({
      sheets: new Map([['ledger', ['攻坚清单', '数据']]]),
      headings: new Map([
        [
          'ledger',
          new Map([
            ['finishedOn', ['完成时间']],
            ['name', ['攻坚事项']],
          ]),
        ],
      ]),
    })
    const specs = specsWith(names)
    const rows = [['攻坚事项', '责任单位', '完成时限', '完成时间']]
    for (const sheet of ['攻坚清单', '数据', '台账']) {
      const found = recognise(table(rows, { sheet }), specs)
      expect(found).toMatchObject({ kind: 'sheet', layout: { spec: { kind: 'ledger' } } })
      const { columns } = (found as { layout: Layout }).layout
      expect(Object.fromEntries(columns)).toEqual({ name: 0, owner: 1, deadline: 2, finishedOn: 3 })
    }
  })
})

describe('the heading row', () => {
  test('titles above the headings are passed over', () => {
    const rows = [
      ['2015年重点工作台账'],
      ['填报单位：督查室'],
      [],
      ['序号', '任务名称', '责任单位'],
      ['1', '建成公园', '市园林局'],
    ]
    expect(layout(table(rows, { merges: ['A1:C1'] }))).toMatchObject({ headingRow: 4, bodyFrom: 5 })
  })

  test.each([20, 21, 64, 100])('headings in row %i under a cover or instructions are found', row => {
    const titles = Array.from({ length: row - 1 }, (_, i) => [`说明${i}`])
    expect(layout(table([...titles, ['任务名称', '责任单位']])).headingRow).toBe(row)
  })

  test('headings are looked for in a hundred rows, no further', () => {
    const titles = Array.from({ length: 100 }, (_, i) => [`说明${i}`])
    expect(kindOf(table([...titles, ['任务名称', '责任单位']]))).toBe('other')
  })

  test('a second table further down is not read in place of the first', () => {
    const rows = Array.from({ length: 30 }, (_, i) => [`任务${i}`, '市园林局'])
    const further = ['任务名称', '责任单位', '完成时限', '目标值', '完成值']
    expect(layout(table([['任务名称', '责任单位'], ...rows, further])).headingRow).toBe(1)
  })

  test('headings in three rows are one: each column goes by the lowest, or by it and those above', () => {
    const rows = [
      ['序号', '任务名称', '责任单位', '工作推进', null, null, null],
      [null, null, null, '一季度', null, '时间', null],
      [null, null, null, '目标', '完成情况', '启动时间', '完成时限'],
      ['1', '建成公园', '市园林局', '立项', '已完成', '2015-01-01', '2015-12-31'],
    ]
    const merges = ['A1:A3', 'B1:B3', 'C1:C3', 'D1:G1', 'D2:E2', 'F2:G2']
    expect(layout(table(rows, { merges }))).toMatchObject({ headingRow: 3, bodyFrom: 4 })
    expect(columns(table(rows, { merges }))).toEqual({
      ...{ no: 0, name: 1, owner: 2, q1: 3, q1Done: 4, startOn: 5, deadline: 6 },
    })
  })

  test('a sheet of ours without a row of headings says so, and one with headings apart says where they stand', () => {
    const faultOf = (rows: readonly (readonly string[])[]) => recognise(table(rows, { sheet: '台账' }))
    expect(faultOf([['1', '建成公园', '园林']])).toMatchObject({ fault: { unresolved: 'none' } })
    const apart = [
      ['序号', '任务名称'],
      ['', ''],
      ['', '', '责任单位'],
      ['1', '建成公园', '市园林局'],
    ]
    expect(faultOf(apart)).toMatchObject({
      fault: {
        unresolved: {
          apart: [
            { text: '任务名称', at: { row: 1, column: 1 } },
            { text: '责任单位', at: { row: 3, column: 2 } },
          ],
        },
      },
    })
  })

  test('the same heading under two quarters is no heading twice', () => {
    const rows = [
      ['任务名称', '责任单位', '一季度', null, '二季度', null],
      [null, null, '目标', '完成情况', '目标', '完成情况'],
    ]
    const merges = ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1']
    expect(layout(table(rows, { merges })).repeatedHeadings).toEqual([])
  })

  test('what stands above the headings is the title, and each column knows its proper heading', () => {
    const one = layout(table([['青山市2015年台账'], ['填报单位：市教育局'], ['任务名称', '承办单位', '办结时限']]))
    expect(one.titles.map(({ text }) => text)).toEqual(['青山市2015年台账', '填报单位：市教育局'])
    expect(one.mapped.map(({ text, proper }) => [text, proper])).toEqual([
      ['任务名称', '任务名称'],
      ['承办单位', '牵头单位'],
      ['办结时限', '完成时限'],
    ])
  })

  test('line breaks, blanks, asterisks, full-width letters and a unit in brackets do not hide a heading', () => {
    const rows = [['任务\n名称*', ' 责任 单位 ', '完成值（%）', '目标值(万元)', '※完成时限', '权重：']]
    expect(columns(table(rows))).toEqual({ name: 0, owner: 1, actual: 2, target: 3, deadline: 4, weight: 5 })
  })

  test('of two columns under one heading the first counts, and both are listed as one heading twice', () => {
    const one = layout(table([['任务名称', '责任单位', '备注', '备注']]))
    expect(one.columns.get('note')).toBe(2)
    expect(one.repeatedHeadings.map(({ text, at }) => [text, at.map(({ column }) => column)])).toEqual([
      ['备注', [2, 3]],
    ])
    expect(one.extraHeadings).toEqual([])
  })

  test('the proper heading goes before another name for it that stands further left', () => {
    expect(columns(table([['任务名称', '责任单位', '完成时间', '完成时限']]))).toMatchObject({ deadline: 3 })
  })

  test('a heading that we do not know is listed with its cell', () => {
    const { extraHeadings } = layout(table([['任务名称', '责任单位', '督导组意见']], { sheet: '台账' }))
    expect(extraHeadings).toEqual([
      { text: '督导组意见', at: { on: { file: '台账.xlsx', sheet: '台账' }, row: 1, column: 2 } },
    ])
  })

  test('the lower of two merged heading rows names the columns, the upper one those that are merged down', () => {
    const rows = [
      ['序号', '任务名称', '责任单位', null, '时间节点', null],
      [null, null, '牵头单位', '配合单位', '启动时间', '完成时间'],
      ['1', '建成公园', '市园林局', '市财政局', '2015.3', '2015.9'],
    ]
    const one = layout(table(rows, { merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1'] }))
    expect(one).toMatchObject({ headingRow: 2, bodyFrom: 3, extraHeadings: [] })
    expect(Object.fromEntries(one.columns)).toEqual({
      no: 0,
      name: 1,
      leadUnit: 2,
      supportUnit: 3,
      startOn: 4,
      deadline: 5,
    })
  })

  test('two heading rows are read together even where nobody merged them', () => {
    const rows = [
      ['序号', '任务名称', '责任单位', null],
      [null, null, '牵头单位', '配合单位'],
      ['1', '建成公园', '市园林局', '市财政局'],
    ]
    const one = layout(table(rows))
    expect(one.bodyFrom).toBe(3)
    expect(Object.fromEntries(one.columns)).toEqual({ no: 0, name: 1, leadUnit: 2, supportUnit: 3 })
  })

  test('a heading that is merged down two rows is followed by data only after both', () => {
    const rows = [['任务名称', '责任单位'], [], ['建成公园', '市园林局']]
    expect(layout(table(rows, { merges: ['A1:A2', 'B1:B2'] })).bodyFrom).toBe(3)
  })
})

describe('the judges of a panel', () => {
  const judges = (one: Table) => layout(one).judges.map(({ name, column }) => `${name} ${column}`)

  test('every heading that is no column of ours names a judge', () => {
    const rows = [
      ['序号', '指标', '单位', '张三', '李四', '平均分', '备注'],
      [1, '创新', '市园林局', 90, 91],
    ]
    const one = table(rows, { sheet: '评委打分' })
    expect(judges(one)).toEqual(['张三 3', '李四 4'])
    expect(layout(one).extraHeadings).toEqual([])
  })

  test('a row of categories under the names leaves the names in force', () => {
    const rows = [
      ['指标', '单位', '张三', '李四'],
      [null, null, '领导', '专家'],
      ['创新', '市园林局', 90, 91],
    ]
    expect(judges(table(rows, { sheet: '评委打分' }))).toEqual(['张三 2', '李四 3'])
    expect(judges(table(rows, { sheet: '评委打分', merges: ['A1:A2', 'B1:B2'] }))).toEqual(['张三 2', '李四 3'])
  })

  test('a row of names under merged categories names the judges', () => {
    const rows = [
      ['指标', '单位', '领导', null, '专家', null],
      [null, null, '张三', '李四', '王五', '赵六'],
      ['创新', '市园林局', 90, 91, 92, 93],
    ]
    const merges = ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1']
    expect(judges(table(rows, { sheet: '评委打分', merges }))).toEqual(['张三 2', '李四 3', '王五 4', '赵六 5'])
    expect(judges(table(rows, { sheet: '评委打分' }))).toEqual(['张三 2', '李四 3', '王五 4', '赵六 5'])
  })
})
