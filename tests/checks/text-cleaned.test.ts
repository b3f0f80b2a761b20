import { expect, test } from 'vitest'
import { textCleaned } from '../../src/checks/text-cleaned.ts'
import type { Task } from '../../src/model/dataset.ts'
import type { TaskCells } from '../build/dataset.ts'
import { EDUCATION, ledger, readAs } from '../build/dataset.ts'
import { found } from '../build/findings.ts'

const findings = (...rows: readonly TaskCells[]) => found(textCleaned, { dataset: { tasks: ledger(...rows) } })

/** The task with a name that was read without what stands around it. */
const named = (shown: string): Task => {
  const [task] = ledger({})
  if (task?.name.kind !== 'value') throw new Error('a name')
  return { ...task, name: { ...task.name, shown } }
}

test.each([
  ['任务1\u00a0', 'no-break'],
  ['任\u200b务1', 'invisible'],
  [' 任务1\n', 'blanks'],
])('%j was read without what nobody sees', (shown, kind) => {
  expect(found(textCleaned, { dataset: { tasks: [named(shown)] } })).toMatchObject([
    { code: 'ROW-13', cell: 'B5', details: { kind, ranges: ['B5'], count: 1 } },
  ])
})

test('full-width digits of numbers are one note a sheet', () => {
  const actual = readAs('92', '９２', 'text-number')
  expect(findings({ actual }, { actual })).toMatchObject([
    { cell: 'G5', details: { kind: 'full-width', ranges: ['G5:G6'], count: 2 } },
  ])
})

test('the name of a unit counts, and full-width digits of a text are its own', () => {
  expect(findings({ owner: { unit: EDUCATION, shown: '教育局 ' } })).toMatchObject([
    { cell: 'D5', details: { kind: 'blanks' } },
  ])
  expect(findings({ name: '建设１２所幼儿园' })).toEqual([])
})
