import fc from 'fast-check'
import { expect, test } from 'vitest'
import { numberOf } from '../../src/formula/evaluate.ts'
import { type Decimal, decimal, ZERO } from '../../src/kernel/decimal.ts'
import { digits, published } from '../../src/kernel/rounding.ts'
import type { Score, UnitResult } from '../../src/model/assessment.ts'
import { allIndicators } from '../../src/model/indicators.ts'
import type { Indicator, Rounding, Scheme } from '../../src/model/scheme.ts'
import { CASES, conclude, wildOffice } from '../build/random-run.ts'

const scoresOf = ({ scores }: UnitResult, nodes: readonly Indicator[]): Score[] =>
  nodes.flatMap(({ id }) => scores.get(id) ?? [])

/** Scores as they are printed, added up; scaled to the whole where some of them do not count. */
function printedSum(scores: readonly Score[], whole: Decimal): Decimal {
  const counted = scores.flatMap(({ points, indicator }) =>
    points === null ? [] : [{ points, full: indicator.points }],
  )
  const sum = counted.reduce((total, { points }) => total.plus(digits(numberOf(points), points.places)), ZERO)
  if (counted.length === scores.length) return sum
  return sum.times(whole).dividedBy(counted.reduce((total, { full }) => total.plus(numberOf(full)), ZERO))
}

const print = (of: UnitResult['total']): string => (of === null ? '' : digits(numberOf(of), of.places))

/** A score as its scheme publishes it; where scores are not rounded, all digits that are carried on. */
const printed = (sum: Decimal, { indicator, mode }: Rounding): string =>
  indicator === null ? digits(sum) : digits(published(sum, indicator, mode), indicator)

const eachResult = (judge: (scheme: Scheme, result: UnitResult) => void) =>
  fc.assert(
    fc.asyncProperty(wildOffice, async one => {
      const { scheme, outcome } = await conclude(one)
      for (const result of outcome.results) judge(scheme, result)
    }),
    CASES,
  )

test('every printed parent is the sum of the scores printed below it, rescaled only where one does not apply', () =>
  eachResult(({ indicators, rounding }, result) => {
    for (const node of allIndicators(indicators)) {
      const score = result.scores.get(node.id)
      if (node.children.length === 0 || !score?.points || result.state === 'excluded') continue
      const sum = printedSum(scoresOf(result, node.children), numberOf(node.points))
      expect(print(score.points)).toBe(printed(sum, rounding))
    }
  }))

test('every printed total is what is printed on the first level, plus the bonus, less the deduction', () =>
  eachResult(({ indicators, full, rounding }, result) => {
    const { total, bonus, deduction } = result
    if (total === null || bonus === null || deduction === null) return
    const sum = printedSum(scoresOf(result, indicators), numberOf(full)).plus(print(bonus)).minus(print(deduction))
    expect(print(total)).toBe(digits(published(sum, rounding.total, rounding.mode), rounding.total))
  }))

test('a printed bonus or deduction is the sum of its rows that count, at most the cap', () =>
  eachResult(({ rounding }, { adjustments, refused, bonus, deduction }) => {
    const cap = { bonus: 5, deduction: 4 }
    expect(refused.every(({ row }) => row.document.kind === 'blank')).toBe(true)
    for (const { kind, points, claims } of adjustments) {
      const claimed = claims.reduce(
        (sum, { row }) => sum.plus(row.points.kind === 'value' ? row.points.value : ZERO),
        ZERO,
      )
      const least = claimed.abs().lessThan(cap[kind]) ? claimed.abs() : decimal(cap[kind])
      expect(print(points)).toBe(digits(published(least, rounding.total, rounding.mode), rounding.total))
    }
    for (const [kind, sum] of [
      ['bonus', bonus],
      ['deduction', deduction],
    ] as const) {
      if (sum === null) continue
      const own = adjustments.filter(score => score.kind === kind).map(({ points }) => numberOf(points))
      expect(numberOf(sum).toFixed()).toBe(own.reduce((a, b) => a.plus(b), ZERO).toFixed())
    }
  }))
