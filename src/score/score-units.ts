import { edgesOf } from '../formula/edges.ts'
import { numberOf } from '../formula/evaluate.ts'
import { add, type Expression, input, num, round, subtract } from '../formula/expression.ts'
import type { Quantity } from '../formula/operand.ts'
import { quantity } from '../formula/quantity.ts'
import type { Score, UnitResult } from '../model/assessment.ts'
import type { VetoResult } from '../model/contest.ts'
import { reason } from '../model/evidence.ts'
import { known } from '../model/field.ts'
import type { Evidence, Reason } from '../model/observation.ts'
import type { Indicator, Scheme } from '../model/scheme.ts'
import type { Unit } from '../model/unit.ts'
import { type Adjusted, adjuster } from './adjust.ts'
import { reasonFor } from './finish.ts'
import { limited } from './limits.ts'
import { rollUp } from './roll-up.ts'
import { indicatorScorer } from './score-indicators.ts'
import { heldDown, isUnranked, vetoer } from './veto.ts'

/** Every unit's scores, bonuses, deductions and total, in the registry's order; ranks and grades come after (rank/). */
export function scoreUnits(scheme: Scheme, evidence: Evidence): UnitResult[] {
  const score = indicatorScorer(scheme, evidence)
  const adjust = adjuster(scheme, evidence)
  const judge = vetoer(scheme, evidence)
  return evidence.dataset.units.map(unit => {
    const about = { unit, total: null, ...UNPLACED, vetoes: judge(unit) }
    if (unit.participation === 'excluded') {
      return { ...about, ...NO_SUMS, state: 'excluded', scores: leftOut(scheme, unit), because: [] }
    }
    const scores = score(unit)
    const adjusted = adjust(unit)
    const { refused } = adjusted
    const sums = { bonus: sumUp(scheme, adjusted, 'bonus'), deduction: sumUp(scheme, adjusted, 'deduction') }
    const open = [...adjusted.because, ...undated(about.vetoes)]
    const { total, because: untold, ...freed } = totalOf(scheme, scores, open, sums, about.vetoes)
    const isInRanking = isRanked(scheme, unit) && !isUnranked(about.vetoes)
    const state = total === null ? 'withheld' : isInRanking ? 'ranked' : 'unranked'
    const because = [...untold, ...nothingApplies(scheme, scores, unit)]
    const summed = adjusted.because.length > 0 ? UNKNOWN_SUMS : sums
    return { ...about, ...summed, state, scores, adjustments: adjusted.scores, refused, total, ...freed, because }
  })
}

function nothingApplies({ indicators }: Scheme, scores: ReadonlyMap<string, Score>, unit: Unit): Reason[] {
  const isLeftOut = ({ id }: Indicator): boolean => {
    const score = scores.get(id)
    return score?.state === 'not-applicable' && score.points === null
  }
  return indicators.every(isLeftOut) ? [reason('nothing-applies', '', unit.at)] : []
}

/** What only the comparison of all units can tell (rank/). */
const UNPLACED = { standing: null, grade: null, awards: [], consequences: [], history: [], provisional: false }

// A row that cannot be read leaves open how much is added or taken off: that is not 0.
const UNKNOWN_SUMS = { bonus: null, deduction: null }
const NO_SUMS = { bonus: null, deduction: null, adjustments: [], refused: [] }

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
  { indicators, rollUp: kind, full, rounding, ties, limits }: Scheme,
  scores: ReadonlyMap<string, Score>,
  open: readonly Reason[],
  { bonus, deduction }: { bonus: Quantity; deduction: Quantity },
  vetoes: readonly VetoResult[],
): Pick<UnitResult, 'total' | 'unlimited' | 'because'> {
  const level1 = indicators.filter(({ inTotal }) => inTotal).map(({ id }) => scores.get(id) as Score)
  const deciding = [...level1, ...ties.breakBy.flatMap(({ of }) => scores.get(of) ?? [])]
  if (open.length > 0 || deciding.some(score => score.state === 'withheld')) return { total: null, because: open }
  const sum = rollUp(kind, level1, full)
  if (sum === null) return { total: null, because: [] }
  const edges = edgesOf(sum.expression, sum.inputs)
  if (edges.length > 0) return { total: null, because: edges.map(edge => reasonFor(edge, TOTAL.zh)) }
  const free = subtract(add(sum.expression, input('bonus')), input('deduction'))
  const inputs = { ...sum.inputs, bonus, deduction }
  const published = (of: Expression) => quantity(TOTAL, round(of, rounding.total, rounding.mode), inputs)
  const bounded = limited(free, limits)
  const total = published(heldDown(bounded, vetoes))
  const unlimited = numberOf(published(free))
  const made = { total, because: [] }
  return unlimited.equals(numberOf(published(bounded))) ? made : { ...made, unlimited }
}

const TOTAL = { zh: '总分', en: 'total' }

// Whether an undated veto falls into the year nobody knows: the unit neither bears it nor is let off.
const undated = (vetoes: readonly VetoResult[]): Reason[] =>
  vetoes.flatMap(({ refused }) =>
    refused.flatMap(({ row, why }) =>
      why === 'no-date' ? [reason('day-unknown', known(row.item) ?? '', row.date.at)] : [],
    ),
  )
