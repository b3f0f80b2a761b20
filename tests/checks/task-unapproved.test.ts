import { expect, test } from 'vitest'
import { taskUnapproved } from '../../src/checks/task-unapproved.ts'
import { findingsOf } from '../build/findings.ts'
import { compared, foundIn } from '../build/reconciled.ts'

const [KINDERGARTENS, SPORTS] = [
  { id: 'A-01', name: '新建公办幼儿园12所' },
  { id: 'A-02', name: '改造老旧操场6个' },
]

test('an approved task that is gone is found in the approved ledger', () => {
  const [found, ...more] = findingsOf({ reconciliation: compared([KINDERGARTENS, SPORTS], [SPORTS]) }, taskUnapproved)
  expect(more).toEqual([])
  expect(found).toMatchObject({
    ...{ code: 'ROW-05', severity: 'error', unit: '市教育局' },
    where: { place: { on: { file: '批准台账.xlsx' }, row: 2, column: 1 } },
  })
})

test('a task that nobody approved is found where it stands', () => {
  expect(foundIn(taskUnapproved, compared([SPORTS], [KINDERGARTENS, SPORTS]))).toMatchObject([
    { cell: 'B2', details: { kind: 'added', task: '新建公办幼儿园12所', perhaps: null } },
  ])
})

test('a task that resembles one on the other side is told with it', () => {
  expect(foundIn(taskUnapproved, compared([SPORTS], [{ name: '改造操场6个' }]))).toMatchObject([
    { details: { kind: 'removed', perhaps: { task: '改造操场6个', at: '台账.xlsx › 台账 › B2' } } },
    { details: { kind: 'added', perhaps: { task: '改造老旧操场6个' } } },
  ])
})

test('a unit of which nothing is left is told once: its ledger may not be among these files', () => {
  const finance = [
    { name: '预算公开', owner: '市财政局' },
    { name: '专户清理', owner: '财政局' },
  ]
  const reconciliation = compared([KINDERGARTENS, ...finance], [KINDERGARTENS])
  expect(foundIn(taskUnapproved, reconciliation)).toMatchObject([
    { unit: '市财政局', details: { kind: 'unit', unit: '市财政局', tasks: 2 } },
  ])
  expect(findingsOf({ reconciliation }, taskUnapproved)).toMatchObject([{ severity: 'warning' }])
})

test('what was approved to be dropped or added is not found', () => {
  const records = [
    { id: 'A-01', part: '取消' },
    { id: 'A-03', part: '新增' },
  ]
  const current = [SPORTS, { id: 'A-03', name: '预算公开' }]
  expect(foundIn(taskUnapproved, compared([KINDERGARTENS, SPORTS], current, records))).toEqual([])
})
