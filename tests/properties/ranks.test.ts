import fc from 'fast-check'
import { expect, test } from 'vitest'
import { numberOf } from '../../src/formula/evaluate.ts'
import type { Standing, UnitResult } from '../../src/model/assessment.ts'
import type { Scheme } from '../../src/model/scheme.ts'
import { CASES, conclude, office } from '../build/random-run.ts'

type Ranked = UnitResult & { readonly standing: Standing }

/** What two units are compared by: the total, then each tie-breaking score; none counts as 0. */
const keysOf = ({ ties }: Scheme, { total, scores }: UnitResult): number[] =>
  [total, ...ties.breakBy.map(({ of }) => scores.get(of)?.points ?? null)].map(of =>
    of === null ? 0 : numberOf(of).toNumber(),
  )

const isAhead = (a: readonly number[], b: readonly number[]): boolean => {
  const at = a.findIndex((key, i) => key !== b[i])
  return at !== -1 && (a[at] as number) > (b[at] as number)
}

/** Places counted the plain way: by who is ahead, or by how many different results are. */
const placesOf = (scheme: Scheme, members: readonly UnitResult[]): number[] => {
  const keys = members.map(member => keysOf(scheme, member))
  return keys.map(own => {
    const ahead = keys.filter(other => isAhead(other, own)).map(String)
    return 1 + (scheme.ties.rank === 'competition' ? ahead.length : new Set(ahead).size)
  })
}

const ranked = (results: readonly UnitResult[]): Ranked[] =>
  results.filter((result): result is Ranked => result.standing !== null)

const ranksOf = (members: readonly Ranked[], which: 'rank' | 'overall'): number[] =>
  members.map(({ standing }) => numberOf(standing[which]).toNumber())

test('ranks within a group and over all are competition or dense ranks of the published totals', async () => {
  await fc.assert(
    fc.asyncProperty(office, async one => {
      const { scheme, outcome } = await conclude(one)
      for (const { results } of outcome.rankings) {
        expect(ranksOf(ranked(results), 'rank')).toEqual(placesOf(scheme, ranked(results)))
      }
      expect(ranksOf(ranked(outcome.results), 'overall')).toEqual(placesOf(scheme, ranked(outcome.results)))
    }),
    CASES,
  )
})

test('a group is listed by rank, and only units that take part are counted in "of how many"', async () => {
  await fc.assert(
    fc.asyncProperty(office, async one => {
      const { outcome } = await conclude(one)
      const overall = ranked(outcome.results).length
      for (const { results } of outcome.rankings) {
        const members = ranked(results)
        const ranks = ranksOf(members, 'rank')
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
        expect(results.slice(0, members.length)).toEqual(members)
        expect(members.every(({ state }) => state === 'ranked')).toBe(true)
        expect(results.filter(({ state }) => state === 'ranked')).toHaveLength(members.length)
        for (const { standing } of members) {
          expect([standing.rankedOf, standing.overallOf]).toEqual([members.length, overall])
        }
      }
    }),
    CASES,
  )
})

test('whoever is tied with a unit has its rank in its group, and the unit is tied with them', async () => {
  await fc.assert(
    fc.asyncProperty(office, async one => {
      const { outcome } = await conclude(one)
      for (const { results } of outcome.rankings) {
        for (const { unit, standing } of ranked(results)) {
          const same = ranked(results).filter(other => numberOf(other.standing.rank).equals(numberOf(standing.rank)))
          const others = same.map(other => other.unit.name).filter(name => name !== unit.name)
          expect(standing.tiedWith).toEqual(
            others.sort((a, b) => orderOf(outcome.results, a) - orderOf(outcome.results, b)),
          )
        }
      }
    }),
    CASES,
  )
})

const orderOf = (results: readonly UnitResult[], name: string): number =>
  results.findIndex(({ unit }) => unit.name === name)
