import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Hit, placeKey, reasonsIn } from '../../src/checks/check.ts'
import { hitsOf } from '../../src/checks/run-checks.ts'
import { numberOf } from '../../src/formula/evaluate.ts'
import type { Quantity } from '../../src/formula/operand.ts'
import type { Score, UnitResult } from '../../src/model/assessment.ts'
import type { ReasonKind } from '../../src/model/observation.ts'
import type { Place } from '../../src/model/place.ts'
import type { Scheme } from '../../src/model/scheme.ts'
import { CASES, conclude, office, wildOffice } from '../build/random-run.ts'
import { leavesOf } from '../build/random-scheme.ts'

const eachResult = (judge: (result: UnitResult, scheme: Scheme) => void) =>
  fc.assert(
    fc.asyncProperty(wildOffice, async one => {
      const { outcome, scheme } = await conclude(one)
      for (const result of outcome.results) judge(result, scheme)
    }),
    CASES,
  )

const scoresOf = ({ scores }: UnitResult): Score[] => [...scores.values()]

test('a scored indicator has its points, a withheld one has none and says why', () =>
  eachResult(result => {
    for (const { state, points, because } of scoresOf(result)) {
      if (state === 'scored') expect(points).not.toBeNull()
      if (state !== 'withheld') continue
      expect(points).toBeNull()
      expect(because.length).toBeGreaterThan(0)
    }
  }))

test('what is withheld below is withheld above, up to the total', () =>
  eachResult((result, { indicators }) => {
    const isWithheld = (id: string): boolean => result.scores.get(id)?.state === 'withheld'
    for (const { indicator } of scoresOf(result)) {
      if (indicator.children.length === 0) continue
      expect(isWithheld(indicator.id)).toBe(indicator.children.some(child => isWithheld(child.id)))
    }
    if (indicators.some(({ id }) => isWithheld(id)) || result.because.length > 0) {
      expect([result.state, result.total, result.standing, result.grade]).toEqual(['withheld', null, null, null])
    }
  }))

test('a unit that is withheld says why: by a score, by its bonuses, or because nothing applies to it', () =>
  eachResult(result => {
    if (result.state !== 'withheld') return
    const isExplained = scoresOf(result).some(({ state }) => state === 'withheld') || result.because.length > 0
    expect(isExplained).toBe(true)
  }))

test('a unit that takes part has all its scores, a bonus, a deduction, a total, a rank and a grade', () =>
  eachResult(result => {
    if (result.state !== 'ranked') return
    expect(scoresOf(result).filter(({ state }) => state !== 'scored' && state !== 'not-applicable')).toEqual([])
    const { bonus, deduction, total, standing, grade } = result
    expect([bonus, deduction, total, standing, grade]).not.toContain(null)
  }))

test('a unit that does not take part has no score, no total and no rank', () =>
  eachResult(result => {
    if (result.state !== 'excluded') return
    expect(scoresOf(result).filter(({ points }) => points !== null)).toEqual([])
    expect([result.bonus, result.deduction, result.total, result.standing, result.grade]).toEqual(Array(5).fill(null))
  }))

test('nothing that is printed is not a number', () =>
  eachResult(result => {
    const { bonus, deduction, total, standing } = result
    const made = [bonus, deduction, total, standing?.rank ?? null, ...scoresOf(result).map(({ points }) => points)]
    const quantities = made.filter((of): of is Quantity => of !== null)
    expect(quantities.filter(of => !numberOf(of).isFinite())).toEqual([])
  }))

test('sound figures give no score below zero or above the points, times the cap of the method', async () => {
  await fc.assert(
    fc.asyncProperty(office, async one => {
      const caps = new Map(leavesOf(one.scheme.indicators).map(({ id, method }) => [id, capOf(method)]))
      const { outcome } = await conclude(one)
      const scores = outcome.results.flatMap(scoresOf).filter(score => score.points !== null)
      const outside = scores.filter(({ points, indicator }) => {
        const value = numberOf(points as Quantity)
        const most = numberOf(indicator.points).times(caps.get(indicator.id) ?? HIGHEST_CAP)
        return value.isNegative() || value.greaterThan(most)
      })
      expect(outside.map(({ indicator, points }) => [indicator.id, String(points?.value)])).toEqual([])
    }),
    CASES,
  )
})

/** A parent may hold leaves that go above their points. */
const HIGHEST_CAP = 1.2

function capOf(method: Readonly<Record<string, unknown>> = {}): number {
  const params = method['completion-ratio'] as { cap: number } | undefined
  return params?.cap ?? 1
}

/** Whether a finding points at a cell: itself, among further cells, or with the whole sheet. */
function pointsAt({ where, also = [] }: Hit, place: Place): boolean {
  if (where.kind === 'file') {
    return where.file === place.on.file && (where.sheet === undefined || where.sheet === place.on.sheet)
  }
  return where.kind === 'cell' && [where.place, ...also].some(other => placeKey(other) === placeKey(place))
}

// Where there is nothing, there is no cell: the finding names the sheet, the survey or the line of the scheme.
const NOTHING_THERE: readonly ReasonKind[] = ['no-figure', 'no-tasks', 'no-answers', 'policy-missing']

test('every reason for which a score or a total is withheld is told by a finding at its cell', async () => {
  let told = 0
  await fc.assert(
    fc.asyncProperty(wildOffice, async one => {
      const context = await conclude(one)
      const hits = [...hitsOf(context)]
      const untold = [...reasonsIn(context.outcome)].filter(({ withheld: { unit, indicator }, reason }) => {
        const own = hits.filter(({ withholds }) =>
          withholds.some(other => other.unit.name === unit.name && other.indicator?.id === indicator?.id),
        )
        told++
        if (own.length === 0) return true
        const cells = NOTHING_THERE.includes(reason.kind) ? [] : reason.at
        return !cells.every(place => own.some(({ hit }) => pointsAt(hit, place)))
      })
      expect(untold.map(({ reason }) => reason)).toEqual([])
    }),
    CASES,
  )
  expect(told).toBeGreaterThan(50)
})
