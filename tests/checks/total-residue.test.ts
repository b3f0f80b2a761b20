import { expect, test } from 'vitest'
import { totalResidue } from '../../src/checks/total-residue.ts'
import { decimal } from '../../src/kernel/decimal.ts'
import type { UnitResult } from '../../src/model/assessment.ts'
import { EDUCATION, occurrences } from '../build/dataset.ts'
import { findingsOf, found } from '../build/findings.ts'
import { amount, DUTY, INNOVATION, outcome, parameter, result, scheme, score, veto } from '../build/outcome.ts'

const toTenths = scheme({ rounding: { indicator: 2, total: 1, mode: 'half-up' } })

const made = (total: string, over: Partial<UnitResult> = {}) => {
  const scores = [
    score({ indicator: DUTY, points: amount('80.25') }),
    score({ indicator: INNOVATION, points: amount('5') }),
  ]
  return outcome(result(EDUCATION, scores, { total: amount(total), ...over }))
}
const told = (total: string, over: Partial<UnitResult> = {}, of = toTenths) =>
  found(totalResidue, { scheme: of, outcome: made(total, over) })
const severities = (total: string) =>
  findingsOf({ scheme: toTenths, outcome: made(total) }, totalResidue).map(({ severity }) => severity)

test('a residue of half the last digit is a note, explained by the rounding of the total', () => {
  expect(told('85.3')).toMatchObject([
    {
      code: 'RES-01',
      cell: 'A2',
      unit: '市教育局',
      details: { total: '85.3', sum: '85.25', residue: '0.05', explained: true },
    },
  ])
  expect(severities('85.3')).toEqual(['note'])
})

test('more than that is an error', () => {
  expect(told('85.4')).toMatchObject([{ details: { residue: '0.15', explained: false } }])
  expect(severities('85.4')).toEqual(['error'])
})

test('what adds up, with bonus and deduction, is in order', () => {
  expect(told('85.25')).toEqual([])
  expect(told('87.25', { bonus: amount('3'), deduction: amount('1') })).toEqual([])
})

test('where the scheme makes the total of something else, nothing is compared', () => {
  expect(told('60', { unlimited: decimal('85.3') })).toEqual([])
  const held = { veto: veto({ cap: parameter('60') }), rows: occurrences({}), refused: [] }
  expect(told('60', { vetoes: [held] })).toEqual([])
  expect(told('42.6', {}, scheme({ rollUp: 'mean', rounding: toTenths.rounding }))).toEqual([])
  const scores = [
    score({ indicator: DUTY, points: amount('80.25') }),
    score({ indicator: INNOVATION, state: 'not-applicable', points: null }),
  ]
  const rescaled = outcome(result(EDUCATION, scores, { total: amount('89.2') }))
  expect(found(totalResidue, { scheme: toTenths, outcome: rescaled })).toEqual([])
})
