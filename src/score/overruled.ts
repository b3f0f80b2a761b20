import { numberOf } from '../formula/evaluate.ts'
import { compareNumbers } from '../kernel/decimal.ts'
import { groupBy } from '../kernel/group.ts'
import { compareText } from '../kernel/order.ts'
import { plain } from '../kernel/plain.ts'
import { allAdjustments, awardOf } from '../model/adjustments.ts'
import type { Claim, Refusal } from '../model/assessment.ts'
import type { AdjustmentRow } from '../model/dataset.ts'
import { known } from '../model/field.ts'
import type { Adjustment } from '../model/scheme.ts'

/** The claims of a unit that other rows of it leave standing, and those that they do not. */
export interface Upheld {
  readonly claims: readonly Claim[]
  readonly refused: readonly Refusal[]
}

/** First what a false report takes away, then of one award all but the highest, from the inner items outwards. */
export function upheld(roots: readonly Adjustment[], claims: readonly Claim[]): Upheld {
  const nodes = allAdjustments(roots)
  const steps = [
    ...nodes.filter(({ voids }) => voids.length > 0).map(node => voidedBy(node, nodes)),
    ...[...nodes].reverse().flatMap(node => (node.highestOnly ? [lowerUnder(node)] : [])),
  ]
  return steps.reduce<Upheld>(
    ({ claims: standing, refused }, step) => {
      const overruled = step(standing)
      const gone = new Set(overruled.map(({ row }) => row))
      return { claims: standing.filter(({ row }) => !gone.has(row)), refused: [...refused, ...overruled] }
    },
    { claims, refused: [] },
  )
}

type Overrule = (claims: readonly Claim[]) => Refusal[]

/** A false report takes away the bonus of the items that the scheme names: for its award, or all where it names none. */
const voidedBy =
  ({ id, voids }: Adjustment, nodes: readonly Adjustment[]): Overrule =>
  claims => {
    const reports = claims.filter(({ adjustment }) => adjustment.id === id)
    const reached = new Set(allAdjustments(nodes.filter(node => voids.includes(node.id))).map(node => node.id))
    return claims.flatMap(claim => {
      if (claim.kind !== 'bonus' || !reached.has(claim.adjustment.id)) return []
      const report = reports.find(({ row }) => concerns(row, claim.row))
      return report ? [refusal(claim, 'void', report.row)] : []
    })
  }

const concerns = (report: AdjustmentRow, row: AdjustmentRow): boolean => {
  const award = plain(known(report.award) ?? '')
  return award === '' || award === awardOf(row)
}

/** Of the bonuses for one award under a node all but the highest. A row that names neither award nor reason stands for itself. */
const lowerUnder = (node: Adjustment): Overrule => {
  const within = new Set(allAdjustments([node]).map(({ id }) => id))
  return claims => {
    const own = claims.filter(
      ({ kind, adjustment, row }) => kind === 'bonus' && within.has(adjustment.id) && awardOf(row) !== '',
    )
    return [...groupBy(own, ({ row }) => awardOf(row)).values()].flatMap(same => {
      const [highest, ...lower] = [...same].sort(fromHighest)
      return highest === undefined ? [] : lower.map(claim => refusal(claim, 'lower', highest.row))
    })
  }
}

// Rows of equal points are told apart by what they say, not by where they stand: the order of a sheet decides nothing.
const fromHighest = (a: Claim, b: Claim): number =>
  compareNumbers(numberOf(b.points), numberOf(a.points)) || compareText(contentOf(a), contentOf(b))

const contentOf = ({ row, adjustment }: Claim): string =>
  [known(row.date) ?? '', adjustment.id, known(row.document) ?? '', known(row.reason) ?? ''].join('\n')

const refusal = ({ row, adjustment, points }: Claim, why: 'void' | 'lower', other: AdjustmentRow): Refusal => ({
  row,
  adjustment,
  why: [why],
  points: numberOf(points),
  other,
})
