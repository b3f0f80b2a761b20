import { numberOf } from '../formula/evaluate.ts'
import { compareNumbers } from '../kernel/decimal.ts'
import type { Outcome, Ranking, Standing, UnitResult } from '../model/assessment.ts'
import type { Contest } from '../model/contest.ts'
import type { Group, Scheme } from '../model/scheme.ts'
import { awardContests, awardsOf, lastYear } from './award-units.ts'
import { consequencesOf } from './consequences.ts'
import { gradeUnits } from './grade-units.ts'
import { compared, historian, type Records } from './history.ts'
import { type Key, keysOf, partingColumns } from './keys.ts'
import { type Places, rankAmong } from './rank-among.ts'

/** Results in the registry's order with their standing, grade and awards, and the groups in the order of their ranking. */
export type Ranked = Pick<Outcome, 'results' | 'rankings' | 'contests' | 'parting'>

/** Ranks the units within their groups and over all, on published totals (DESIGN 6), and grades and awards them. */
export function rankUnits(scheme: Scheme, scored: readonly UnitResult[], records: Records): Ranked {
  const historyOf = historian(scheme, records)
  const known = scored.map(result => ({ ...result, history: historyOf(result.unit.name) }))
  const ranked = known.filter(isRanked)
  const keys = keysOf(scheme, ranked, ({ history }) => lastYear(scheme, history))
  const groups = groupsOf(scheme, known)
  const placed = placedIn(scheme, keys, groups, known).map(result => ({
    ...result,
    history: compared(scheme, result, result.history),
  }))
  const regrouped = groupsOf(scheme, placed)
  const { grades, contests } = gradeUnits(scheme, keys, regrouped, placed)
  const graded = placed.map((result): UnitResult => {
    const grade = grades.get(result.unit.name) ?? null
    return { ...result, grade, provisional: result.provisional || isUndecided(contests, result) }
  })
  const awarding = awardContests(scheme, keys, groupsOf(scheme, graded), graded)
  const awards = awardsOf(awarding)
  const results = graded.map(result => ({
    ...result,
    awards: awards.get(result.unit.name) ?? [],
    consequences: consequencesOf(scheme, result),
  }))
  const rankings = groupsOf(scheme, results).map(
    ({ group, members }): Ranking => ({
      group,
      results: members.sort(comparePlaces),
    }),
  )
  return { results, rankings, contests: [...contests, ...awarding], parting: partingColumns(keys, ranked) }
}

const isRanked = ({ state }: UnitResult): boolean => state === 'ranked'

/** A unit that shares its seats with a withheld one has no more than a provisional grade. */
const isUndecided = (contests: readonly Contest[], { unit }: UnitResult): boolean =>
  contests.some(({ provisional, entries }) => provisional && entries.some(entry => entry.unit === unit))

interface Members {
  readonly group: Group
  readonly members: UnitResult[]
}

function placedIn(
  scheme: Scheme,
  keys: readonly Key[],
  groups: readonly Members[],
  results: readonly UnitResult[],
): UnitResult[] {
  const overall = rankAmong(scheme.ties, keys, results.filter(isRanked), { zh: '总名次', en: 'overall rank' })
  const placed = new Map<string, UnitResult>()
  for (const { members } of groups) {
    const places = rankAmong(scheme.ties, keys, members.filter(isRanked), { zh: '名次', en: 'rank' })
    const provisional = members.some(member => member.state === 'withheld')
    for (const member of members) {
      placed.set(member.unit.name, { ...member, standing: standingOf(member.unit.name, places, overall), provisional })
    }
  }
  return results.map(({ unit }) => placed.get(unit.name) as UnitResult)
}

function groupsOf(scheme: Scheme, results: readonly UnitResult[]): Members[] {
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
  const levelWith = inGroup.level.get(name) ?? []
  return { rank, rankedOf: inGroup.of.size, overall: overallRank, overallOf: overall.of.size, tiedWith, levelWith }
}

const STATES = ['ranked', 'unranked', 'withheld', 'excluded'] as const

// Array.prototype.sort is stable: units that share a place stay in the registry's order.
function comparePlaces(a: UnitResult, b: UnitResult): number {
  const byState = STATES.indexOf(a.state) - STATES.indexOf(b.state)
  if (byState !== 0) return byState
  if (a.standing && b.standing) return compareNumbers(numberOf(a.standing.rank), numberOf(b.standing.rank))
  return a.total && b.total ? compareNumbers(numberOf(b.total), numberOf(a.total)) : 0
}
