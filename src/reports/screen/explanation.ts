import type { Assessment, UnitResult } from '../../model/assessment.ts'
import type { Language } from '../../text/text.ts'
import { type Block, GAP, line } from '../block.ts'
import type { Step } from '../step.ts'

/** How a unit's number came about, as an indented tree that ends in cells and clauses. */
export function explanationScreen(
  { scheme, stamp }: Assessment,
  { unit }: UnitResult,
  steps: readonly Step[],
  language: Language,
): Block[] {
  const asOf = language === 'zh' ? `截止日 ${stamp.asOf}` : `as of ${stamp.asOf}`
  return [
    { kind: 'title', text: `${unit.name} · ${scheme.title} · ${asOf}` },
    GAP,
    ...steps.flatMap(step => stepLines(step, 0, language)),
  ]
}

function stepLines(step: Step, depth: number, language: Language): Block[] {
  const isHeading = depth <= 2 && step.steps.length > 0
  const where = step.sources.length > 0 ? `  ← ${step.sources.join(', ')}` : ''
  const rule =
    step.rule === null ? [] : [line(`${language === 'zh' ? '办法' : 'rule'}：${step.rule}`, 'muted', depth + 1)]
  const working =
    step.working === null
      ? []
      : [line(`${language === 'zh' ? '计算' : 'working'}：${step.working}`, 'plain', depth + 1)]
  const clause =
    step.clause === null ? [] : [line(`${language === 'zh' ? '依据' : 'clause'}：${step.clause}`, 'muted', depth + 1)]
  return [
    line(`${step.name}  ${step.value}${where}`, isHeading ? 'strong' : 'plain', depth),
    ...rule,
    ...working,
    ...clause,
    ...step.steps.flatMap(below => stepLines(below, depth + 1, language)),
  ]
}
