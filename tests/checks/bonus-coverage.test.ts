import { describe, expect, test } from 'vitest'
import { bonusCoverage } from '../../src/checks/bonus-coverage.ts'
import { decimal } from '../../src/kernel/decimal.ts'
import type { AdjustmentScore, UnitState } from '../../src/model/assessment.ts'
import type { Coverage } from '../../src/model/scrutiny.ts'
import { adjustments, unit } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { adjustment, amount, outcome, parameter, result, scheme } from '../build/outcome.ts'

const covered = (over: Partial<Coverage>) =>
  adjustment({
    coverage: {
      ...{ of: 'ranked', within: 'overall', round: 'floor', bonusShare: null, bonusSum: null, deductionShare: null },
      ...over,
    },
  })

/** Units with these points each: above zero a bonus, below a deduction. */
function told(item: ReturnType<typeof covered>, points: readonly string[], states: readonly UnitState[] = []) {
  const results = points.map((value, i) => {
    const of = unit(`单位${i + 1}`, {}, i + 2)
    const [row] = adjustments({ unit: of, points: value })
    if (row === undefined) throw new Error('no row')
    const kind = value.startsWith('-') ? 'deduction' : 'bonus'
    const given = amount(value.replace('-', ''))
    const score: AdjustmentScore = {
      ...{ adjustment: item, kind, points: given, claims: [{ row, adjustment: item, kind, points: given }] },
      ...{ months: [], parts: [], trimmed: decimal(0) },
    }
    return result(of, [], { state: states[i] ?? 'ranked', adjustments: value === '0' ? [] : [score] })
  })
  return found(bonusCoverage, { scheme: scheme({ adjustments: [item] }), outcome: outcome(...results) })
}

const NONE = (count: number) => Array<string>(count).fill('0')

describe('加分面', () => {
  const tenth = covered({ bonusShare: parameter('0.1') })

  test('2 of 19 units at 10 % are too many, 1 is not, nor are 2 of 20', () => {
    expect(told(tenth, ['2', '3', ...NONE(17)])).toMatchObject([
      {
        code: 'AWD-05',
        cell: 'C5',
        details: { kind: 'units', units: ['单位1', '单位2'], allowed: '1', base: 19, share: '10%', group: null },
      },
    ])
    expect(told(tenth, ['2', ...NONE(18)])).toEqual([])
    expect(told(tenth, ['2', '3', ...NONE(18)])).toEqual([])
  })

  test.each([
    ['floor', 1],
    ['half-up', 0],
    ['ceiling', 0],
  ] as const)('2 of 15 units by %s: told %i times', (round, times) => {
    expect(told(covered({ bonusShare: parameter('0.1'), round }), ['2', '3', ...NONE(13)])).toHaveLength(times)
  })

  test('the base is the ranked units, or all but the excluded', () => {
    const points = ['2', ...NONE(9)]
    const states: UnitState[] = [...Array<UnitState>(9).fill('ranked'), 'unranked']
    expect(told(tenth, points, states)).toMatchObject([{ details: { base: 9, allowed: '0' } }])
    expect(told(covered({ bonusShare: parameter('0.1'), of: 'all' }), points, states)).toEqual([])
  })

  test('within each group the group is named', () => {
    const item = covered({ bonusShare: parameter('0.1'), within: 'group' })
    expect(told(item, ['2', ...NONE(5)])).toMatchObject([{ details: { group: '政府工作部门', base: 6 } }])
  })
})

test('加分额: the sum may reach the limit, not pass it', () => {
  const item = covered({ bonusSum: parameter('5') })
  expect(told(item, ['2', '3', '-4'])).toEqual([])
  expect(told(item, ['2', '3.01'])).toMatchObject([{ details: { kind: 'sum', sum: '5.01', allowed: '5' } }])
})

test('扣分面: bonuses only where more than the share has a deduction', () => {
  const item = covered({ deductionShare: parameter('0.25') })
  expect(told(item, ['2', '-1', '0', '0'])).toMatchObject([
    { details: { kind: 'deductions', count: 1, base: 4, share: '25%' } },
  ])
  expect(told(item, ['2', '-1', '-1', '0'])).toEqual([])
  expect(told(item, ['0', '0', '0', '0'])).toEqual([])
})

test('an item without such limits gives nothing', () => {
  expect(told(adjustment() as ReturnType<typeof covered>, ['2', '3'])).toEqual([])
})
