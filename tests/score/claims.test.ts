import { describe, expect, test } from 'vitest'
import type { Adjustment } from '../../src/model/scheme.ts'
import { type Judged, judged } from '../../src/score/claims.ts'
import { makeOperands } from '../../src/score/operands.ts'
import { type AdjustmentCells, adjustments, day, unreadable } from '../build/dataset.ts'
import { adjustment, parameter } from '../build/outcome.ts'
import { shown, told } from './seen.ts'

const LEVELS = new Map([
  ['国家级', parameter('3', 'national')],
  ['一般差错', parameter('-5', 'error')],
])
const ROLES = new Map([
  ['独立', parameter('1', 'solo')],
  ['合作', parameter('0.5', 'joint')],
])
const TABLE: Partial<Adjustment> = { tariff: { points: LEVELS, roles: new Map(), roleWhenBlank: null } }
const WITH_ROLES: Partial<Adjustment> = { tariff: { points: LEVELS, roles: ROLES, roleWhenBlank: null } }
const YEAR: Partial<Adjustment> = { window: { from: day('2026-01-01'), to: day('2026-12-31') } }

const judge = (cells: AdjustmentCells, over: Partial<Adjustment> = {}): Judged | null => {
  const [row] = adjustments(cells)
  return row === undefined ? null : judged(row, adjustment(over), makeOperands())
}

/** What becomes of a row: its side and points, what speaks against it, or why it leaves the total open. */
const verdict = (cells: AdjustmentCells, over: Partial<Adjustment> = {}): readonly unknown[] | null => {
  const made = judge(cells, over)
  if (made === null) return null
  if (made.kind === 'claim') return [made.claim.kind, shown(made.claim.points)]
  if (made.kind === 'refused') return ['refused', ...made.refusal.why, made.refusal.points?.toFixed() ?? null]
  return ['open', ...told(made.because)]
}

const byTable = (cells: AdjustmentCells): AdjustmentCells => ({ points: null, ...cells })

describe('a row with its points typed in', () => {
  test('is a bonus above zero and a deduction below it', () => {
    expect(verdict({ points: '0.5' })).toEqual(['bonus', '0.5'])
    expect(verdict({ points: '-0.5' })).toEqual(['deduction', '-0.5'])
  })

  test('of zero, or on a side that the item does not have, is nothing at all, not even refused', () => {
    expect(verdict({ points: '0' })).toBeNull()
    expect(verdict({ points: '2', document: null }, { bonus: null })).toBeNull()
    expect(verdict({ points: '-2' }, { deduction: null })).toBeNull()
  })

  test('that cannot be read leaves the total open at its cell, by the item', () => {
    expect(verdict({ points: null })).toEqual(['open', 'number-blank 专项考核 加减分!C5'])
    expect(verdict({ points: unreadable('两分') })).toEqual(['open', 'number-unreadable 专项考核 加减分!C5'])
    expect(verdict({ points: null, item: null })).toEqual(['open', 'number-blank 加减分!C5'])
  })
})

