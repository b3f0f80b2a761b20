import { describe, expect, test } from 'vitest'
import { waiverUnusable } from '../../src/checks/waiver-unusable.ts'
import { day, unreadable, type WaiverCells, waivers } from '../build/dataset.ts'
import { findingsOf, found } from '../build/findings.ts'

const SUBMISSION = { file: '市教育局.xlsx', sheet: '豁免' }

const told = (...rows: readonly WaiverCells[]) => found(waiverUnusable, { dataset: { waivers: waivers(...rows) } })

describe('WVR-01: a waiver without effect', () => {
  const cases: readonly (readonly [string, WaiverCells, string])[] = [
    ['without a code', { code: null }, 'incomplete'],
    ['without a reason', { reason: null }, 'incomplete'],
    ['that nobody approved', { approver: null }, 'incomplete'],
    ['until a day that is none', { until: unreadable('年底', 'not-a-date') }, 'unreadable'],
    ['of cells that are none', { cells: 'E' }, 'unreadable'],
    ['of a unit that nobody knows', { unit: { unknown: '市教育委' } }, 'unreadable'],
    ['whose last day was yesterday', { until: day('2026-11-29') }, 'expired'],
    ['in a submission of a department', { on: SUBMISSION }, 'not-the-office'],
  ]
  test.each(cases)('%s is told at its code', (_, row, fault) => {
    expect(told(row)).toMatchObject([{ cell: 'A5', details: { fault } }])
  })

  test('says which code it is about, and until when it held', () => {
    expect(told({ until: day('2026-11-29') })).toMatchObject([{ details: { code: 'DAT-08', until: '2026-11-29' } }])
    const [finding] = findingsOf({ dataset: { waivers: waivers({ until: day('2026-11-29') }) } }, waiverUnusable)
    expect(finding?.message.zh).toBe('这条豁免（DAT-08）不起作用：已过有效期（2026-11-29）。')
  })

  test('is told row by row', () => {
    expect(told({}, { approver: null }, { code: null }).map(({ cell }) => cell)).toEqual(['A6', 'A7'])
  })

  test('one that can be used is not told, nor one whose last day is the as-of day', () => {
    expect(told({ until: day('2026-12-31') }, { until: day('2026-11-30') }, {})).toEqual([])
  })
})
