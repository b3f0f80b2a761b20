import { numberOf } from '../formula/evaluate.ts'
import { compareNumbers } from '../kernel/decimal.ts'
import type { Ranking, Standing, UnitResult } from '../model/assessment.ts'
import type { Group, Scheme } from '../model/scheme.ts'
import { gradeOf } from './grade.ts'
import { type Places, rankAmong } from './rank-among.ts'

/** Results in the registry's order with their standing and grade, and the groups in the order of their ranking. */
export interface Ranked {
  readonly results: readonly UnitResult[]
  readonly rankings: readonly Ranking[]
}

/** Ranks the units within their groups and over all, on published totals (DESIGN 6), and grades them. */
export function rankUnits(scheme: Scheme, scored: readonly UnitResult[]): Ranked {
  const isRanked = (result: UnitResult) => result.state === 'ranked'
  const overall = rankAmong(scheme.ties, scored.filter(isRanked), { zh: '总名次', en: 'overall rank' })
  const finished = new Map<string, UnitResult>()
  const groups = groupsOf(scheme, scored)
  for (const { members } of groups) {
    const places = rankAmong(scheme.ties, members.filter(isRanked), { zh: '名次', en: 'rank' })
    const provisional = members.some(member => member.state === 'withheld')
    for (const member of members) {
      const standing = standingOf(member.unit.name, places, overall)
      const grade = gradeOf(scheme.grades, member.total)
      finished.set(member.unit.name, { ...member, standing, grade, provisional })
    }
  }
  const finish = (result: UnitResult) => finished.get(result.unit.name) as UnitResult
  const rankings = groups.map(({ group, members }) => ({ group, results: members.map(finish).sort(comparePlaces) }))
  return { results: scored.map(finish), rankings }
}

function groupsOf(scheme: Scheme, results: readonly UnitResult[]): { group: Group; members: UnitResult[] }[] {
  const groups = new Map(scheme.groups.map(group => [group.name, { group, members: [] as UnitResult[] }]))
  for (const result of results) {
    const name = result.unit.group
    const known = groups.get(name)
    // A group that only the registry names is ranked by itself: where the scheme names groups too, check ORG-08 says so.
    if (known) known.members.push(result)
    else groups.set(name, { group: { name, ranked: true }, members: [result] })
  }
  return [...groups.values()].filter(({ members }) => members.length > 0)
}

function standingOf(name: string, inGroup: Places, overall: Places): Standing | null {
  const [rank, overallRank] = [inGroup.of.get(name), overall.of.get(name)]
  if (rank === undefined || overallRank === undefined) return null
  const sharing = inGroup.sharing.get(numberOf(rank).toFixed()) ?? []
  const tiedWith = sharing.filter(other => other !== name)
  return { rank, rankedOf: inGroup.of.size, overall: overallRank, overallOf: overall.of.size, tiedWith }
}

const STATES = ['ranked', 'unranked', 'withheld', 'excluded'] as const

// Array.prototype.sort is stable: units that share a place stay in the registry's order.
function comparePlaces(a: UnitResult, b: UnitResult): number {
  const byState = STATES.indexOf(a.state) - STATES.indexOf(b.state)
  if (byState !== 0) return byState
  if (a.standing && b.standing) return compareNumbers(numberOf(a.standing.rank), numberOf(b.standing.rank))
  return a.total && b.total ? compareNumbers(numberOf(b.total), numberOf(a.total)) : 0
}
