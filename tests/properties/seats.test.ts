import fc from 'fast-check'
import { expect, test } from 'vitest'
import { numberOf } from '../../src/formula/evaluate.ts'
import type { UnitResult } from '../../src/model/assessment.ts'
import { isReached } from '../../src/model/contest.ts'
import type { Grade, Quotas } from '../../src/model/grading.ts'
import { occurrences, unit } from '../build/dataset.ts'
import { amount, parameter, result, veto } from '../build/outcome.ts'
import { concluded, quotas, ungraded } from '../build/records.ts'

interface Office {
  readonly totals: readonly number[]
  /** Of each unit: the best grade that a veto leaves it, and how many it is graded down. */
  readonly limits: readonly { readonly best: number; readonly demote: number }[]
  readonly seats: readonly (number | null)[]
  readonly lines: readonly (number | null)[]
  readonly tie: Quotas['tie']
  readonly unused: Quotas['unused']
}

const NAMES = ['优秀', '良好', '达标', '不达标']
const LAST = NAMES.length - 1

const maybe = (of: fc.Arbitrary<number>): fc.Arbitrary<number | null> => fc.option(of, { nil: null })

const office: fc.Arbitrary<Office> = fc.integer({ min: 1, max: 14 }).chain(count =>
  fc.record({
    totals: fc.array(fc.integer({ min: 60, max: 70 }), { minLength: count, maxLength: count }),
    limits: fc.array(
      fc.oneof(
        { weight: 4, arbitrary: fc.constant({ best: 0, demote: 0 }) },
        fc.record({ best: fc.integer({ min: 0, max: LAST }), demote: fc.integer({ min: 0, max: 2 }) }),
      ),
      { minLength: count, maxLength: count },
    ),
    seats: fc.tuple(
      maybe(fc.integer({ min: 1, max: 6 })),
      maybe(fc.integer({ min: 1, max: 6 })),
      maybe(fc.integer({ min: 1, max: 6 })),
    ),
    // A grade without a line and without seats would leave nothing to those below it.
    lines: fc.tuple(maybe(fc.constant(68)), maybe(fc.constant(65)), fc.constant(62)),
    tie: fc.constantFrom('include', 'exclude', 'keys'),
    unused: fc.constantFrom('lost', 'next'),
  }),
)

const gradesOf = ({ seats, lines }: Office): Grade[] => [
  ...NAMES.slice(0, LAST).map((name, i): Grade => {
    const [own, line] = [seats[i] ?? null, lines[i] ?? null]
    const from = line === null && own === null ? 66 - 2 * i : line
    return {
      name,
      from: from === null ? null : parameter(String(from)),
      quota: own === null ? null : { kind: 'seats', value: parameter(String(own)) },
    }
  }),
  ungraded(NAMES[LAST] as string),
]

function conclude(one: Office) {
  const units = one.totals.map((total, i): UnitResult => {
    const { best, demote } = one.limits[i] as { best: number; demote: number }
    const own = veto({ grade: best === 0 ? null : (NAMES[best] as string), demote })
    const vetoes = best === 0 && demote === 0 ? [] : [{ veto: own, rows: occurrences({}), refused: [] }]
    return result(unit(`第${i + 1}局`), [], { total: amount(String(total)), vetoes })
  })
  return concluded(units, { grades: gradesOf(one), quotas: quotas({ tie: one.tie, unused: one.unused }) })
}

/** Grades given the plain way: grade by grade, to those of the rest who may have it, from the highest total down. */
function plainGrades(one: Office): string[] {
  const { totals, limits, tie } = one
  const grades = gradesOf(one)
  const got: (number | null)[] = totals.map(() => null)
  let left = 0
  for (const [k, { from, quota }] of grades.entries()) {
    const isGood = (i: number) => from === null || (totals[i] as number) >= numberOf(from).toNumber()
    const open = totals.flatMap((_, i) =>
      got[i] === null && (limits[i] as Office['limits'][number]).best <= k ? [i] : [],
    )
    if (quota === null) {
      for (const i of open) if (isGood(i)) got[i] = k
      continue
    }
    const seats = numberOf(quota.value).toNumber() + (one.unused === 'next' ? left : 0)
    const competing = open.filter(i => limits[i]?.demote === 0)
    const isAhead = (a: number, b: number) => (totals[a] as number) > (totals[b] as number)
    const isTaken = (i: number): boolean => {
      const others = competing.filter(j => j !== i)
      const ahead = others.filter(j => isAhead(j, i)).length
      const level = others.filter(j => totals[j] === totals[i])
      if (tie === 'include') return ahead < seats
      if (tie === 'exclude') return ahead + level.length < seats
      return ahead + level.filter(j => j < i).length < seats
    }
    const taken = open.filter(i => isTaken(i) && isGood(i))
    for (const i of taken) got[i] = k
    left = Math.max(0, seats - taken.filter(i => limits[i]?.demote === 0).length)
  }
  return got.map((k, i) => NAMES[Math.min(LAST, (k ?? LAST) + (limits[i]?.demote ?? 0))] as string)
}

const RUNS = { numRuns: 500 }

test('grades by seats and lines, under vetoes, are those that somebody would give by hand', () => {
  fc.assert(
    fc.property(office, one => {
      const { outcome } = conclude(one)
      expect(outcome.results.map(({ grade }) => grade?.value)).toEqual(plainGrades(one))
    }),
    RUNS,
  )
})

test('without ties no more seats are used than there are, and with none left over all are', () => {
  fc.assert(
    fc.property(office, one => {
      const { outcome } = conclude({ ...one, tie: 'keys', lines: [null, null, null] })
      for (const { open, used, entries, better } of outcome.contests) {
        const waiting = entries.filter(({ competes }) => competes).length - (better ? numberOf(better).toNumber() : 0)
        expect(numberOf(used).toNumber()).toBe(Math.min(numberOf(open).toNumber(), waiting))
      }
    }),
    RUNS,
  )
})

test('among units without a veto nobody with a lower total has a higher grade', () => {
  fc.assert(
    fc.property(office, one => {
      const { outcome } = conclude({ ...one, limits: one.totals.map(() => ({ best: 0, demote: 0 })) })
      const graded = outcome.results.map(({ total, grade }) => ({
        total: total === null ? 0 : numberOf(total).toNumber(),
        grade: NAMES.indexOf(String(grade?.value)),
      }))
      for (const a of graded)
        for (const b of graded) if (a.total < b.total) expect(a.grade).toBeGreaterThanOrEqual(b.grade)
      expect(outcome.contests.every(({ entries }) => entries.every(entry => !isReached(entry) || entry.competes))).toBe(
        true,
      )
    }),
    RUNS,
  )
})
