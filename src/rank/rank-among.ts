import { numberOf } from '../formula/evaluate.ts'
import { type RankKey, rank } from '../formula/expression.ts'
import type { Inputs, Operand, Quantity } from '../formula/operand.ts'
import { quantity } from '../formula/quantity.ts'
import type { UnitResult } from '../model/assessment.ts'
import type { Ties } from '../model/scheme.ts'
import type { Text } from '../text/text.ts'

/** Places of some units among one another, by full name, and who shares each place. */
export interface Places {
  readonly of: ReadonlyMap<string, Quantity>
  readonly sharing: ReadonlyMap<string, readonly string[]>
}

/** Ranks the units by published total, then by the tie-breaking scores; the highest is first. */
export function rankAmong(ties: Ties, members: readonly UnitResult[], name: Text): Places {
  const columns = ['total', ...ties.breakBy].map(id => members.map(member => keyOf(member, id)))
  const keys: RankKey[] = columns.map((_, i) => ({ own: `own${i}`, among: `all${i}` }))
  const series = Object.fromEntries(columns.map((column, i) => [`all${i}`, column]))
  const of = new Map<string, Quantity>()
  const sharing = new Map<string, string[]>()
  for (const [row, { unit }] of members.entries()) {
    const own = Object.fromEntries(columns.map((column, i) => [`own${i}`, column[row] as Operand]))
    const inputs: Inputs = { ...series, ...own }
    const place = quantity(name, rank(keys, ties.rank), inputs)
    of.set(unit.name, place)
    const shared = numberOf(place).toFixed()
    const others = sharing.get(shared)
    if (others) others.push(unit.name)
    else sharing.set(shared, [unit.name])
  }
  return { of, sharing }
}

function keyOf({ unit, total, scores }: UnitResult, id: string): Operand {
  const score = scores.get(id)
  const key = id === 'total' ? total : (score?.points ?? score?.compared)
  if (key === null || key === undefined) throw new Error(`${unit.name} has no ${id} to be ranked by`)
  return key
}
