import { groupBy } from '../kernel/group.ts'
import type { Task } from '../model/dataset.ts'
import type { Difference, Term } from '../model/reconciliation.ts'
import { taskOf } from '../model/term-value.ts'
import type { Unit } from '../model/unit.ts'
import type { DIFFERENCE_KINDS } from '../text/terms.ts'

/** What a difference is counted as. */
export type DifferenceKind = keyof typeof DIFFERENCE_KINDS

const KIND_OF_TERM: Readonly<Partial<Record<Term, DifferenceKind>>> = {
  deadline: 'deadline',
  target: 'target',
  challenge: 'target',
  measureUnit: 'target',
  owner: 'owner',
  responsible: 'owner',
  supporting: 'owner',
  name: 'wording',
  standard: 'wording',
}

export const kindOf = (difference: Difference): DifferenceKind =>
  difference.kind === 'changed' ? (KIND_OF_TERM[difference.term] ?? 'other') : difference.kind

/** The unit that a task belongs to, by its registered name or as it is written. */
const ownerName = ({ owner }: Task): string => {
  if (owner.kind === 'known') return owner.unit.name
  return owner.kind === 'blank' ? '' : owner.shown
}

/** Differences by unit: in the order of the registry, then the names that it lacks. */
export function byOwner(
  differences: readonly Difference[],
  units: readonly Unit[],
): [unit: string, own: readonly Difference[]][] {
  const groups = groupBy(differences, difference => ownerName(taskOf(difference)))
  const order = new Map(units.map(({ name }, i) => [name, i]))
  return [...groups].sort(([a], [b]) => (order.get(a) ?? units.length) - (order.get(b) ?? units.length))
}

/** How many of some differences are of each of these. */
export const countBy = <K extends string>(
  differences: readonly Difference[],
  of: (difference: Difference) => K,
): ReadonlyMap<K, number> => {
  const counts = new Map<K, number>()
  for (const difference of differences) counts.set(of(difference), (counts.get(of(difference)) ?? 0) + 1)
  return counts
}
