import { add, input, num, round, subtract } from '../formula/expression.ts'
import type { Quantity } from '../formula/operand.ts'
import { quantity } from '../formula/quantity.ts'
import type { Score, UnitResult } from '../model/assessment.ts'
import { reason } from '../model/evidence.ts'
import type { Evidence, Reason } from '../model/observation.ts'
import type { Indicator, Scheme } from '../model/scheme.ts'
import type { Unit } from '../model/unit.ts'
import { type Adjusted, adjuster } from './adjust.ts'
import { sumOf } from './roll-up.ts'
import { indicatorScorer } from './score-indicators.ts'

/** Every unit's scores, bonuses, deductions and total, in the registry's order; ranks and grades come after (rank/). */
export function scoreUnits(scheme: Scheme, evidence: Evidence): UnitResult[] {
  const score = indicatorScorer(scheme, evidence)
  const adjust = adjuster(scheme, evidence)
  return evidence.dataset.units.map(unit => {
    const about = { unit, total: null, standing: null, grade: null, provisional: false }
    if (unit.participation === 'excluded') {
      return { ...about, ...NO_SUMS, state: 'excluded', scores: leftOut(scheme, unit), adjustments: [], because: [] }
    }
    const scores = score(unit)
    const adjusted = adjust(unit)
    const sums = { bonus: sumUp(scheme, adjusted, 'bonus'), deduction: sumUp(scheme, adjusted, 'deduction') }
    const total = totalOf(scheme, scores, adjusted, sums)
    const state = total === null ? 'withheld' : isRanked(scheme, unit) ? 'ranked' : 'unranked'
    const because = [...adjusted.because, ...nothingApplies(scheme, scores, unit)]
    return { ...about, ...sums, state, scores, adjustments: adjusted.scores, total, because }
  })
}

function nothingApplies({ indicators }: Scheme, scores: ReadonlyMap<string, Score>, unit: Unit): Reason[] {
  const isLeftOut = ({ id }: Indicator): boolean => {
    const score = scores.get(id)
    return score?.state === 'not-applicable' && score.points === null
  }
  return indicators.every(isLeftOut) ? [reason('nothing-applies', '', unit.at)] : []
}

const NO_SUMS = { bonus: null, deduction: null }

const isRanked = ({ groups }: Scheme, unit: Unit): boolean =>
  unit.participation === 'ranked' && (groups.find(group => group.name === unit.group)?.ranked ?? true)

function leftOut(scheme: Scheme, unit: Unit): Map<string, Score> {
  const scores = new Map<string, Score>()
  const leave = (indicator: Indicator): void => {
    const state = 'not-applicable'
    scores.set(indicator.id, { unit, indicator, state, points: null, inputs: {}, tasks: [], because: [] })
    indicator.children.forEach(leave)
  }
  scheme.indicators.forEach(leave)
  return scores
}

const BONUS = { zh: '加分合计', en: 'bonus' }
const DEDUCTION = { zh: '扣分合计', en: 'deduction' }

/** All bonuses, or all deductions, of a unit added up after their caps. */
function sumUp(scheme: Scheme, { scores }: Adjusted, kind: 'bonus' | 'deduction'): Quantity {
  const own = scores.filter(score => score.kind === kind).map(({ points }) => points)
  const inputs = Object.fromEntries(own.map((points, i) => [`item${i}`, points]))
  const sum = own.length === 0 ? num(0) : add(...own.map((_, i) => input(`item${i}`)))
  return quantity(kind === 'bonus' ? BONUS : DEDUCTION, round(sum, scheme.rounding.total, scheme.rounding.mode), inputs)
}

function totalOf(
  { indicators, full, rounding }: Scheme,
  scores: ReadonlyMap<string, Score>,
  adjusted: Adjusted,
  { bonus, deduction }: { bonus: Quantity; deduction: Quantity },
): Quantity | null {
  const level1 = indicators.map(({ id }) => scores.get(id) as Score)
  if (adjusted.because.length > 0 || level1.some(score => score.state === 'withheld')) return null
  const sum = sumOf(level1, full)
  if (sum === null) return null
  const total = subtract(add(sum.expression, input('bonus')), input('deduction'))
  const name = { zh: '总分', en: 'total' }
  return quantity(name, round(total, rounding.total, rounding.mode), { ...sum.inputs, bonus, deduction })
}
