import { expect, test } from 'vitest'
import { mergeInherited } from '../../src/checks/merge-inherited.ts'
import type { Task } from '../../src/model/dataset.ts'
import { ledger } from '../build/dataset.ts'
import { found } from '../build/findings.ts'

/** The tasks, whose owners and deadlines stand in the cells of the first. */
const merged = ([first, ...rest]: readonly Task[]): Task[] => {
  if (first === undefined) return []
  return [first, ...rest.map(task => ({ ...task, owner: first.owner, deadline: first.deadline }))]
}

test('a unit and a deadline that are merged over several rows are one note with their blocks', () => {
  expect(found(mergeInherited, { dataset: { tasks: merged(ledger({}, {}, {})) } })).toMatchObject([
    { code: 'ROW-08', cell: 'D5', details: { blocks: ['D5:D7 “市教育局”', 'E5:E7 “2026-12-31”'] } },
  ])
})

test('cells of their own need no note', () => {
  expect(found(mergeInherited, { dataset: { tasks: ledger({}, {}) } })).toEqual([])
})
