import fc from 'fast-check'
import { expect, test } from 'vitest'
import { measures } from '../../src/measures/index.ts'
import { methods } from '../../src/methods/index.ts'
import type { UnitResult } from '../../src/model/assessment.ts'
import { CASES, conclude, office } from '../build/random-run.ts'
import { leavesOf, MEASURE_PARAMETERS, METHOD_PARAMETERS } from '../build/random-scheme.ts'

// The other tests of this folder would say nothing about an edge that their cases never reach.

test('every measure and every method takes part', () => {
  expect(Object.keys(MEASURE_PARAMETERS)).toEqual(measures.map(({ id }) => id))
  expect(Object.keys(METHOD_PARAMETERS)).toEqual(methods.map(({ id }) => id))
})

test('the cases reach every method over every measure that it fits', () => {
  const pairs = fc
    .sample(office, { ...CASES, numRuns: 4 * CASES.numRuns })
    .flatMap(({ scheme }) => leavesOf(scheme.indicators))
    .map(({ measure = {}, method = {} }) => `${Object.keys(measure)} ${Object.keys(method)}`)
  expect([...new Set(pairs)].sort()).toEqual([...PAIRS].sort())
})

// A survey, a panel and a figure out of a hundred are never taken as the score itself (random-scheme.ts).
const PAIRS = [
  ...['data bands', 'data completion-ratio', 'data deduction', 'data interpolate', 'data pass-fail', 'data share'],
  ...['events bands', 'events deduction', 'events interpolate', 'events pass-fail'],
  ...['figures bands', 'figures deduction', 'figures interpolate', 'figures pass-fail'],
  ...['prior bands', 'prior deduction', 'prior interpolate', 'prior pass-fail'],
  ...['entry bands', 'entry deduction', 'entry direct', 'entry interpolate', 'entry pass-fail', 'entry share'],
  ...['panel bands', 'panel deduction', 'panel interpolate', 'panel pass-fail', 'panel share'],
  ...['ratio bands', 'ratio deduction', 'ratio interpolate', 'ratio pass-fail', 'ratio share'],
  ...['survey bands', 'survey deduction', 'survey interpolate', 'survey pass-fail', 'survey share'],
  ...['tasks bands', 'tasks completion-ratio', 'tasks deduction', 'tasks interpolate'],
  ...['tasks pass-fail', 'tasks share'],
]

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
