import { expect, test } from 'vitest'
import { progressVague } from '../../src/checks/progress-vague.ts'
import { FINISHED } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { sheetWith, type WordedCells, worded } from '../build/worded.ts'

const sheets = sheetWith('progressNote')
const foundIn = (...rows: WordedCells[]) => found(progressVague, { dataset: { tasks: worded(...rows), sheets } })
const saying = (progressNote: string): WordedCells => ({ words: { progressNote } })

test.each(['正在推进', '正常推进。', '有序推进中', '按序时进度推进', '目前正在办理', '无', '同上', '顺利', '推进中'])(
  '“%s” says nothing of a task that is not finished',
  text => {
    expect(foundIn(saying(text))).toMatchObject([
      { code: 'PRG-04', cell: 'U5', details: { kind: 'vague', shown: text } },
    ])
  },
)

test.each(['已开工', '完成 80%', '已开工 8 所，主体封顶 3 所', '正在推进，已完成招标', '未启动'])(
  '“%s” says something',
  text => {
    expect(foundIn(saying(text))).toEqual([])
  },
)

test('the same words in many rows are one finding', () => {
  expect(foundIn(saying('正常推进'), saying('已开工8所'), saying('正常推进。'))).toMatchObject([
    { cell: 'U5', details: { rows: 2, cells: ['U5', 'U7'] } },
  ])
})

test('a blank is found where the column is there, once for a unit', () => {
  expect(foundIn({}, {}, saying('已开工8所'))).toMatchObject([{ cell: 'U5', details: { kind: 'blank', rows: 2 } }])
  expect(found(progressVague, { dataset: { tasks: worded({}), sheets: sheetWith('person') } })).toEqual([])
})

test('a finished task may say so in a word', () => {
  expect(foundIn({ ...FINISHED, words: { progressNote: '已完成' } })).toEqual([])
})
