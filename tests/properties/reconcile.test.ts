import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reconcile } from '../../src/reconcile/reconcile.ts'
import { CASES } from '../build/random-run.ts'
import { ledgerOf, lines, type TaskRow } from '../build/reconciled.ts'

const UNITS = ['市教育局', '教育局', '市财政局', '市体育局', '市林业局', null]

/** Tasks as they come: with ids, without, with one twice; wordings that repeat; blanks and words where values belong. */
const task: fc.Arbitrary<TaskRow> = fc.record({
  id: fc.constantFrom('A-01', 'A-02', 'A-03', 'B-01', null, null),
  name: fc.constantFrom('新建幼儿园', '改造操场', '预算公开', '党建工作', '党建 工作', null),
  owner: fc.constantFrom(...UNITS),
  support: fc.constantFrom('市财政局、市体育局', null),
  target: fc.constantFrom(12, '80%', 0.8, '约120个', null),
  deadline: fc.constantFrom('2015-10-31', '2015年底', '长期', null),
  standard: fc.constantFrom('通过验收', '建成开放', null),
})
const tasks = fc.array(task, { maxLength: 12 })
const read = (rows: readonly TaskRow[]) => ledgerOf(rows)

test('a ledger held against itself differs in nothing', () => {
  fc.assert(
    fc.property(tasks, rows => {
      const { differences, paired, lostColumns } = reconcile(read(rows), read(rows))
      expect(differences).toEqual([])
      expect(lostColumns).toEqual([])
      expect(paired).toBe(read(rows).tasks.length)
    }),
    CASES,
  )
})

test('the order of the rows does not matter', () => {
  const shuffled = tasks.chain(rows =>
    fc.tuple(fc.constant(rows), tasks, fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length })),
  )
  fc.assert(
    fc.property(shuffled, ([rows, others, reordered]) => {
      const told = (approved: readonly TaskRow[]) => lines(reconcile(read(approved), read(others))).sort()
      expect(told(reordered)).toEqual(told(rows))
    }),
    CASES,
  )
})

test('with the sides exchanged what was added is dropped, and every change is undone', () => {
  const turned = (line: string): string =>
    line
      .replace(/^(added|removed)/, kind => (kind === 'added' ? 'removed' : 'added'))
      .replace(/^(\w+) .*: (.*) → (.*)$/, '$1: $3 → $2')
  const short = (line: string): string => line.replace(/^(\w+) .*: (.*) → (.*)$/, '$1: $2 → $3')
  fc.assert(
    fc.property(tasks, tasks, (rows, others) => {
      const forth = lines(reconcile(read(rows), read(others)))
      const back = lines(reconcile(read(others), read(rows)))
      expect(back.map(turned).sort()).toEqual(forth.map(short).sort())
    }),
    CASES,
  )
})

test('one cell that is changed is exactly one change, of that cell', () => {
  const distinct = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 3, maxLength: 10 })
  const cell = fc.constantFrom<[keyof TaskRow, string | number]>(
    ['target', 7],
    ['deadline', '2015-11-30'],
    ['standard', '主体完工'],
    ['measureUnit', '万元'],
    ['owner', '市财政局'],
    ['support', '市财政局'],
    ['weight', 99],
    ['name', '办好人民满意的教育'],
  )
  fc.assert(
    fc.property(distinct, cell, fc.nat(), (numbers, [column, value], at) => {
      const rows = numbers.map((number): TaskRow => ({ id: `A-${number}`, name: `任务${number}`, support: '市体育局' }))
      const row = at % rows.length
      const changed = rows.map((one, i) => (i === row ? { ...one, [column]: value } : one))
      const { differences } = reconcile(read(rows), read(changed))
      expect(differences).toMatchObject([{ kind: 'changed', after: { field: { at: { row: row + 2 } } } }])
    }),
    CASES,
  )
})
