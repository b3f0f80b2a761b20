import { expect, test } from 'vitest'
import { taskUnselected } from '../../src/checks/task-unselected.ts'
import type { Leaf } from '../../src/model/scheme.ts'
import { ledger } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { indicator, scheme } from '../build/outcome.ts'

const leaf = { selects: task => task.words.get('category')?.kind === 'value' && textOf(task) === '重点工作' } as Leaf
function textOf(task: Parameters<NonNullable<Leaf['selects']>>[0]): string {
  const field = task.words.get('category')
  return field?.kind === 'value' ? field.value : ''
}
const SELECTING = scheme({ indicators: [indicator('key', '重点工作', { leaf })] })

test('tasks that no indicator selects are told once for each category', () => {
  const dataset = { tasks: ledger({ category: '重点任务' }, { category: '重点工作' }, { category: '重点任务' }) }
  expect(found(taskUnselected, { dataset, scheme: SELECTING })).toMatchObject([
    { code: 'ROW-10', details: { category: '重点任务', cells: [expect.any(String), expect.any(String)] } },
  ])
})

test('a ledger of which every task is selected is in order, and so is a scheme that looks at no tasks', () => {
  expect(found(taskUnselected, { dataset: { tasks: ledger({ category: '重点工作' }) }, scheme: SELECTING })).toEqual([])
  expect(found(taskUnselected, { dataset: { tasks: ledger({ category: '其他' }) }, scheme: scheme() })).toEqual([])
})
