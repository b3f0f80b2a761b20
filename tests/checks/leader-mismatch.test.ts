import { expect, test } from 'vitest'
import { leaderMismatch } from '../../src/checks/leader-mismatch.ts'
import { unit } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { sheetWith, worded } from '../build/worded.ts'

const EDUCATION = unit('市教育局', { leader: '张三' })
const FINANCE = unit('市财政局', { leader: '李四副市长' }, 3)
const units = [EDUCATION, FINANCE]
const sheets = sheetWith('leader')
const foundFor = (...shown: string[]) =>
  found(leaderMismatch, {
    dataset: { units, sheets, tasks: worded(...shown.map(leader => ({ owner: EDUCATION, words: { leader } }))) },
  })

test('a leader who leads other units is found, with whom the registry names', () => {
  expect(foundFor('张三', '李四', '李四')).toMatchObject([
    {
      code: 'OWN-04',
      cell: 'R6',
      unit: '市教育局',
      details: { registered: '张三', leads: ['市财政局'], cells: ['R6', 'R7'] },
    },
  ])
})

test('a leader whom the registry does not know is found', () => {
  expect(foundFor('赵六')).toMatchObject([{ cell: 'R5', details: { shown: '赵六', leads: [], registered: '张三' } }])
})

test.each(['张三', '副市长 张三', '张三（常务）', '张三、李四', '张副市长', ''])('“%s” is in order', shown => {
  expect(foundFor(shown)).toEqual([])
})

test('a surname with a post is a leader too, known by the surname', () => {
  expect(foundFor('王副市长', '李副市长')).toMatchObject([
    { cell: 'R5', details: { shown: '王副市长', leads: [] } },
    { cell: 'R6', details: { shown: '李副市长', leads: ['市财政局'] } },
  ])
})

test('a registry without leaders tells nothing', () => {
  const bare = unit('市教育局')
  const tasks = worded({ owner: bare, words: { leader: '赵六' } })
  expect(found(leaderMismatch, { dataset: { units: [bare], tasks, sheets } })).toEqual([])
})

test('where the unit is not known only a leader of nobody is found', () => {
  const owner = { unknown: '教育口' }
  const tasks = worded({ owner, words: { leader: '李四' } }, { owner, words: { leader: '赵六' } })
  expect(found(leaderMismatch, { dataset: { units, tasks, sheets } })).toMatchObject([
    { cell: 'R6', unit: null, details: { unit: null, registered: null } },
  ])
})
