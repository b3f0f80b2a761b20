import { ruleOf, showValue, workingOf } from '../formula/explain.ts'
import type { Given, Inputs, Operand, Quantity } from '../formula/operand.ts'
import type { Assessment, Score, UnitResult } from '../model/assessment.ts'
import type { Reason } from '../model/observation.ts'
import { placeName } from '../model/place-name.ts'
import type { Indicator } from '../model/scheme.ts'
import { SCORE_STATES, UNIT_STATES } from '../text/labels.ts'
import type { Language } from '../text/text.ts'
import { type Step, standingSteps } from './standing-steps.ts'

export type { Step }

/** How a unit's result came about, down to ledger cells and clauses: the whole total, or one indicator. */
export function explainUnit(
  assessment: Assessment,
  result: UnitResult,
  only: Indicator | null,
  language: Language,
): Step[] {
  const explain = explainer(assessment, result, language)
  if (only !== null) return [explain.indicator(only)]
  return [...standingSteps(result, language), explain.total()]
}

// More members than this are told by their first and last cell.
const LONGEST = 8

function explainer({ scheme }: Assessment, result: UnitResult, language: Language) {
  const inChinese = language === 'zh'

  const indicator = (node: Indicator): Step => {
    const score = result.scores.get(node.id) as Score
    const name = `${node.title}（${showValue(node.points.value)}）`
    const about = { name, clause: clauseOf(node), sources: [] }
    if (score.points === null) {
      const steps = node.children.map(indicator)
      return {
        ...about,
        value: SCORE_STATES[score.state][language],
        rule: null,
        working: because(score.because),
        steps,
      }
    }
    const { points } = score
    const told = { ...about, value: showValue(points.value, points.places), rule: ruleOf(points, language) }
    const steps = node.leaf ? inputSteps(points.inputs, node.id) : node.children.map(indicator)
    const why = score.because.length > 0 ? `（${because(score.because)}）` : ''
    return { ...told, working: `${workingOf(points, language)}${why}`, steps }
  }

  const clauseOf = (node: Indicator): string | null =>
    node.source === null
      ? null
      : `${node.source}${node.assumed ? (inChinese ? '；计分参数为假定' : '; parameters assumed') : ''}`

  const because = (reasons: readonly Reason[]): string =>
    reasons
      .map(({ what, at }) => [what, ...at.map(placeName)].filter(Boolean).join(' ← '))
      .join(inChinese ? '；' : '; ')

  const inputSteps = (inputs: Inputs, own: string): Step[] =>
    Object.values(inputs).flatMap(bound => (isSeries(bound) ? seriesSteps(bound, own) : [operandStep(bound, own)]))

  const seriesSteps = (members: readonly Operand[], own: string): Step[] => {
    const present = members.filter(member => member.value !== null)
    if (present.length <= LONGEST || present.some(member => member.kind === 'quantity')) {
      return present.map(member => operandStep(member, own))
    }
    const ends = [present[0], present.at(-1)].flatMap(member => (member?.kind === 'given' ? sourcesOf(member) : []))
    const name = inChinese ? `${present.length} 个数` : `${present.length} numbers`
    const value = present.map(member => showValue(member.value)).join(inChinese ? '、' : ', ')
    return [{ name, value, rule: null, working: null, sources: [ends.join(' … ')], clause: null, steps: [] }]
  }

  const operandStep = (of: Operand, own: string): Step => (of.kind === 'given' ? givenStep(of) : quantityStep(of, own))

  const givenStep = (of: Given): Step => ({
    name: of.name[language],
    value: showValue(of.value),
    rule: null,
    working: null,
    sources: sourcesOf(of),
    clause: of.origin.kind === 'scheme' ? of.origin.source : null,
    steps: [],
  })

  const quantityStep = (of: Quantity, own: string): Step => {
    const inputs = Object.fromEntries(Object.entries(of.inputs).filter(([key]) => key !== 'points'))
    return {
      name: of.name[language],
      value: showValue(of.value, of.places),
      rule: ruleOf(of, language),
      working: workingOf(of, language),
      sources: [],
      clause: null,
      steps: inputSteps(inputs, own),
    }
  }

  const sourcesOf = ({ origin }: Given): string[] => {
    if (origin.kind === 'cell') return [placeName(origin.at)]
    if (origin.kind === 'concluded') return [origin.why[language], ...origin.from.map(placeName)]
    const { file, line } = origin.at
    return [inChinese ? `${file} 第 ${line} 行` : `${file}, line ${line}`]
  }

  const total = (): Step => {
    const steps = [
      ...scheme.indicators.map(indicator),
      ...result.adjustments.map(({ points }) => quantityStep(points, '')),
    ]
    const { total: made } = result
    const name = inChinese ? '总分' : 'Total'
    if (made === null) {
      const value = UNIT_STATES[result.state][language]
      return { name, value, rule: null, working: because(result.because) || null, sources: [], clause: null, steps }
    }
    const value = showValue(made.value, made.places)
    return {
      name,
      value,
      rule: ruleOf(made, language),
      working: workingOf(made, language),
      sources: [],
      clause: null,
      steps,
    }
  }

  return { indicator, total }
}

const isSeries = (bound: Inputs[string]): bound is readonly Operand[] => Array.isArray(bound)
