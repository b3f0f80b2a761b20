import type { Score } from '../../src/model/assessment.ts'
import type { Observation } from '../../src/model/observation.ts'
import type { Indicator, Leaf, Scheme } from '../../src/model/scheme.ts'
import type { Unit } from '../../src/model/unit.ts'
import { finisher } from '../../src/score/finish.ts'
import { leafScorer } from '../../src/score/score-leaf.ts'
import { EDUCATION } from '../build/dataset.ts'
import { indicator, scheme } from '../build/outcome.ts'
import { evidenceOf, leafSeeing } from './seen.ts'

const KEY = indicator('key', '重点工作')

/** A leaf with its indicator and its scheme, as far as they matter. */
export interface Rule extends Partial<Leaf> {
  readonly node?: Indicator
  readonly of?: Scheme
}

/** Scores units under one leaf whose measure sees this of each. */
export function scorer(see: (unit: Unit) => Observation, { node = KEY, of = scheme(), ...over }: Rule = {}) {
  const evidence = evidenceOf()
  return leafScorer(of, node, leafSeeing(see, over), finisher(of.rounding, node, evidence), evidence)
}

/** The score of 市教育局 under one leaf whose measure sees this. */
export const scored = (seen: Observation, rule?: Rule): Score => scorer(() => seen, rule)(EDUCATION)
