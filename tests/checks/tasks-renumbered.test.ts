import { expect, test } from 'vitest'
import { tasksRenumbered } from '../../src/checks/tasks-renumbered.ts'
import { compared, foundIn } from '../build/reconciled.ts'

const [KINDERGARTENS, SPORTS] = [
  { id: 'A-01', name: '新建公办幼儿园12所' },
  { id: 'A-02', name: '改造老旧操场6个' },
]

test('tasks under other numbers are told once, with an example', () => {
  const current = [
    { ...KINDERGARTENS, id: 'A-02' },
    { ...SPORTS, id: 'A-03' },
  ]
  expect(foundIn(tasksRenumbered, compared([KINDERGARTENS, SPORTS], current))).toMatchObject([
    {
      ...{ code: 'CHG-03', cell: 'A2' },
      details: { kind: 'moved', count: 2, task: '新建公办幼儿园12所', was: 'A-01', is: 'A-02' },
    },
  ])
})

test('a number that is given to another task is told with both', () => {
  const current = [{ id: 'A-01', name: '预算公开', owner: '市财政局' }]
  expect(foundIn(tasksRenumbered, compared([KINDERGARTENS], current))).toMatchObject([
    { details: { kind: 'reused', was: 'A-01', task: '新建公办幼儿园12所', is: '预算公开' } },
  ])
})

test('rows in another order under their own numbers are not found', () => {
  expect(foundIn(tasksRenumbered, compared([KINDERGARTENS, SPORTS], [SPORTS, KINDERGARTENS]))).toEqual([])
})
