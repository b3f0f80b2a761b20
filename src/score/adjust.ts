import { numberOf } from '../formula/evaluate.ts'
import { add, type Expression, gather, input, min, num, operand, round, subtract } from '../formula/expression.ts'
import type { Inputs, Quantity } from '../formula/operand.ts'
import { quantity } from '../formula/quantity.ts'
import { type Decimal, ZERO } from '../kernel/decimal.ts'
import { groupBy } from '../kernel/group.ts'
import { compareText } from '../kernel/order.ts'
import { adjustmentNamed } from '../model/adjustments.ts'
import type { AdjustmentScore, Claim, MonthScore, Refusal } from '../model/assessment.ts'
import { byUnit } from '../model/evidence.ts'
import { known } from '../model/field.ts'
import type { Evidence, Reason } from '../model/observation.ts'
import type { Adjustment, Parameter, Scheme } from '../model/scheme.ts'
import type { Unit } from '../model/unit.ts'
import type { Text } from '../text/text.ts'
import { judged } from './claims.ts'
import { upheld } from './overruled.ts'

/** The bonuses and deductions of a unit; `because` says why they cannot be known (a row without a readable number). */
export interface Adjusted {
  readonly scores: readonly AdjustmentScore[]
  readonly refused: readonly Refusal[]
  readonly because: readonly Reason[]
}

type Kind = AdjustmentScore['kind']

interface Sum {
  readonly sum: Expression
  readonly inputs: Inputs
}

const KINDS: Readonly<Record<Kind, Text>> = {
  bonus: { zh: '加分', en: 'bonus' },
  deduction: { zh: '扣分', en: 'deduction' },
}

/** Adds up 加减分 one unit after another, capped from the row upwards: month, item, heading (domain.md E3). */
export function adjuster(scheme: Scheme, { dataset, operands }: Evidence): (unit: Unit) => Adjusted {
  const rows = byUnit(dataset.adjustments, row => row.unit)
  return unit => {
    const own = (rows.get(unit.name) ?? []).map(row => {
      const adjustment = adjustmentNamed(scheme, known(row.item))
      // Of no item of the scheme, or of a heading above several, nothing counts (AWD-04), readable or not.
      return adjustment === null || adjustment.items.length > 0 ? null : judged(row, adjustment, operands)
    })
    const claims = own.flatMap(one => (one?.kind === 'claim' ? [one.claim] : []))
    const { claims: counted, refused } = upheld(scheme.adjustments, claims)
    const refusedAlone = own.flatMap(one => (one?.kind === 'refused' ? [one.refusal] : []))
    const because = own.flatMap(one => (one?.kind === 'undecided' ? one.because : []))
    const scores = because.length > 0 ? [] : scoresOf(scheme, counted)
    return { scores, refused: [...refusedAlone, ...refused], because }
  }
}

const scoresOf = ({ adjustments, rounding }: Scheme, claims: readonly Claim[]): AdjustmentScore[] =>
  adjustments.flatMap(node =>
    (['bonus', 'deduction'] as const).flatMap(kind =>
      scoreOf(node, kind, claims, sum => round(sum, rounding.total, rounding.mode)),
    ),
  )

const unrounded = (sum: Expression): Expression => sum

/** A node's bonus or deduction: none where no row under it counts. Only what goes into the total is rounded. */
function scoreOf(
  adjustment: Adjustment,
  kind: Kind,
  all: readonly Claim[],
  publish: (sum: Expression) => Expression,
): AdjustmentScore[] {
  const limit = adjustment[kind]
  const claims = all.filter(claim => claim.adjustment.id === adjustment.id && claim.kind === kind)
  const parts = adjustment.items.flatMap(item => scoreOf(item, kind, all, unrounded))
  if (limit === null || claims.length + parts.length === 0) return []
  const months = monthsOf(adjustment, kind, claims)
  const { sum, inputs } =
    parts.length > 0 ? summedParts(parts) : months.length > 0 ? summedMonths(months) : summed(kind, claims)
  const { points, trimmed } = capped(nameOf(adjustment, kind), sum, inputs, limit.cap, publish)
  return [{ adjustment, kind, points, claims, months, parts, trimmed }]
}

/** The rows as what they add or take off: those of a deduction are negative. */
function summed(kind: Kind, claims: readonly Claim[]): Sum {
  const rows = gather('sum', 'rows')
  const inputs: Inputs = { rows: claims.map(({ points }) => points) }
  return { sum: kind === 'bonus' ? rows : subtract(num(0), rows), inputs }
}

// The months of an item stand under one another; the items of a heading have theirs in between.
const summedMonths = (months: readonly MonthScore[]): Sum => ({
  sum: gather('sum', 'months'),
  inputs: { months: months.map(({ points }) => points) },
})

const summedParts = (parts: readonly AdjustmentScore[]): Sum => ({
  sum: add(...parts.map((_, i) => input(`item${i}`))),
  inputs: Object.fromEntries(parts.map(({ points }, i) => [`item${i}`, points])),
})

function capped(
  name: Text,
  sum: Expression,
  inputs: Inputs,
  cap: Parameter | null,
  publish: (sum: Expression) => Expression,
): { readonly points: Quantity; readonly trimmed: Decimal } {
  const points = quantity(name, publish(cap === null ? sum : min(sum, operand(cap))), inputs)
  if (cap === null) return { points, trimmed: ZERO }
  const over = numberOf(quantity(name, sum, inputs)).minus(numberOf(cap))
  return { points, trimmed: over.isPositive() ? over : ZERO }
}

function monthsOf(adjustment: Adjustment, kind: Kind, claims: readonly Claim[]): MonthScore[] {
  const cap = adjustment.perMonth
  if (cap === null) return []
  const byMonth = [...groupBy(claims, ({ row }) => (known(row.date) ?? '').slice(0, 'YYYY-MM'.length))]
  return byMonth
    .sort(([a], [b]) => compareText(a, b))
    .map(([month, own]) => {
      const { sum, inputs } = summed(kind, own)
      return { month, claims: own, cap, ...capped(monthName(adjustment, kind, month), sum, inputs, cap, unrounded) }
    })
}

const nameOf = ({ title }: Adjustment, kind: Kind): Text => ({
  zh: `${title}·${KINDS[kind].zh}`,
  en: `${title}: ${KINDS[kind].en}`,
})

function monthName({ title }: Adjustment, kind: Kind, month: string): Text {
  const [year, number] = month.split('-')
  return {
    zh: `${title}·${year} 年 ${Number(number)} 月${KINDS[kind].zh}`,
    en: `${title}: ${KINDS[kind].en} of ${month}`,
  }
}
