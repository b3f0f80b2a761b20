import { round } from '../formula/expression.ts'
import { quantity } from '../formula/quantity.ts'
import { ZERO } from '../kernel/decimal.ts'
import type { Score } from '../model/assessment.ts'
import { concluded, reason } from '../model/evidence.ts'
import type { Evidence, Observe } from '../model/observation.ts'
import type { Indicator, Scheme } from '../model/scheme.ts'
import type { Unit } from '../model/unit.ts'
import { untranslated } from '../text/text.ts'
import { sumOf } from './roll-up.ts'
import { scoreLeaf } from './score-leaf.ts'

/** Scores one unit after another: every node of the tree, children before their parents. */
export function indicatorScorer(scheme: Scheme, evidence: Evidence): (unit: Unit) => Map<string, Score> {
  const looks = new Map<string, Observe>()
  const prepare = ({ id, leaf, children }: Indicator): void => {
    if (leaf) looks.set(id, leaf.prepare(evidence))
    children.forEach(prepare)
  }
  scheme.indicators.forEach(prepare)
  return unit => {
    const scores = new Map<string, Score>()
    for (const indicator of scheme.indicators) scoreNode(scheme, indicator, looks, unit, scores)
    return scores
  }
}

function scoreNode(
  scheme: Scheme,
  indicator: Indicator,
  looks: ReadonlyMap<string, Observe>,
  unit: Unit,
  scores: Map<string, Score>,
): Score {
  const observe = looks.get(indicator.id)
  const score =
    indicator.leaf && observe
      ? scoreLeaf(scheme, indicator, indicator.leaf, observe, unit)
      : scoreParent(
          scheme,
          indicator,
          unit,
          indicator.children.map(child => scoreNode(scheme, child, looks, unit, scores)),
        )
  const isMissed =
    score.state === 'not-applicable' && score.points === null && scheme.ties.breakBy.includes(indicator.id)
  scores.set(indicator.id, isMissed ? { ...score, compared: concluded(COMPARED, ZERO, NOTHING_TO_COMPARE) } : score)
  return score
}

// A unit without a score to compare comes after those that have one.
const COMPARED = { zh: '比较用得分', en: 'score compared' }
const NOTHING_TO_COMPARE = { zh: '该指标不适用，比较时按 0', en: 'not applicable, compared as 0' }

function scoreParent({ rounding }: Scheme, indicator: Indicator, unit: Unit, children: readonly Score[]): Score {
  const about = { unit, indicator, points: null, inputs: {}, tasks: [], because: [] }
  const withheld = children.filter(child => child.state === 'withheld')
  if (withheld.length > 0) {
    const because = withheld.map(child => reason('child-withheld', child.indicator.title))
    return { ...about, state: 'withheld', because }
  }
  const state = children.every(child => child.state === 'not-applicable') ? 'not-applicable' : 'scored'
  const sum = sumOf(children, indicator.points)
  if (sum === null) return { ...about, state }
  const expression = round(sum.expression, rounding.indicator, rounding.mode)
  const points = quantity(untranslated(indicator.title), expression, sum.inputs)
  return { ...about, state, points, inputs: sum.inputs }
}
