import { plain } from '../kernel/plain.ts'
import type { AdjustmentScore, Claim } from './assessment.ts'
import type { AdjustmentRow } from './dataset.ts'
import { known } from './field.ts'
import type { Adjustment, Scheme } from './scheme.ts'

/** Every node of the adjustments, headings before the items below them. */
export const allAdjustments = (nodes: readonly Adjustment[]): Adjustment[] =>
  nodes.flatMap(node => [node, ...allAdjustments(node.items)])

/** The adjustment of the scheme that a row names, by its title or id: an item, or a heading over several. */
export const adjustmentNamed = (scheme: Scheme | null, item: string | null): Adjustment | null =>
  allAdjustments(scheme?.adjustments ?? []).find(({ id, title }) => item === id || item === title) ?? null

/** By what two rows are for the same thing: the award, else the reason; '' where neither says. */
export const awardOf = ({ award, reason }: AdjustmentRow): string => plain(known(award) ?? known(reason) ?? '')

/** The rows that count under a node, those of the items below it first. */
export const claimsIn = ({ claims, parts }: AdjustmentScore): Claim[] => [...parts.flatMap(claimsIn), ...claims]
