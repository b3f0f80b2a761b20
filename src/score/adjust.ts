import { numberOf } from '../formula/evaluate.ts'
import { type Expression, gather, min, num, operand, round, subtract } from '../formula/expression.ts'
import { quantity } from '../formula/quantity.ts'
import { compareNumbers, type Decimal, ZERO } from '../kernel/decimal.ts'
import type { AdjustmentScore } from '../model/assessment.ts'
import type { AdjustmentRow } from '../model/dataset.ts'
import { byUnit, cellOperand, reason } from '../model/evidence.ts'
import { known } from '../model/field.ts'
import type { Evidence, Reason } from '../model/observation.ts'
import type { Adjustment, Parameter, Scheme } from '../model/scheme.ts'
import type { Unit } from '../model/unit.ts'
import type { Text } from '../text/text.ts'

/** The bonuses and deductions of a unit; `because` says why they cannot be known (a row without a readable number). */
export interface Adjusted {
  readonly scores: readonly AdjustmentScore[]
  readonly because: readonly Reason[]
}

const KINDS: Readonly<Record<'bonus' | 'deduction', Text>> = {
  bonus: { zh: '加分', en: 'bonus' },
  deduction: { zh: '扣分', en: 'deduction' },
}

/** Adds up 加减分 one unit after another. A positive number is a bonus, a negative one a deduction. */
export function adjuster(scheme: Scheme, evidence: Evidence): (unit: Unit) => Adjusted {
  const rows = byUnit(evidence.dataset.adjustments, row => row.unit)
  return unit => {
    const own = rows.get(unit.name) ?? []
    const because = own.flatMap(unreadable)
    if (because.length > 0) return { scores: [], because }
    const scores = scheme.adjustments.flatMap(adjustment => {
      const named = own.filter(row => [adjustment.id, adjustment.title].includes(known(row.item) ?? ''))
      return (['bonus', 'deduction'] as const).flatMap(kind => adjust(scheme, adjustment, kind, named, evidence))
    })
    return { scores, because: [] }
  }
}

function unreadable(row: AdjustmentRow): Reason[] {
  if (row.points.kind === 'value') return []
  const kind = row.points.kind === 'blank' ? 'number-blank' : 'number-unreadable'
  return [reason(kind, known(row.item) ?? '', row.points.at)]
}

function adjust(
  { rounding }: Scheme,
  adjustment: Adjustment,
  kind: 'bonus' | 'deduction',
  named: readonly AdjustmentRow[],
  { operands }: Evidence,
): AdjustmentScore[] {
  const own = named.filter(row => isOfKind(known(row.points) ?? ZERO, kind))
  const cap = kind === 'bonus' ? adjustment.bonusCap : adjustment.deductionCap
  // An item without a `deduction:` takes no points, one without a `bonus:` gives none: check AWD-04 says so.
  if (own.length === 0 || cap === null) return []
  const needsProof = adjustment.proofRequired && kind === 'bonus'
  const refused = needsProof ? own.filter(row => row.document.kind !== 'value') : []
  const rows = own.filter(row => !refused.includes(row))
  const name: Text = { zh: `${adjustment.title}·${KINDS[kind].zh}`, en: `${adjustment.title}: ${KINDS[kind].en}` }
  const counted = rows.map(row => cellOperand(operands, row.points, { zh: '分值', en: 'points' }))
  const expression = round(capped(kind, counted.length, cap), rounding.total, rounding.mode)
  const points = quantity(name, expression, { rows: counted })
  const claimed = counted.reduce((sum, row) => sum.plus(numberOf(row)), ZERO).abs()
  const isCapped = compareNumbers(claimed, numberOf(cap)) > 0
  return [{ adjustment, kind, points, rows, refused, capped: isCapped }]
}

const isOfKind = (points: Decimal, kind: 'bonus' | 'deduction'): boolean =>
  kind === 'bonus' ? points.isPositive() && !points.isZero() : points.isNegative() && !points.isZero()

function capped(kind: 'bonus' | 'deduction', rows: number, cap: Parameter): Expression {
  if (rows === 0) return num(0)
  const sum = gather('sum', 'rows')
  const claimed = kind === 'bonus' ? sum : subtract(num(0), sum)
  return min(claimed, operand(cap))
}
