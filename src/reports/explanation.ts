import { ruleOf, showValue, workingOf } from '../formula/explain.ts'
import type { Quantity } from '../formula/operand.ts'
import type { Assessment, Refusal, Score, UnitResult } from '../model/assessment.ts'
import { known } from '../model/field.ts'
import { placeName } from '../model/place-name.ts'
import type { Indicator } from '../model/scheme.ts'
import { LABELS, SCORE_STATES, UNIT_STATES } from '../text/labels.ts'
import type { Language } from '../text/text.ts'
import { restsOn } from './operand-steps.ts'
import { reasonsText } from './reason-words.ts'
import { refusalText } from './refusal-words.ts'
import { standingSteps } from './standing-steps.ts'
import { type Step, step } from './step.ts'

/** How a unit's result came about, down to ledger cells and clauses: the whole total, or one indicator. */
export function explainUnit(
  { scheme, outcome }: Assessment,
  result: UnitResult,
  only: Indicator | null,
  language: Language,
): Step[] {
  if (only !== null) return [indicatorStep(result, only, language)]
  return [...standingSteps(result, outcome.contests, language), totalStep(scheme.indicators, result, language)]
}

function totalStep(indicators: readonly Indicator[], result: UnitResult, language: Language): Step {
  const steps = [
    ...indicators.map(node => indicatorStep(result, node, language)),
    ...result.adjustments.map(({ points, adjustment }) => madeStep(points, adjustment.source, language)),
    ...result.refused.map(refusal => refusalStep(refusal, language)),
  ]
  const { total } = result
  const name = LABELS.total[language]
  if (total !== null) return { ...madeStep(total, null, language), name, steps }
  const why = reasonsText(result.because, language)
  return step(name, UNIT_STATES[result.state][language], { working: why === '' ? null : why, steps })
}

/** A row of 加减分 that does not count, with its cell: what was claimed is never passed over in silence. */
const refusalStep = ({ row, adjustment, why, points }: Refusal, language: Language): Step =>
  step([adjustment.title, known(row.award) ?? known(row.reason)].filter(Boolean).join(' · '), showValue(points), {
    working: refusalText(why, language),
    sources: [placeName(row.points.at)],
  })

function indicatorStep(result: UnitResult, node: Indicator, language: Language): Step {
  const score = result.scores.get(node.id) as Score
  const full = showValue(node.points.value)
  const name = language === 'zh' ? `${node.title}（${full} 分）` : `${node.title} (${full} points)`
  const children = node.children.map(child => indicatorStep(result, child, language))
  const clause = clauseOf(node, language)
  const why = reasonsText(score.because, language)
  if (score.points === null) {
    return step(name, SCORE_STATES[score.state][language], {
      working: why === '' ? null : why,
      clause,
      steps: children,
    })
  }
  const made = madeStep(score.points, clause, language)
  const working =
    why === '' ? made.working : language === 'zh' ? `${made.working}（${why}）` : `${made.working} (${why})`
  // A clause that the indicator itself shows is not repeated at its points.
  const steps = node.leaf
    ? made.steps.map(one => (one.clause === node.source ? { ...one, clause: null } : one))
    : children
  return { ...made, name, working, steps }
}

const madeStep = (made: Quantity, clause: string | null, language: Language): Step =>
  step(made.name[language], showValue(made.value, made.places), {
    rule: ruleOf(made, language),
    working: workingOf(made, language),
    clause,
    steps: restsOn(made, language),
  })

const ASSUMED = { zh: '（计分参数为假定）', en: ' (parameters assumed)' }

const clauseOf = ({ source, assumed }: Indicator, language: Language): string | null =>
  source === null ? null : `${source}${assumed ? ASSUMED[language] : ''}`
