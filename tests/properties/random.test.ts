import fc from 'fast-check'
import { expect, test } from 'vitest'
import { measures } from '../../src/measures/index.ts'
import { methods } from '../../src/methods/index.ts'
import type { UnitResult } from '../../src/model/assessment.ts'
import { MEASURE_PARAMETERS, METHOD_PARAMETERS } from '../build/random-parameters.ts'
import { CASES, conclude, office } from '../build/random-run.ts'
import { anyMeasure, anyMethod, fits, leavesOf, measureOf, methodOf, randomScheme } from '../build/random-scheme.ts'

// The other tests of this folder would say nothing about an edge that their cases never reach.

test('every measure and every method takes part', () => {
  expect(Object.keys(MEASURE_PARAMETERS)).toEqual(measures.map(({ id }) => id))
  expect(Object.keys(METHOD_PARAMETERS)).toEqual(methods.map(({ id }) => id))
})

/** Every measure over every method that fits it with some of their parameters. */
function pairsThatFit(): string[] {
  const some = <T>(one: fc.Arbitrary<T>) => fc.sample(one, { ...CASES, numRuns: 40 })
  const taken = Object.keys(METHOD_PARAMETERS).map(id => [id, some(anyMethod(id, 10)).map(methodOf)] as const)
  return Object.keys(MEASURE_PARAMETERS).flatMap(id => {
    const seen = some(anyMeasure(id)).map(measureOf)
    return taken
      .filter(([, scored]) => seen.some(measure => scored.some(method => fits(measure, method))))
      .map(([method]) => `${id} ${method}`)
  })
}

test('the cases reach every method over every measure that it fits', () => {
  const reached = fc
    .sample(randomScheme, { ...CASES, numRuns: 15 * CASES.numRuns })
    .flatMap(({ indicators }) => leavesOf(indicators))
    .map(({ measure = {}, method = {} }) => `${Object.keys(measure)} ${Object.keys(method)}`)
  expect([...new Set(reached)].sort()).toEqual(pairsThatFit().sort())
})

const EDGES: Readonly<Record<string, (result: UnitResult) => boolean>> = {
  ranked: ({ state }) => state === 'ranked',
  unranked: ({ state }) => state === 'unranked',
  withheld: ({ state }) => state === 'withheld',
  excluded: ({ state }) => state === 'excluded',
  provisional: ({ provisional }) => provisional,
  tied: ({ standing }) => standing !== null && standing.tiedWith.length > 0,
  capped: ({ adjustments }) => adjustments.some(({ trimmed }) => !trimmed.isZero()),
  refused: ({ refused }) => refused.length > 0,
  rescaled: ({ total }) => total?.inputs.whole !== undefined,
  'not applicable': ({ scores }) => [...scores.values()].some(({ state }) => state === 'not-applicable'),
  'ruled by the scheme': ({ scores }) =>
    [...scores.values()].some(({ state, because }) => state === 'scored' && because.length > 0),
}

test('the cases reach every state of a unit, ties, caps, refused bonuses and rescaled totals', async () => {
  const reached = new Map(Object.keys(EDGES).map(edge => [edge, 0]))
  for (const one of fc.sample(office, CASES)) {
    const { outcome } = await conclude(one)
    for (const [edge, holds] of Object.entries(EDGES)) {
      reached.set(edge, (reached.get(edge) ?? 0) + outcome.results.filter(holds).length)
    }
  }
  expect([...reached].filter(([, times]) => times < 15)).toEqual([])
})
