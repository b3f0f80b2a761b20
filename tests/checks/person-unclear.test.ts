import { describe, expect, test } from 'vitest'
import { peopleIn } from '../../src/checks/people.ts'
import { personUnclear } from '../../src/checks/person-unclear.ts'
import { EDUCATION, FINANCE, unit } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { sheetWith, worded } from '../build/worded.ts'

describe('a cell of persons', () => {
  test.each([
    ['张三', ['张三'], false],
    ['王　伟', ['王伟'], false],
    ['王小伟 李明', ['王小伟', '李明'], false],
    ['张三、李四', ['张三', '李四'], false],
    ['局长张三，副局长李四', ['张三', '李四'], false],
    ['张三（办公室主任）', ['张三'], false],
    ['张三 13812345678', ['张三'], false],
    ['联络员：张三，0512-65123456', ['张三'], false],
    ['李和平', ['李和平'], false],
    ['阿卜杜拉·买买提', ['阿卜杜拉·买买提'], false],
    ['分管副局长', [], true],
    ['办公室主任', [], true],
    ['市教育局局长', [], true],
    ['主要负责人、分管负责人', [], true],
    ['张局长', ['张局长'], false],
    ['基建科', [], false],
    ['', [], false],
  ])('"%s" names %j', (text, names, postOnly) => {
    expect(peopleIn(text)).toEqual({ names, postOnly })
  })
})

const sheets = sheetWith('person', 'leader')

test('several persons in one cell are found once for all rows that say so', () => {
  const tasks = worded(
    { words: { person: '张三、李四' } },
    { words: { person: '王五' } },
    { words: { person: '张三、李四' } },
  )
  expect(found(personUnclear, { dataset: { tasks, sheets } })).toMatchObject([
    {
      code: 'OWN-03',
      cell: 'S5',
      unit: '市教育局',
      details: { kind: 'several', names: ['张三', '李四'], cells: ['S5', 'S7'] },
    },
  ])
})

test('a post without a name is found', () => {
  const tasks = worded({ words: { person: '分管副局长' } })
  expect(found(personUnclear, { dataset: { tasks, sheets } })).toMatchObject([
    { cell: 'S5', details: { kind: 'post', shown: '分管副局长' } },
  ])
})

test('one person under two units is found at the second', () => {
  const tasks = worded(
    { words: { person: '王伟' } },
    { words: { person: '王伟' } },
    { owner: FINANCE, words: { person: '王 伟' } },
  )
  expect(found(personUnclear, { dataset: { tasks, sheets } })).toMatchObject([
    {
      cell: 'S7',
      unit: '市财政局',
      details: { kind: 'two-units', name: '王伟', units: ['市教育局', '市财政局'], cells: ['S5', 'S7'] },
    },
  ])
})

test('a leader in charge may stand under many units', () => {
  const tasks = worded({ words: { person: '王伟' } }, { owner: FINANCE, words: { person: '王伟' } })
  const units = [unit('市教育局', { leader: '副市长王伟' }), FINANCE]
  expect(found(personUnclear, { dataset: { tasks, sheets, units } })).toEqual([])
  const led = worded({ words: { person: '王伟', leader: '王伟' } }, { owner: FINANCE, words: { person: '王伟' } })
  expect(found(personUnclear, { dataset: { tasks: led, sheets, units: [EDUCATION, FINANCE] } })).toEqual([])
})
