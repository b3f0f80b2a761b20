import { expect, test } from 'vitest'
import { stampMissing } from '../../src/checks/stamp-missing.ts'
import type { Stamp } from '../../src/model/stamp.ts'
import { place, reading } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { scheme } from '../build/outcome.ts'

const stamp = (file: string, over: Partial<Stamp> = {}): Stamp => ({
  file,
  at: { ...place('scheme', 1, 1), on: { file, sheet: '方案' } },
  ...{ scheme: 'qingshan', version: '2', year: 2026, unit: null },
  ...over,
})
const findings = (...stamps: readonly Stamp[]) => {
  const sheets = ['甲.xlsx', '乙.xlsx'].map(file => reading('ledger', { name: { file, sheet: '台账' } }))
  return found(stampMissing, { dataset: { sheets, stamps }, scheme: scheme({ id: 'qingshan', year: 2026 }) })
}

test('a ledger without a stamp is found where others have one', () => {
  expect(findings(stamp('甲.xlsx'))).toMatchObject([{ code: 'HDR-06', cell: '乙.xlsx', details: { kind: 'absent' } }])
})

test.each([
  [{ scheme: 'qingshan-2025' }, { kind: 'scheme', said: 'qingshan-2025', expected: 'qingshan' }],
  [{ year: 2025 }, { kind: 'year', said: '2025', expected: '2026' }],
  [{ version: '1.10' }, { kind: 'version', said: '1.10', expected: '2' }],
])('a stamp with %j is found at its cell', (over, details) => {
  expect(findings(stamp('甲.xlsx', over), stamp('乙.xlsx'))).toMatchObject([{ cell: 'B1', details }])
})

test('where nobody has a stamp, or all have the right one, there is nothing to find', () => {
  expect(findings()).toEqual([])
  expect(findings(stamp('甲.xlsx'), stamp('乙.xlsx', { version: null }))).toEqual([])
})
