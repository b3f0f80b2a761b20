import { describe, expect, test } from 'vitest'
import { dueSoon } from '../../src/checks/due-soon.ts'
import type { QuarterNode, Status } from '../../src/model/dataset.ts'
import { day, FINANCE, FINISHED, ledger, place, type TaskCells } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { outcome, scheme } from '../build/outcome.ts'

// As of 2026-11-30.
const foundIn = (...rows: TaskCells[]) => found(dueSoon, { dataset: { tasks: ledger(...rows) } })

describe('a task that falls due', () => {
  test.each([
    ['2026-11-30', 0],
    ['2026-12-01', 1],
    ['2026-12-30', 30],
  ])('on %s shows yellow %i days before', (deadline, days) => {
    expect(foundIn({ deadline: day(deadline) })).toMatchObject([
      { code: 'DAT-09', cell: 'E5', unit: '市教育局', details: { kind: 'due', days } },
    ])
  })

  test('on the day of the score needs no reminder any more', () => {
    const tasks = ledger({ deadline: day('2026-11-30') }, { deadline: day('2026-12-01') })
    expect(found(dueSoon, { dataset: { tasks }, outcome: outcome() }).map(({ cell }) => cell)).toEqual(['E6'])
  })

  test('in more than a month, or overdue, or finished, is not told', () => {
    expect(foundIn({ deadline: day('2026-12-31') })).toEqual([])
    expect(foundIn({ deadline: day('2026-11-29') })).toEqual([])
    expect(foundIn({ ...FINISHED, deadline: day('2026-12-10') })).toEqual([])
  })

  test('the scheme says how many days before', () => {
    const tasks = ledger({ deadline: day('2026-12-10') }, { deadline: day('2026-12-11') })
    const given = { dataset: { tasks }, scheme: scheme({ dueSoonDays: 10 }) }
    expect(found(dueSoon, given).map(({ cell }) => cell)).toEqual(['E5'])
  })

  test('tasks of one unit due on one day are one finding', () => {
    const deadline = day('2026-12-20')
    expect(foundIn({ deadline }, { deadline }, { deadline, owner: FINANCE })).toMatchObject([
      { cell: 'E5', unit: '市教育局', details: { tasks: ['任务1', '任务2'], cells: ['E5', 'E6'] } },
      { cell: 'E7', unit: '市财政局', details: { tasks: ['任务3'] } },
    ])
  })
})

describe('a node of a quarter', () => {
  const node = (quarter: QuarterNode['quarter'], done: Status): QuarterNode => ({
    quarter,
    planned: { kind: 'value', value: '开工', shown: '开工', at: place('ledger', 16, 5) },
    done: { kind: 'value', value: done, shown: done, at: place('ledger', 17, 5) },
  })
  const foundFor = (...nodes: QuarterNode[]) =>
    found(dueSoon, { dataset: { tasks: ledger({ nodes }) }, scheme: scheme({ year: 2026 }) })

  test('that was not reached in its quarter is found', () => {
    expect(foundFor(node(3, 'ongoing'))).toMatchObject([
      { code: 'DAT-09', cell: 'R5', details: { kind: 'node', quarter: 3, by: '2026-09-30' } },
    ])
  })

  test('that was reached, or has time left, is in order', () => {
    expect(foundFor(node(3, 'finished'), node(4, 'ongoing'))).toEqual([])
  })
})
