import { expect, test } from 'vitest'
import { evidenceOutsidePeriod } from '../../src/checks/evidence-outside-period.ts'
import { day, ledger } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { scheme } from '../build/outcome.ts'

const foundIn = (evidence: string, asOf = '2026-11-30') =>
  found(evidenceOutsidePeriod, {
    dataset: { tasks: ledger({ evidence }) },
    scheme: scheme({ year: 2026 }),
    asOf: day(asOf),
  })

test.each([
  ['青教〔2024〕12号', [2024]],
  ['青教[24]12号', [2024]],
  ['2025年3月验收单', [2025]],
  ['验收单20251203.pdf', [2025]],
  ['2025.3.15 验收', [2025]],
  ['青教〔2027〕1号', [2027]],
])('“%s” is of another year', (evidence, years) => {
  expect(foundIn(evidence)).toMatchObject([{ code: 'EVD-05', cell: 'K5', details: { years, year: 2026 } }])
})

test.each(['青教〔2026〕12号', '2025年立项，2026年5月验收', '验收单', '第2024次会议纪要', '照片20241.jpg'])(
  '“%s” is in order',
  evidence => {
    expect(foundIn(evidence)).toEqual([])
  },
)

test('a document of the next spring is in order once that has come', () => {
  expect(foundIn('青教〔2027〕1号', '2027-01-20')).toEqual([])
})

test('without a scheme there is no year to hold it against', () => {
  expect(found(evidenceOutsidePeriod, { dataset: { tasks: ledger({ evidence: '青教〔2024〕12号' }) } })).toEqual([])
})
