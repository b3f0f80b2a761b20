import { expect, test } from 'vitest'
import { goalVague } from '../../src/checks/goal-vague.ts'
import type { TaskCells } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { type WordedCells, worded } from '../build/worded.ts'

const foundIn = (name: string, more: WordedCells = {}) =>
  found(goalVague, {
    dataset: { tasks: worded({ name, target: null as unknown as TaskCells['target'], ...more } as WordedCells) },
  })

test.each(['进一步加强校园安全管理', '推进老旧小区改造', '持续优化营商环境', '1.提升服务水平', '扎实抓好信访工作'])(
  '“%s” asks for effort and no result',
  name => {
    expect(foundIn(name)).toMatchObject([{ code: 'ROW-09', cell: 'B5', details: { task: name } }])
  },
)

test.each([
  '推进老旧小区改造20个',
  '加快推进三条道路建设',
  '推进轨道交通3号线年底前通车',
  '完善社区养老，建成日间照料中心',
  '推动全民健身条例出台',
  '提升空气优良率至80%以上',
  '新建公办幼儿园',
  '预算公开',
])('“%s” can be checked', name => {
  expect(foundIn(name)).toEqual([])
})

test('a target, a standard or a node makes a vague task one that can be checked', () => {
  const name = '推进老旧小区改造'
  expect(foundIn(name, { target: '20' })).toEqual([])
  expect(foundIn(name, { words: { standard: '10月底前完成20个小区' } })).toEqual([])
  expect(foundIn(name, { words: { standard: '加快推进改造' } })).toHaveLength(1)
})
