import { expect, test } from 'vitest'
import { titleContradicts } from '../../src/checks/title-contradicts.ts'
import type { Stamp } from '../../src/model/stamp.ts'
import { place, reading } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { scheme } from '../build/outcome.ts'

const STAMP: Stamp = {
  file: '台账.xlsx',
  at: place('scheme', 1, 1),
  scheme: 'a',
  version: '1',
  year: 2026,
  unit: '教育局',
}
const findings = (...texts: readonly string[]) => {
  const titles = texts.map((text, i) => ({ text, at: place('ledger', 0, i + 1) }))
  const sheets = [reading('ledger', { titles })]
  return found(titleContradicts, { dataset: { sheets, stamps: [STAMP] }, scheme: scheme({ year: 2026 }) })
}

test('a title of another year is found at its cell', () => {
  expect(findings('青山市2025年重点工作台账')).toMatchObject([
    { code: 'HDR-05', cell: 'A1', details: { kind: 'year', said: '2025', expected: '2026' } },
  ])
})

test('a title of another unit than the form was issued to is found', () => {
  expect(findings('市财政局2026年台账')).toMatchObject([
    { details: { kind: 'unit', said: '市财政局', expected: '教育局' } },
  ])
  expect(findings('2026年台账', '填报单位：市园林局（盖章）')).toMatchObject([
    { cell: 'A2', details: { kind: 'unit', said: '市园林局' } },
  ])
})

test('the year and the unit of the scheme and the stamp, by any of its names, are as they should be', () => {
  expect(findings('市教育局2026年台账', '填报单位：教育局')).toEqual([])
  expect(findings('2025年完成情况及2026年计划')).toEqual([])
  expect(findings('重点工作台账')).toEqual([])
})
