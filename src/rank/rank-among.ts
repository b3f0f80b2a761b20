import { numberOf } from '../formula/evaluate.ts'
import { rank } from '../formula/expression.ts'
import type { Operand, Quantity } from '../formula/operand.ts'
import { quantity } from '../formula/quantity.ts'
import type { UnitResult } from '../model/assessment.ts'
import type { Ties } from '../model/grading.ts'
import type { Text } from '../text/text.ts'
import { type Key, levelUnits, rankKeys } from './keys.ts'

/** Places of some units among one another, by full name, who shares each place, and whom only the registry's order has parted. */
export interface Places {
  readonly of: ReadonlyMap<string, Quantity>
  readonly sharing: ReadonlyMap<string, readonly string[]>
  readonly level: ReadonlyMap<string, readonly string[]>
}

/** Ranks the units by these keys, one after the other. */
export function rankAmong(
  { rank: ties }: Ties,
  keys: readonly Key[],
  members: readonly UnitResult[],
  name: Text,
): Places {
  const names = members.map(({ unit }) => unit.name)
  const columns = keys.map(({ values }) => names.map(one => values.get(one) as Operand))
  const series = Object.fromEntries(columns.map((column, i) => [`all${i}`, column]))
  const expression = rank(rankKeys(keys), ties === 'dense' ? 'dense' : 'competition')
  const of = new Map<string, Quantity>()
  const sharing = new Map<string, string[]>()
  for (const [row, unit] of names.entries()) {
    const own = Object.fromEntries(columns.map((column, i) => [`own${i}`, column[row] as Operand]))
    const place = quantity(name, expression, { ...series, ...own })
    of.set(unit, place)
    const shared = numberOf(place).toFixed()
    const others = sharing.get(shared)
    if (others) others.push(unit)
    else sharing.set(shared, [unit])
  }
  return { of, sharing, level: levelUnits(keys, names) }
}
