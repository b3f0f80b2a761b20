import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { schema } from '../../src/app/schema.ts'
import { numberOf } from '../../src/formula/evaluate.ts'
import { CASES, conclude, type Office } from '../build/random-run.ts'

// tests/properties/ranks.test.ts looks at whatever random schemes give; here totals lie close together, under every policy that
// the scheme can name.

/** Keys of the ranked units, the total first; the higher is ahead, then the next key decides. In the registry's order. */
type Keys = readonly (readonly number[])[]

const compare = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((key, i) => key !== b[i])
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}

/** 1, 2, 2, 4: one more than those ahead. */
const competition = (all: Keys): number[] => all.map(own => 1 + all.filter(other => compare(other, own) > 0).length)

/** 1, 2, 2, 3: one more than the different results ahead. */
const dense = (all: Keys): number[] =>
  all.map(own => 1 + new Set(all.filter(other => compare(other, own) > 0).map(String)).size)

/** 1, 2, 3, 4: whoever stands earlier in the registry is ahead of its equals. */
const ordinal = (all: Keys): number[] =>
  competition(all).map((place, i) => place + all.slice(0, i).filter(other => compare(other, all[i] ?? []) === 0).length)

/** What each policy means, written down apart from the program. `forbidden` ranks as ever and is an error where units are level. */
const POLICIES: Readonly<Record<string, (all: Keys) => number[]>> = {
  competition,
  dense,
  ordinal,
  forbidden: competition,
}

/** The policies that a scheme can name. */
function policies(): string[] {
  const { properties } = schema('scheme') as { properties: { ties: { properties: { rank: { enum: string[] } } } } }
  return properties.ties.properties.rank.enum
}

const UNITS = ['市教育局', '市财政局', '市体育局', '市卫健委', '市民政局', '市住建局', '市水利局', '市文旅局']
const GROUPS = ['甲组', '乙组']

/** Units with two marks each, in tenths, of which few are different; and whether the second one parts equal totals. */
const contest = fc.record({
  marks: fc.array(
    fc.tuple(fc.integer({ min: 295, max: 305 }), fc.integer({ min: 295, max: 305 }), fc.constantFrom(...GROUPS)),
    {
      minLength: 2,
      maxLength: UNITS.length,
    },
  ),
  total: fc.constantFrom(0, 1),
  breakBy: fc.constantFrom([], ['b'], ['b', 'a']),
})

type Contest = typeof contest extends fc.Arbitrary<infer C> ? C : never

const officeOf = (rank: string, { marks, total, breakBy }: Contest): Office => ({
  scheme: {
    ...{ id: 'ranks', title: '排名', year: 2026, full: 100, rounding: { indicator: 1, total }, source: '办法' },
    groups: GROUPS.map(name => ({ name })),
    ties: { rank, breakBy },
    indicators: ['a', 'b'].map(id => ({
      ...{ id, title: `指标${id}`, points: 50, source: '第一条' },
      ...{ measure: { entry: {} }, method: { direct: {} } },
    })),
  },
  sheets: {
    名录: marks.map(([, , group], i) => [UNITS[i] ?? '', group, '是']),
    评分: marks.flatMap(([a, b], i) =>
      [a, b].map((tenths, j) => [UNITS[i] ?? '', `指标${'ab'[j]}`, tenths / 10, '评定']),
    ),
  },
  ballots: [],
})

/** The published total and the keys after it, in tenths. */
const keysOf = ([a, b]: readonly [number, number, string], { total, breakBy }: Contest): number[] => {
  const sum = total === 0 ? Math.floor((a + b + 5) / 10) * 10 : a + b
  return [sum, ...breakBy.map(id => (id === 'a' ? a : b))]
}

describe.each(policies())('ties: %s', policy => {
  test('has its meaning written down here', () => {
    expect(POLICIES).toHaveProperty(policy)
  })

  test('ranks within each group and over all are a valid ranking of totals and keys', async () => {
    const meant = POLICIES[policy] ?? competition
    let ties = 0
    await fc.assert(
      fc.asyncProperty(contest, async one => {
        const { outcome } = await conclude(officeOf(policy, one))
        const ranksOf = (which: 'rank' | 'overall', group: string | null) =>
          outcome.results
            .filter(({ unit }) => group === null || unit.group === group)
            .map(({ standing }) => (standing === null ? 0 : numberOf(standing[which]).toNumber()))
        const keys = (group: string | null): Keys =>
          one.marks.filter(([, , own]) => group === null || own === group).map(marks => keysOf(marks, one))
        for (const group of GROUPS) expect(ranksOf('rank', group)).toEqual(meant(keys(group)))
        expect(ranksOf('overall', null)).toEqual(meant(keys(null)))
        if (new Set(keys(null).map(String)).size < one.marks.length) ties++
      }),
      CASES,
    )
    expect(ties).toBeGreaterThan(10)
  })
})
