import { describe, expect, test } from 'vitest'
import { pairTasks } from '../../src/reconcile/pair.ts'
import { compared, ledgerOf, lines } from '../build/reconciled.ts'

const KINDERGARTENS = { id: 'A-01', name: '新建公办幼儿园12所' }
const SPORTS = { id: 'A-02', name: '改造老旧操场6个' }
const BUDGET = { id: 'A-03', name: '部门预算公开', owner: '市财政局' }

describe('a task is known again', () => {
  test.each([
    ['by its id, whatever its wording has become', [KINDERGARTENS], [{ ...KINDERGARTENS, name: '办好学前教育' }], 'id'],
    ['by wording and owner, without ids', [{ name: '预算公开' }], [{ name: '预算 公开' }], 'wording-and-owner'],
    ['by wording and owner, under another id', [KINDERGARTENS], [{ ...KINDERGARTENS, id: 'B-9' }], 'wording-and-owner'],
    [
      'by wording alone, where one unit hands it to another',
      [{ name: '预算公开' }],
      [{ name: '预算公开', owner: '市财政局' }],
      'wording',
    ],
    ['by an id in full-width letters', [KINDERGARTENS], [{ ...KINDERGARTENS, id: 'Ａ-０１' }], 'id'],
  ])('%s', (_, approved, current, by) => {
    const { pairs } = pairTasks(ledgerOf(approved).tasks, ledgerOf(current).tasks)
    expect(pairs.map(pair => pair.by)).toEqual([by])
  })

  test('not by the serial number of its row', () => {
    expect(lines(compared([{ name: '甲事' }, { name: '乙事' }], [{ name: '乙事' }, { name: '甲事' }]))).toEqual([])
  })

  test('not by a wording that several rows have, when the owner is another', () => {
    const approved = [{ name: '党风廉政建设' }, { name: '党风廉政建设', owner: '市财政局' }]
    const current = [
      { name: '党风廉政建设', owner: '市体育局' },
      { name: '党风廉政建设', owner: '市财政局' },
    ]
    expect(lines(compared(approved, current))).toEqual(['removed 党风廉政建设', 'added 党风廉政建设'])
  })

  test('never by resemblance: a near wording is told for a person to decide', () => {
    const { differences } = compared([{ name: '改造老旧操场6个' }], [{ name: '改造操场6个' }])
    expect(differences).toMatchObject([
      { kind: 'removed', perhaps: { name: { shown: '改造操场6个' } } },
      { kind: 'added', perhaps: { name: { shown: '改造老旧操场6个' } } },
    ])
  })

  test('when it is entered twice in both ledgers, each row by what it states', () => {
    const twice = [
      { name: '巡河', deadline: '2015-06-30' },
      { name: '巡河', deadline: '2015-12-31' },
    ]
    expect(lines(compared(twice, [...twice].reverse()))).toEqual([])
    const [first, second] = twice
    expect(lines(compared(twice, [{ ...second }, { ...first, deadline: '2015-09-30' }]))).toEqual([
      'deadline 巡河: 2015-06-30 → 2015-09-30',
    ])
  })
})

describe('rows that were renumbered', () => {
  test('are told as such, and nothing of them is reported as changed', () => {
    const current = [
      { id: 'A-01', name: '全民健身月', owner: '市体育局' },
      { ...KINDERGARTENS, id: 'A-02' },
      { ...SPORTS, id: 'A-03' },
    ]
    const { renumbered, ...rest } = compared([KINDERGARTENS, SPORTS], current)
    expect(lines({ ...rest, renumbered })).toEqual(['added 全民健身月'])
    expect(renumbered.map(({ kind }) => kind)).toEqual(['moved', 'moved'])
  })

  test('an id over a task with other words and another owner is that of another task', () => {
    const { renumbered, ...rest } = compared([KINDERGARTENS], [{ ...BUDGET, id: 'A-01' }])
    expect(lines({ ...rest, renumbered })).toEqual(['removed 新建公办幼儿园12所', 'added 部门预算公开'])
    expect(renumbered).toMatchObject([{ kind: 'reused' }])
  })

  test('another owner and a word less under the same id are changes of the task', () => {
    const current = [{ id: 'A-01', name: '新建公办幼儿园10所', owner: '市财政局' }]
    expect(lines(compared([KINDERGARTENS], current))).toEqual([
      'name 新建公办幼儿园10所: 新建公办幼儿园12所 → 新建公办幼儿园10所',
      'owner 新建公办幼儿园10所: 市教育局 → 市财政局',
    ])
  })
})

test('an id on several rows pairs none of them; their wording does', () => {
  const { repeatedIds, paired } = compared([KINDERGARTENS, SPORTS], [KINDERGARTENS, { ...SPORTS, id: 'A-01' }])
  expect(paired).toBe(2)
  expect(repeatedIds).toMatchObject([{ side: 'current', id: 'a-01', tasks: [{ at: { row: 2 } }, { at: { row: 3 } }] }])
})
