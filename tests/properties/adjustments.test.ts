import fc from 'fast-check'
import { expect, test } from 'vitest'
import { numberOf } from '../../src/formula/evaluate.ts'
import { ZERO } from '../../src/kernel/decimal.ts'
import type { AdjustmentScore } from '../../src/model/assessment.ts'
import { adjustedBy, schemeWith } from '../build/adjusted.ts'
import { type AdjustmentCells, day } from '../build/dataset.ts'

const ITEMS = `
- id: honours
  title: 荣誉
  bonus: { cap: 4 }
  deduction: { cap: 3 }
  proof: required
  items:
    - { id: praise, title: 表彰, bonus: { cap: 3 }, levels: { 国家级: 2, 市级: 0.7 }, roles: { 独立: 1, 合作: 0.5 }, highestOnly: true }
    - { id: news, title: 信息, bonus: { cap: 0.5 }, deduction: { cap: 2 }, perMonth: 0.2 }
- { id: other, title: 其他, bonus: { cap: none }, deduction: { cap: 1.5 } }
`
const scheme = schemeWith(ITEMS)

const hundredths = fc.integer({ min: -150, max: 150 }).map(n => String(n / 100))
const rows: fc.Arbitrary<AdjustmentCells[]> = fc.array(
  fc.record(
    {
      item: fc.constantFrom('表彰', '信息', '其他'),
      points: hundredths,
      level: fc.constantFrom('国家级', '市级', '市级', '县级'),
      role: fc.constantFrom('独立', '合作'),
      award: fc.constantFrom('甲', '乙', '丙'),
      date: fc.constantFrom('2015-01-02', '2015-01-30', '2015-02-01', '2015-07-01').map(day),
      document: fc.constantFrom('文〔2015〕1号', '文〔2015〕2号', null),
    },
    { requiredKeys: ['item', 'points', 'role', 'date', 'document'] },
  ),
  { maxLength: 12 },
)

const every = (score: AdjustmentScore): AdjustmentScore[] => [score, ...score.parts.flatMap(every)]

const sums = (own: readonly AdjustmentCells[]): [string, string] => {
  const { scores } = adjustedBy(scheme, own)
  const of = (kind: string) =>
    scores.filter(score => score.kind === kind).reduce((sum, { points }) => sum.plus(numberOf(points)), ZERO)
  return [of('bonus').toFixed(), of('deduction').toFixed()]
}

test('no month, item or heading is ever above its cap, nor below nothing', () =>
  fc.assert(
    fc.property(rows, own => {
      for (const { adjustment, kind, points, months } of adjustedBy(scheme, own).scores.flatMap(every)) {
        const cap = adjustment[kind]?.cap ?? null
        expect(numberOf(points).isNegative()).toBe(false)
        if (cap !== null) expect(numberOf(points).lessThanOrEqualTo(numberOf(cap))).toBe(true)
        for (const month of months) expect(numberOf(month.points).toNumber()).toBeLessThanOrEqual(0.2)
      }
    }),
  ))

test('the order of the rows changes nothing', () =>
  fc.assert(
    fc.property(
      rows.chain(own => fc.tuple(fc.constant(own), fc.shuffledSubarray(own, { minLength: own.length }))),
      ([own, shuffled]) => {
        expect(sums(shuffled)).toEqual(sums(own))
      },
    ),
  ))

test('one more row never lowers the bonus, nor the deduction', () =>
  fc.assert(
    fc.property(rows, rows, (own, more) => {
      const [before, after] = [sums(own), sums([...own, ...more])]
      expect(Number(after[0])).toBeGreaterThanOrEqual(Number(before[0]))
      expect(Number(after[1])).toBeGreaterThanOrEqual(Number(before[1]))
    }),
  ))

test('every step is what stands below it less what its cap cuts off', () =>
  fc.assert(
    fc.property(rows, own => {
      for (const { points, months, parts, claims, trimmed } of adjustedBy(scheme, own).scores.flatMap(every)) {
        const below = [...(months.length > 0 ? months : claims), ...parts].reduce(
          (sum, step) => sum.plus(numberOf(step.points).abs()),
          ZERO,
        )
        expect(numberOf(points).plus(trimmed).minus(below).abs().toNumber()).toBeLessThan(0.005)
      }
    }),
  ))