describe('a row that the table of the scheme values', () => {
  test('has the points of its level, whatever is typed in', () => {
    expect(verdict(byTable({ level: '国家级' }), TABLE)).toEqual(['bonus', '3'])
    expect(verdict({ level: '国家级', points: '9' }, TABLE)).toEqual(['bonus', '3'])
    expect(verdict(byTable({ level: '一般差错' }), TABLE)).toEqual(['deduction', '-5'])
  })

  test('has them times the factor of its role', () => {
    expect(verdict(byTable({ level: '国家级', role: '合作' }), WITH_ROLES)).toEqual(['bonus', '1.5'])
  })

  test('without a role has that which the scheme gives such rows, else it is refused', () => {
    const usual: Partial<Adjustment> = { tariff: { points: LEVELS, roles: ROLES, roleWhenBlank: '合作' } }
    expect(verdict(byTable({ level: '国家级' }), usual)).toEqual(['bonus', '1.5'])
    expect(verdict(byTable({ level: '国家级' }), { ...WITH_ROLES, deduction: null })).toEqual([
      ...['refused', 'role-unknown', null],
    ])
    expect(verdict(byTable({ level: '国家级', role: '牵头' }), { ...usual, deduction: null })).toEqual([
      ...['refused', 'role-unknown', null],
    ])
  })

  test('is open at every cell that is not in the table, where the item may take points off', () => {
    expect(verdict(byTable({ level: '县级', role: '牵头' }), WITH_ROLES)).toEqual([
      ...['open', 'level-unknown 专项考核 加减分!F5', 'role-unknown 专项考核 加减分!G5'],
    ])
    expect(verdict(byTable({ level: null, item: null }), TABLE)).toEqual(['open', 'level-unknown 加减分!F5'])
  })

  test('is named by its award, and refers to the words that it goes by', () => {
    const claimOf = (cells: AdjustmentCells) => {
      const made = judge(byTable({ level: '国家级', role: '独立', ...cells }), WITH_ROLES)
      return made?.kind === 'claim' && made.claim.points.kind === 'quantity' ? made.claim.points : null
    }
    expect(claimOf({ award: '文明单位' })?.name).toEqual({ zh: '文明单位核定分', en: 'points of 文明单位' })
    expect(claimOf({})?.name).toEqual({ zh: '核定分', en: 'points by the table' })
    expect(Object.entries(claimOf({})?.inputs ?? {}).map(([name, of]) => [name, 'name' in of && of.name.zh])).toEqual([
      ['level', '级别'],
      ['role', '角色'],
    ])
  })

  test('of points alike for all rows goes by nothing on the row', () => {
    const each: Partial<Adjustment> = { tariff: { points: parameter('0.2'), roles: new Map(), roleWhenBlank: null } }
    expect(verdict(byTable({}), each)).toEqual(['bonus', '0.2'])
  })

  test('is one operand, however often it is asked for', () => {
    const [row] = adjustments(byTable({ level: '国家级' }))
    const operands = makeOperands()
    const made = row && judged(row, adjustment(TABLE), operands)
    expect(made?.kind === 'claim' && made.claim.points).toBe(row && operands.find(row, 'points'))
  })
})

describe('the day of a row', () => {
  test('on the first and on the last day of the window counts, the days around it do not', () => {
    const on = (date: string) => verdict({ date: day(date) }, YEAR)?.[0]
    expect(['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map(on)).toEqual([
      ...['refused', 'bonus', 'bonus', 'refused'],
    ])
  })

  test('outside the window clears a deduction away like a bonus: nothing is open', () => {
    expect(verdict({ points: '-2', date: day('2025-12-31') }, YEAR)).toEqual(['refused', 'outside-window', '-2'])
  })

  test('that is missing refuses a bonus, and leaves open what a deduction comes to', () => {
    expect(verdict({ points: '2' }, YEAR)).toEqual(['refused', 'date-unknown', '2'])
    expect(verdict({ points: '-2' }, YEAR)).toEqual(['open', 'day-unknown 专项考核 加减分!I5'])
  })

  test('matters under a cap of the month too, and nowhere else', () => {
    expect(verdict({ points: '2' }, { perMonth: parameter('1') })).toEqual(['refused', 'date-unknown', '2'])
    expect(verdict({ points: '2' })).toEqual(['bonus', '2'])
  })
})

describe('the proof of a row', () => {
  test('is asked of a bonus only, and only where the scheme does', () => {
    expect(verdict({ document: null })).toEqual(['refused', 'no-document', '2'])
    expect(verdict({ document: null }, { proofRequired: false })).toEqual(['bonus', '2'])
    expect(verdict({ points: '-2', document: null })).toEqual(['deduction', '-2'])
  })

  test('is an award of the list, where there is one', () => {
    const awards = { awards: ['文明单位'] }
    expect(verdict({ award: ' 文明单位 ' }, awards)).toEqual(['bonus', '2'])
    expect(verdict({ award: '十佳' }, awards)).toEqual(['refused', 'award-not-listed', '2'])
    expect(verdict({ award: '十佳', document: null }, awards)).toEqual([
      ...['refused', 'no-document', 'award-not-listed', '2'],
    ])
  })
})
