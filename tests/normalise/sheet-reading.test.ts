import { describe, expect, test } from 'vitest'
import type { Table } from '../../src/model/table.ts'
import { normalise } from '../../src/normalise/normalise.ts'
import { table } from '../build/tables.ts'

const HEADINGS = ['系统内编号', '任务名称', '责任单位', '督查组意见']
const ROWS = [HEADINGS, ['x1', '修路', '市建设局', '好'], ['x2', '修桥', '市建设局'], ['x3', '建园', '市教育局']]
const reading = (over: Partial<Table>) =>
  normalise([{ ...table(ROWS, { sheet: '台账' }), ...over }], null, 2015).sheets[0]

describe('what a sheet hides', () => {
  test('hidden rows that were read, as ranges', () => {
    const { rows } = table(ROWS, { sheet: '台账' })
    const hidden = [...rows].map(row => (row.number > 2 ? { ...row, hidden: true as const } : row))
    expect(reading({ rows: hidden })?.hiddenRows).toMatchObject([{ from: { row: 3, column: 1 }, to: 4 }])
    expect(reading({})?.hiddenRows).toEqual([])
  })

  test('hidden columns that hold something, with what they are read as', () => {
    expect(reading({ hiddenColumns: new Set([0, 3, 7]) })?.hiddenColumns).toMatchObject([
      { heading: '系统内编号', id: 'id', at: { row: 2, column: 0 }, cells: 3 },
      { heading: '督查组意见', id: null, at: { row: 2, column: 3 }, cells: 1 },
    ])
  })
})

describe('the stamp of a workbook', () => {
  const stampsOf = (rows: Parameters<typeof table>[0]) => normalise([table(rows, { sheet: '方案' })], null, 2015).stamps

  test('is the scheme, version, year and unit that 方案 names', () => {
    const rows = [
      ['方案编号', 'suzhou-2015'],
      ['版本', 2],
      ['年度', '2015年'],
      ['单位', '市教育局'],
      ['单位', '市财政局'],
    ]
    expect(stampsOf(rows)).toMatchObject([
      {
        file: '台账.xlsx',
        at: { on: { file: '台账.xlsx', sheet: '方案' }, row: 1, column: 1 },
        ...{ scheme: 'suzhou-2015', version: '2', year: 2015, unit: '市教育局' },
      },
    ])
  })

  test('is absent where 方案 says nothing of it', () => {
    expect(stampsOf([['说明', '随便']])).toEqual([])
  })
})

test('a name in traditional characters is offered as its simplified one, never taken for it', () => {
  const units = table(
    [
      ['单位', '组'],
      ['市财政局', '部门'],
      ['市發改委', '部门'],
    ],
    { sheet: '名录' },
  )
  const rows = [
    ['任务名称', '责任单位'],
    ['甲', '市財政局'],
    ['乙', '市发改委'],
    ['丙', '市財政局、市发改委'],
    ['丁', '市财正局'],
  ]
  const { tasks } = normalise([units, table(rows, { sheet: '台账' })], null, 2015)
  expect(tasks.map(({ owner }) => (owner.kind === 'unknown' ? [owner.why, owner.candidates] : owner.kind))).toEqual([
    ['traditional', ['市财政局']],
    ['traditional', ['市發改委']],
    ['traditional', ['市财政局', '市發改委']],
    [undefined, expect.any(Array)],
  ])
})

test('a quarter node that names a day and no more has that day', () => {
  const rows = [
    ['任务名称', '责任单位', '一季度', '二季度', '三季度'],
    ['修路', '市建设局', '3月底前', '完成立项', '2015.9.20'],
  ]
  const [task] = normalise([table(rows, { sheet: '台账' })], null, 2015).tasks
  expect(task?.nodes.map(({ by }) => by)).toEqual(['2015-03-31', undefined, '2015-09-20'])
})
