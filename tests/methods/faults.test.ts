import { describe, expect, test } from 'vitest'
import { methods } from '../../src/methods/index.ts'
import type { Method } from '../../src/methods/method.ts'
import { issuesOf } from '../../src/scheme/issue.ts'

const methodOf = (id: string): Method => {
  const found = methods.find(method => method.id === id)
  if (found === undefined) throw new Error(`there is no method ${id}`)
  return found
}

/** Code and path of each fault of a rule that is worth ten points. */
function faults(id: string, written: unknown): string[] {
  const method = methodOf(id)
  return (method.faults?.(method.params.parse(written), 10) ?? []).map(({ code, path }) => `${code} ${path.join('.')}`)
}

const issues = (id: string, written: unknown): string[] =>
  issuesOf(methodOf(id).params, written, []).map(issue => `${issue.kind} ${issue.path.join('.')}`)

const step = { per: 1, each: 1, whole: true }
const byTable = { ties: 'best', table: [10, 8, 6], rest: 2 }

describe('a rule that contradicts itself is told at its place', () => {
  test.each<[string, unknown, string[]]>([
    ['step', { ...step, base: 12 }, ['SCH-09 base']],
    ['step', { ...step, base: 12, cap: 15 }, []],
    ['step', { ...step, base: 12, cap: 11 }, ['SCH-09 base']],
    ['step', { ...step, base: 6, floor: 7 }, ['SCH-09 floor']],
    ['step', { ...step, floor: 11 }, ['SCH-09 floor']],
    [
      'progressive',
      {
        base: 5,
        slices: [
          [0, 1],
          [0, 2],
        ],
      },
      ['SCH-03 slices.1.0'],
    ],
    ['progressive', { base: 11, slices: [[0, 1]] }, ['SCH-09 base']],
    [
      'efficacy',
      {
        standards: [
          [6, 1],
          [8, 0.8],
        ],
      },
      ['SCH-03 standards.1.0'],
    ],
    [
      'efficacy',
      {
        standards: [
          [8, 0.8],
          [6, 1],
        ],
      },
      ['SCH-04 standards.1.1'],
    ],
    [
      'efficacy',
      {
        standards: [
          [8, 1],
          [6, 0.6],
        ],
        below: 0.7,
      },
      ['SCH-04 below'],
    ],
    [
      'efficacy',
      {
        standards: [
          [6, 1],
          [8, 0.8],
        ],
        lower: true,
      },
      [],
    ],
    [
      'efficacy',
      {
        standards: [
          [8, 1],
          [6, 0.8],
        ],
        lower: true,
      },
      ['SCH-03 standards.1.0'],
    ],
    ['grade-map', { grades: { 好: 11, 差: 2 } }, ['SCH-09 grades.好']],
    ['grade-map', { grades: { 好: 95, 差: 101 }, outOf: 100 }, ['SCH-09 grades.差']],
    [
      'timeliness',
      {
        late: [
          [8, 0.6],
          [1, 0.9],
        ],
      },
      ['SCH-03 late.1.0'],
    ],
    [
      'timeliness',
      {
        late: [
          [1, 0.6],
          [8, 0.9],
        ],
      },
      ['SCH-04 late.1.1'],
    ],
    ['timeliness', { perDay: 1, cap: 11 }, ['SCH-09 cap']],
    [
      'quantity-quality-time',
      {
        together: 'product',
        time: {
          late: [
            [1, 0.6],
            [8, 0.9],
          ],
          cap: 2,
        },
      },
      ['SCH-04 time.late.1.1', 'SCH-09 time.cap'],
    ],
    ['min-max', { base: 6, span: 5, whenEqual: 'full' }, ['SCH-09 span']],
    ['min-max', { base: 9.7, span: 0.3, whenEqual: 'full' }, []],
    ['min-max', { base: 6, span: 4, between: { lowest: 9, highest: 5 } }, ['SCH-03 between.highest']],
    ['rank-points', { ...byTable, table: [10, 6, 8] }, ['SCH-04 table.2']],
    ['rank-points', { ...byTable, rest: 7 }, ['SCH-04 rest']],
    ['rank-points', { ...byTable, table: [11, 8] }, ['SCH-09 table.0']],
    ['rank-points', { ties: 'best', step: 1, floor: 11 }, ['SCH-09 floor']],
    ['two-stage', { ...byTable, at: 8, base: 4, table: [6, 3] }, []],
    ['two-stage', { ...byTable, at: 8, base: 4, table: [7, 3] }, ['SCH-09 table.0']],
    ['two-stage', { ties: 'best', step: 1, at: 8, base: 11 }, ['SCH-09 base']],
    ['two-stage', { ties: 'best', step: 1, at: 8, base: 4, else: 5 }, ['SCH-09 else']],
    ['progress', { by: 'percent', per: 1, each: 1, base: 11 }, ['SCH-09 base']],
    ['places-gained', { base: 3, each: 1, keptFirst: 11 }, ['SCH-09 keptFirst']],
    ['places-gained', { base: 3, each: 1, keptFirst: 11, cap: 12 }, []],
  ])('%s %j', (id, written, expected) => expect(faults(id, written)).toEqual(expected))

  test('whatever is found is told in both languages with what to do', () => {
    const found = [
      ...(methodOf('rank-points').faults?.(methodOf('rank-points').params.parse({ ...byTable, rest: 7 }), 10) ?? []),
      ...(methodOf('step').faults?.(methodOf('step').params.parse({ ...step, base: 12 }), 10) ?? []),
    ]
    expect(found.map(({ says }) => says.zh)).toEqual([
      '第 4 名得 7 分，高于前一名的 6 分。',
      '起算的 12 分超过分值 10 分。',
    ])
    expect(found.flatMap(({ says, remedy }) => [says.en, remedy.en, remedy.zh]).filter(text => text === '')).toEqual([])
  })
})

