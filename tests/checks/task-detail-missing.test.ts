import { describe, expect, test } from 'vitest'
import { taskDetailMissing } from '../../src/checks/task-detail-missing.ts'
import type { Task } from '../../src/model/dataset.ts'
import type { ReasonKind } from '../../src/model/observation.ts'
import { EDUCATION, ledger } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { DUTY, outcome, reasonFor, result, withheld } from '../build/outcome.ts'

const told = (kind: ReasonKind, what: string, tasks: readonly Task[]) => {
  const because = tasks.map(task => reasonFor(kind, what, task.weight.at))
  const results = outcome(result(EDUCATION, [withheld(EDUCATION, DUTY, ...because)]))
  return found(taskDetailMissing, { dataset: { tasks }, outcome: results })
}

describe('a weight that a score needs is told', () => {
  test('at its cell where it is blank', () => {
    expect(told('detail-blank', '权重', ledger({ weight: null }))).toMatchObject([
      { code: 'TGT-09', cell: 'M5', unit: '市教育局', details: { kind: 'blank', column: '权重' } },
    ])
  })

  test('once for the sheet where it has no such column', () => {
    expect(told('detail-blank', '权重', ledger({}, {}))).toMatchObject([
      { cell: '台账.xlsx › 台账', details: { kind: 'column', column: '权重', rows: 2 } },
    ])
  })

  test('with what stands there where it is not above zero', () => {
    expect(told('weight-not-positive', '任务1', ledger({ weight: '-2' }))).toMatchObject([
      { cell: 'M5', details: { kind: 'not-positive', task: '任务1', weight: '-2' } },
    ])
  })
})

test('a weight that no score needs may be missing', () => {
  expect(found(taskDetailMissing, { dataset: { tasks: ledger({ weight: '0' }) }, outcome: outcome() })).toEqual([])
})
