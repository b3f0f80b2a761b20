import { expect, test } from 'vitest'
import { taskDisputed } from '../../src/checks/task-disputed.ts'
import type { Task } from '../../src/model/dataset.ts'
import { FINANCE, ledger } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { on, submission } from '../build/handed-in.ts'

const SUBMISSIONS = [submission('教育局.xlsx'), submission('财政局.xlsx', { unit: FINANCE })]

/** One row of the joint task J-01 as a file has it. */
const row = (file: string, words: Readonly<Record<string, string>>): Task[] =>
  ledger({ on: on(file), name: '校园足球' }).map(task => ({
    ...task,
    words: new Map(
      Object.entries({ id: 'J-01', ...words }).map(([id, shown], column) => [
        id,
        { kind: 'value', value: shown, shown, at: { ...task.at, column } },
      ]),
    ),
  }))

const finds = (...tasks: readonly (readonly Task[])[]) =>
  found(taskDisputed, { dataset: { submissions: SUBMISSIONS, tasks: tasks.flat() } })

test('a joint task with two figures is told with both cells', () => {
  const finding = finds(row('教育局.xlsx', { actual: '45' }), row('财政局.xlsx', { actual: '40' }))
  expect(finding).toMatchObject([
    { cell: 'B5', unit: '市教育局', details: { here: '45', there: '40', cell: '财政局.xlsx › 台账 › B5' } },
  ])
})

test.each([
  ['the same, in other characters', { actual: '45' }, { actual: '４５' }],
  ['a cell that only one has filled in', { actual: '45' }, {}],
  ['what each writes of its own share', { progressNote: '已开工' }, { progressNote: '已拨款' }],
  ['two tasks that bear one number by chance', { id: '1', actual: '45' }, { id: '2', actual: '40' }],
])('%s is no dispute', (_, one, other) => {
  expect(finds(row('教育局.xlsx', one), row('财政局.xlsx', other))).toEqual([])
})

test('two rows of one file are no dispute between units', () => {
  expect(finds(row('教育局.xlsx', { actual: '45' }), row('教育局.xlsx', { actual: '40' }))).toEqual([])
})