describe('what a rule must say and does not is missed, and what it says twice is refused', () => {
  test.each<[string, unknown, string[]]>([
    ['step', { per: 1, each: 1 }, ['missing whole']],
    ['min-max', { base: 6, span: 4 }, ['missing whenEqual']],
    ['min-max', { base: 6, span: 4, between: { lowest: 1, highest: 2 } }, []],
    ['stock-growth', { share: 0.6, by: 'min-max' }, ['missing whenEqual']],
    ['stock-growth', { share: 0.6, by: 'best' }, []],
    ['stock-growth', { share: 1, by: 'best' }, ['unfit share']],
    ['rank-points', { step: 1 }, ['missing ties']],
    ['rank-points', { ties: 'best' }, ['unfit ']],
    ['rank-points', { ties: 'best', step: 1, share: 0.1 }, ['unfit ']],
    ['rank-points', { ties: 'best', rest: 1 }, ['unfit ']],
    ['two-stage', { ties: 'best', at: 8, base: 4, table: [2], rest: 0, step: 1 }, ['unfit ']],
    ['timeliness', {}, ['unfit ']],
    ['timeliness', { perDay: 1, late: [[1, 0.5]] }, ['unfit ']],
    ['grade-map', { grades: {} }, ['unfit grades']],
    ['target-challenge', { base: 0.8 }, ['missing below']],
    [
      'quantity-quality-time',
      { together: 'sum', weights: { quantity: 1 }, time: { perDay: 1 } },
      ['missing weights.quality', 'missing weights.time'],
    ],
    ['quantity-quality-time', { together: 'sum', time: { perDay: 1 } }, ['missing weights']],
    [
      'quantity-quality-time',
      { together: 'product', weights: { quantity: 1, quality: 1, time: 1 }, time: { perDay: 1 } },
      ['unfit together'],
    ],
    ['formula', '(points', ['unfit ']],
  ])('%s %j', (id, written, expected) => expect(issues(id, written)).toEqual(expected))
})
