import { describe, expect, test } from 'vitest'
import { normalise } from '../../src/normalise/normalise.ts'
import { percentCell, table, type Written } from '../build/tables.ts'

const HEADINGS = ['序号', '任务名称', '责任单位', '目标值', '完成值', '完成比例', '投资']
type Row = readonly Written[]
const task = (target: Written, actual: Written = null, progress: Written = null, invested: Written = null): Row => [
  ...[1, '修路', '市建设局', target, actual, progress, invested],
]
const verified = (...rows: readonly Row[]) =>
  normalise([table([HEADINGS, ...rows], { sheet: '台账' })], null, 2015).subtotals.map(one => [
    `${one.label} ${one.heading}`,
    one.at.row,
    String(one.stated),
    String(one.calculated),
    one.verdict,
  ])

describe('a subtotal is held against its rows', () => {
  test('a 小计 against those since the last, a 合计 against all', () => {
    expect(
      verified(
        task(100),
        task(50.5),
        ['小计', null, null, 150.5],
        task('1,200'),
        ['小计', null, null, 1200],
        ['合计', null, null, 1350.5],
      ),
    ).toEqual([
      ['小计 目标值', 4, '150.5', '150.5', 'agrees'],
      ['小计 目标值', 6, '1200', '1200', 'agrees'],
      ['合计 目标值', 7, '1350.5', '1350.5', 'agrees'],
    ])
  })

  test('one that differs is told with what is stated and what its rows add up to', () => {
    expect(verified(task(100), task(50), ['小计', null, null, 160])).toEqual([
      ['小计 目标值', 4, '160', '150', 'differs'],
    ])
  })

  test('0.1 and 0.2 are 0.3', () => {
    expect(verified(task(0.1), task(0.2), ['合计', null, null, 0.3])).toMatchObject(
      [[{}, 4, '0.3', '0.3', 'agrees']].map(([, ...rest]) => [expect.anything(), ...rest]),
    )
  })

  test('a section begins anew, and a 小计 of sections is of all of them', () => {
    const rows: Row[] = [
      ['一、工程'],
      ['（一）路'],
      task(10),
      ['小计', null, null, 10],
      ['（二）桥'],
      task(20),
      ['小计', null, null, 20],
      ['小计', null, null, 30],
      ['二、民生'],
      task(5),
      ['小计', null, null, 5],
      ['总计', null, null, 35],
    ]
    expect(verified(...rows).map(([, row, , , verdict]) => [row, verdict])).toEqual([
      [5, 'agrees'],
      [8, 'agrees'],
      [9, 'agrees'],
      [12, 'agrees'],
      [13, 'agrees'],
    ])
  })

  test('one over its rows is held against those below it', () => {
    const rows: Row[] = [
      ['合计', null, null, 31],
      ['一、路'],
      ['小计', null, null, 10],
      task(10),
      ['二、桥'],
      ['小计', null, null, 21],
      task(20),
    ]
    expect(verified(...rows)).toEqual([
      ['合计 目标值', 2, '31', '30', 'differs'],
      ['小计 目标值', 4, '10', '10', 'agrees'],
      ['小计 目标值', 7, '21', '20', 'differs'],
    ])
  })

  test('columns that perf does not read otherwise are added up as well', () => {
    expect(
      verified(task(1, null, null, 300), task(1, null, null, 200), ['合计', null, null, null, null, null, 400]),
    ).toEqual([['合计 投资', 4, '400', '500', 'differs']])
  })

  test('the number of rows and their mean are no sums that differ', () => {
    expect(verified(task(80), task(85), ['合计', null, null, 2])).toMatchObject([
      [expect.anything(), 4, '2', '165', 'count'],
    ])
    expect(verified(task(80), task(85), ['合计', null, null, 82.5])).toMatchObject([
      [expect.anything(), 4, '82.5', '165', 'mean'],
    ])
  })

  test('a column of ratios is left alone unless its subtotals are sums', () => {
    const share = percentCell('0.5')
    expect(
      verified(task(1, 1, share), task(1, 1, share), ['合计', null, null, null, null, percentCell('0.7')]),
    ).toMatchObject([['合计 完成比例', 4, '0.7', '1', 'ratio']])
  })

  test('a row whose number nobody can read leaves the sum open', () => {
    expect(verified(task('约50'), task(85), ['合计', null, null, 135])).toMatchObject([
      [expect.anything(), 4, '135', '85', 'unreadable-part'],
    ])
  })

  test('a name before 小计 makes no task of it, unless somebody is responsible', () => {
    expect(verified(task(10), ['市建设局小计', null, null, 10])).toMatchObject([
      ['市建设局小计 目标值', 3, '10', '10', 'agrees'],
    ])
    expect(verified(task(10), [null, '新增就业人数合计', '市人社局', 10])).toEqual([])
  })

  test('an average row is no task and no sum', () => {
    const data = normalise([table([HEADINGS, task(10), ['平均', null, null, 10]], { sheet: '台账' })], null, 2015)
    expect([data.tasks.length, data.subtotals.length, data.skippedRows[0]?.why]).toEqual([1, 0, 'subtotal'])
  })
})
