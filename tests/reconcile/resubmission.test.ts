import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deadlineMissing } from '../../src/checks/deadline-missing.ts'
import { targetMissing } from '../../src/checks/target-missing.ts'
import { taskOverdue } from '../../src/checks/task-overdue.ts'
import { compareRounds, type Round } from '../../src/reconcile/resubmission.ts'
import { day, ledger, type TaskCells } from '../build/dataset.ts'
import { findingsOf, whereName } from '../build/findings.ts'

const LATE = { deadline: day('2026-10-31') }

function round(file: string, ...rows: readonly TaskCells[]): Round {
  const tasks = ledger(...rows.map(row => ({ on: { file, sheet: '台账' }, ...row })))
  return {
    dataset: { tasks },
    findings: findingsOf({ dataset: { tasks } }, taskOverdue, targetMissing, deadlineMissing),
  }
}

const first = (...rows: readonly TaskCells[]) => round('市教育局.xlsx', ...rows)
const second = (...rows: readonly TaskCells[]) => round('市教育局（第二次）.xlsx', ...rows)
const cellsOf = (findings: Round['findings']) => findings.map(({ code, where }) => `${code} ${whereName(where)}`)

describe('findings of two rounds', () => {
  test('one is mended, one remains though its row has moved down, one is new', () => {
    const before = first({ name: '建学校', ...LATE }, { name: '修操场', ...LATE }, { name: '招教师' })
    const now = second({ name: '办讲座' }, { name: '建学校' }, { name: '修操场', ...LATE }, { name: '招教师', ...LATE })
    const { mended, remaining, fresh } = compareRounds(before, now)
    expect(cellsOf(mended)).toEqual(['DAT-08 I5'])
    expect(remaining.map(pair => [whereName(pair.before.where), whereName(pair.now.where)])).toEqual([['I6', 'I7']])
    expect(cellsOf(fresh)).toEqual(['DAT-08 I8'])
  })

  test('what was waived before is neither mended nor new', () => {
    const before = first({ name: '建学校', ...LATE })
    const waiver = {
      by: '分管副市长',
      reason: '台风',
      until: null,
      at: { on: { file: '', sheet: '' }, row: 1, column: 0 },
    }
    const waived = { ...before, findings: before.findings.map(one => ({ ...one, waiver })) }
    expect(compareRounds(waived, second({ name: '建学校' }))).toMatchObject({ mended: [], remaining: [], fresh: [] })
  })
})

describe('what else was changed', () => {
  const edits = (before: TaskCells, now: TaskCells) =>
    compareRounds(first({ name: '建学校', ...before }), second({ name: '建学校', ...now })).changes.map(
      ({ column, before: was, after, asked }) => [column, was, after, asked],
    )

  test('an edit in a cell that had a finding was asked for, any other was not', () => {
    const before = { category: '重点工作', deadline: null }
    expect(edits(before, { category: '常规工作', deadline: day('2026-12-31') })).toEqual([
      ['category', '重点工作', '常规工作', false],
      ['deadline', '', '2026-12-31', true],
    ])
  })

  test('a later deadline is not what was asked of an overdue task', () => {
    expect(edits(LATE, { deadline: day('2026-12-31') })).toEqual([['deadline', '2026-10-31', '2026-12-31', false]])
  })

  test('tasks put in and left out are listed, renumbered rows are no edit', () => {
    const before = first({ name: '建学校' }, { name: '修操场' })
    const now = second({ name: '修操场' }, { name: '办讲座' })
    const { added, removed, changes } = compareRounds(before, now)
    expect([added, removed].map(list => list.map(({ name }) => name))).toMatchObject([
      [{ value: '办讲座' }],
      [{ value: '建学校' }],
    ])
    expect(changes).toEqual([])
  })

  test('a round against itself, its rows in any order, has nothing mended, new or changed', () => {
    const row = fc.record({
      deadline: fc.constantFrom(day('2026-10-31'), day('2026-12-31')),
      target: fc.constantFrom('12', null),
      category: fc.constantFrom('重点工作', '常规工作'),
    })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), rows => {
        const named = rows.map((cells, i) => ({ name: `任务${i}号`, id: `RW-${i}`, ...cells }))
        const result = compareRounds(first(...named), second(...named.toReversed()))
        const findings = first(...named).findings.length
        expect(result).toMatchObject({ mended: [], fresh: [], changes: [], added: [], removed: [] })
        expect(result.remaining).toHaveLength(findings)
      }),
    )
  })
})
