import type { UnitResult } from '../model/assessment.ts'
import type { Within } from '../model/grading.ts'

/** Units that compete for the same seats; a name of null means all units. */
export interface Pool {
  readonly name: string | null
  readonly members: readonly UnitResult[]
}

/** One group's units, in the registry's order. */
export interface GroupOfUnits {
  readonly group: { readonly name: string }
  readonly members: readonly UnitResult[]
}

/** The pools of an allotment, in the order of the scheme; one without a ranked unit has nobody to compete. */
export function poolsOf(within: Within, groups: readonly GroupOfUnits[], results: readonly UnitResult[]): Pool[] {
  return allPools(within, groups, results).filter(({ members }) => members.some(({ state }) => state === 'ranked'))
}

function allPools(within: Within, groups: readonly GroupOfUnits[], results: readonly UnitResult[]): Pool[] {
  if (within === 'group') return groups.map(({ group, members }) => ({ name: group.name, members }))
  if (within === 'overall') return [{ name: null, members: results }]
  return within.map(({ name, groups: own }) => ({
    name,
    members: results.filter(({ unit }) => own.includes(unit.group)),
  }))
}

/** A unit of the pool is withheld: whatever is decided in it may still change. */
export const isProvisional = ({ members }: Pool): boolean => members.some(({ state }) => state === 'withheld')
