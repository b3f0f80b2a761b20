import { describe, expect, test } from 'vitest'
import { taskAlike } from '../../src/checks/task-alike.ts'
import { FINANCE, ledger, SPORT, type TaskCells } from '../build/dataset.ts'
import { found } from '../build/findings.ts'

const foundIn = (...rows: TaskCells[]) => found(taskAlike, { dataset: { tasks: ledger(...rows) } })
const pair = (one: string, other: string) => foundIn({ name: one }, { name: other })

describe('two tasks of one unit', () => {
  test.each([
    ['新建公办幼儿园12所', '加快推进新建公办幼儿园12所工作'],
    ['新建公办幼儿园12所', '新建公办幼儿园（12所）。'],
    ['老旧小区加装电梯100台', '2026年全市老旧小区加装电梯任务100台'],
    [
      '完成城区主干道积水点整治，新建雨水管网三十公里，汛期前全部投入使用并通过验收',
      '完成城区主干道易积水点整治，新建雨水管网三十公里，汛期前全部投入使用并通过验收',
    ],
  ])('“%s” and “%s” are nearly the same', (one, other) => {
    expect(pair(one, other)).toMatchObject([
      { code: 'ROW-03', cell: 'B6', unit: '市教育局', details: { kind: 'own', at: 'B5' } },
    ])
  })

  test.each([
    ['新建公办幼儿园12所', '新建公办幼儿园15所'],
    ['一季度召开工作调度会议并通报', '二季度召开工作调度会议并通报'],
    ['推进东城街道老旧小区改造', '推进西关街道老旧小区改造'],
    ['新建公办幼儿园12所', '扩建公办中小学12所'],
    ['一号路', '二号路'],
    ['信访维稳工作', '信访工作'],
  ])('“%s” and “%s” are two tasks', (one, other) => {
    expect(pair(one, other)).toEqual([])
  })

  test('with the very same text are another finding', () => {
    expect(pair('新建公办幼儿园12所', '新建公办幼儿园12 所')).toEqual([])
  })
})

describe('a task of several units', () => {
  const name = '老旧小区加装电梯100台'

  test('that two of them enter is found at the second', () => {
    expect(foundIn({ name }, { name: `推进${name}`, owner: FINANCE })).toMatchObject([
      { cell: 'B6', unit: '市财政局', details: { kind: 'units', at: 'B5', units: ['市教育局', '市财政局'] } },
    ])
    expect(foundIn({ name }, { name, owner: FINANCE })).toHaveLength(1)
  })

  test('under a short title of two of them is a coincidence', () => {
    expect(foundIn({ name: '规范性文件清理' }, { name: '规范性文件清理', owner: FINANCE })).toEqual([])
  })

  test('that three of them have was given to all', () => {
    expect(foundIn({ name }, { name, owner: FINANCE }, { name, owner: SPORT })).toEqual([])
  })
})

describe('a ledger of very many tasks', () => {
  const WORDS = ['新建', '改造', '整治', '修缮', '扩建', '绿化', '亮化', '疏浚', '硬化', '拆除']
  const THINGS = [
    '幼儿园',
    '小学校舍',
    '污水管网',
    '河道堤防',
    '农贸市场',
    '公共厕所',
    '停车场地',
    '体育公园',
    '社区医院',
    '养老院舍',
  ]
  const name = (i: number) =>
    [1, 10, 100, 1000].map(n => `${WORDS[Math.floor(i / n) % 10]}${THINGS[Math.floor(i / n / 7) % 10]}`).join('，')

  test('tells two hundred pairs and how many more there are', () => {
    const rows = Array.from({ length: 300 }, (_, i) => [
      { name: `${name(i)}甲${i}` },
      { name: `推进${name(i)}甲${i}工作` },
    ]).flat()
    const all = foundIn(...rows)
    expect(all).toHaveLength(201)
    expect(all.at(-1)).toMatchObject({ details: { kind: 'more', pairs: 100, told: 200 } })
  })

  test('is gone through in time that grows with its rows', () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => ({ name: name(i) }))
    const tasks = ledger(...rows)
    expect(found(taskAlike, { dataset: { tasks } }).length).toBeLessThanOrEqual(201)
  }, 20_000)
})
