import { describe, expect, test } from 'vitest'
import type { Dataset } from '../../src/model/dataset.ts'
import { known } from '../../src/model/field.ts'
import { normalise } from '../../src/normalise/normalise.ts'
import { table, type Written } from '../build/tables.ts'

const HEADINGS = ['序号', '任务名称', '责任单位']
const read = (headings: readonly string[], ...rows: readonly (readonly Written[])[]): Dataset =>
  normalise([table([headings, ...rows], { sheet: '台账' })], null, 2015)
const sectionsOf = ({ tasks }: Dataset) =>
  tasks.map(({ words }) => {
    const section = words.get('section')
    return section === undefined ? null : known(section)
  })

describe('the section of a task', () => {
  test('is the titles over it, from the outermost', () => {
    const data = read(
      HEADINGS,
      ['一、重点工程'],
      ['（一）道路'],
      [1, '修路', '市建设局'],
      ['（二）桥梁'],
      [2, '修桥', '市建设局'],
      ['1.跨河大桥'],
      [3, '大桥', '市建设局'],
      ['二、民生实事'],
      [4, '建园', '市教育局'],
    )
    expect(sectionsOf(data)).toEqual([
      '一、重点工程 / （一）道路',
      '一、重点工程 / （二）桥梁',
      '一、重点工程 / （二）桥梁 / 1.跨河大桥',
      '二、民生实事',
    ])
  })

  test('stands at the cell of its title, and is one field for all its rows', () => {
    const { tasks } = read(HEADINGS, ['总体任务'], [1, '修路', '市建设局'], [2, '修桥', '市建设局'])
    const [first, second] = tasks.map(({ words }) => words.get('section'))
    expect(first).toMatchObject({ value: '总体任务', at: { row: 2, column: 0 } })
    expect(second).toBe(first)
  })

  test('is not taken from a remark, and there is none before the first title', () => {
    const data = read(HEADINGS, [1, '修路', '市建设局'], ['注：以上为市级项目'], [2, '修桥', '市建设局'])
    expect(sectionsOf(data)).toEqual([null, null])
  })

  test('is left to the column 工作类别 where there is one', () => {
    const data = read([...HEADINGS, '工作类别'], ['一、重点工程'], [1, '修路', '市建设局', '工程'])
    expect(sectionsOf(data)).toEqual([null])
  })

  test('can be a column of its own', () => {
    const data = read([...HEADINGS, '章节'], ['一、重点工程'], [1, '修路', '市建设局', '道路'])
    expect(sectionsOf(data)).toEqual(['道路'])
  })
})

describe('rows of the form that were left in', () => {
  test.each([
    [['填写示例', '建成公园', '市园林局']],
    [['例', '建成公园', '市园林局']],
    [['示例1', '建成公园', '市园林局']],
    [[1, '示例：建成公园', '市园林局']],
    [[1, '（示例）建成公园', '市园林局']],
    [['填表说明：每行一项任务']],
    [['填报要求', '每行一项任务']],
  ])('%j is an example or an instruction, no task', row => {
    const { tasks, skippedRows } = read(HEADINGS, row, [2, '修桥', '市建设局'])
    expect(tasks.map(({ name }) => known(name))).toEqual(['修桥'])
    expect(skippedRows).toMatchObject([{ at: { row: 2 }, why: 'example' }])
  })

  test.each(['示例幼儿园建设', '示范区创建', '案例评选', '例会制度落实'])('%s is a task', name => {
    expect(read(HEADINGS, [1, name, '市教育局']).tasks).toHaveLength(1)
  })
})
