import { ZERO } from '../kernel/decimal.ts'
import type { Score } from '../model/assessment.ts'
import { concluded, reason } from '../model/evidence.ts'
import type { Evidence } from '../model/observation.ts'
import type { Indicator, Scheme } from '../model/scheme.ts'
import type { Unit } from '../model/unit.ts'
import { type Finish, finisher } from './finish.ts'
import { rollUp } from './roll-up.ts'
import { leafScorer, type ScoreLeaf } from './score-leaf.ts'

/** How one indicator is scored, its data indexed. */
interface Scorer {
  readonly finish: Finish
  readonly leaf: ScoreLeaf | null
}

/** Scores one unit after another: every node of the tree, children before their parents. */
export function indicatorScorer(scheme: Scheme, evidence: Evidence): (unit: Unit) => Map<string, Score> {
  const scorers = new Map<string, Scorer>()
  const prepare = (indicator: Indicator): void => {
    const finish = finisher(scheme.rounding, indicator, evidence)
    const leaf = indicator.leaf === null ? null : leafScorer(scheme, indicator, indicator.leaf, finish, evidence)
    scorers.set(indicator.id, { finish, leaf })
    indicator.children.forEach(prepare)
  }
  scheme.indicators.forEach(prepare)
  return unit => {
    const scores = new Map<string, Score>()
    for (const indicator of scheme.indicators) scoreNode(scheme, indicator, scorers, unit, scores)
    return scores
  }
}

function scoreNode(
  scheme: Scheme,
  indicator: Indicator,
  scorers: ReadonlyMap<string, Scorer>,
  unit: Unit,
  scores: Map<string, Score>,
): Score {
  const scorer = scorers.get(indicator.id) as Scorer
  const children = () => indicator.children.map(child => scoreNode(scheme, child, scorers, unit, scores))
  const score = scorer.leaf?.(unit) ?? scoreParent(indicator, scorer.finish, unit, children())
  const isMissed =
    score.state === 'not-applicable' &&
    score.points === null &&
    scheme.ties.breakBy.some(({ of }) => of === indicator.id)
  scores.set(indicator.id, isMissed ? { ...score, compared: concluded(COMPARED, ZERO, NOTHING_TO_COMPARE) } : score)
  return score
}

// A unit without a score to compare comes after those that have one.
const COMPARED = { zh: '比较用得分', en: 'score compared' }
const NOTHING_TO_COMPARE = { zh: '该指标不适用，比较时按 0', en: 'not applicable, compared as 0' }

function scoreParent(indicator: Indicator, finish: Finish, unit: Unit, below: readonly Score[]): Score {
  const about = { unit, indicator, points: null, inputs: {}, tasks: [], because: [] }
  const children = below.filter(child => child.indicator.inTotal)
  const withheld = children.filter(child => child.state === 'withheld')
  if (withheld.length > 0) {
    const because = withheld.map(child => reason('child-withheld', child.indicator.title))
    return { ...about, state: 'withheld', because }
  }
  const state = children.every(child => child.state === 'not-applicable') ? 'not-applicable' : 'scored'
  const rolled = rollUp(indicator.rollUp, children, indicator.points)
  if (rolled === null) return { ...about, state }
  const finished = finish(unit, rolled, children)
  return finished.points === null ? { ...about, ...finished, state: 'withheld' } : { ...about, ...finished, state }
}
