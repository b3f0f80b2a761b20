import type { Assessment, UnitResult } from '../../model/assessment.ts'
import type { Language } from '../../text/text.ts'
import { type Block, fields, GAP, type Labelled, line } from '../block.ts'
import type { Step } from '../step.ts'
import { titleOf } from './ranking.ts'

/** How a unit's number came about, as an indented tree that ends in cells and clauses. */
export function explanationScreen(
  { scheme, stamp }: Assessment,
  { unit }: UnitResult,
  steps: readonly Step[],
  language: Language,
): Block[] {
  return [
    { kind: 'title', text: titleOf([unit.name, scheme.title], scheme, stamp, language) },
    GAP,
    ...steps.flatMap(step => stepBlocks(step, 0, [], language)),
  ]
}

const LABELS = {
  rule: { zh: '办法', en: 'rule' },
  working: { zh: '计算', en: 'working' },
  note: { zh: '说明', en: 'note' },
  clause: { zh: '依据', en: 'clause' },
  sources: { zh: '来源', en: 'source' },
} as const

/** `cited` are the clauses that the steps above already show: they are not repeated below. */
function stepBlocks(step: Step, depth: number, cited: readonly string[], language: Language): Block[] {
  const isLeaf = step.steps.length === 0 && step.rule === null && step.working === null
  const from = step.sources.join(language === 'zh' ? '、' : ', ')
  const value = `${step.name}  ${step.value}`
  const head = isLeaf && from !== '' ? `${value}  ← ${from}` : value
  const said: [keyof typeof LABELS, string | null][] = [
    ['rule', step.rule],
    [step.rule === null ? 'note' : 'working', step.working],
    ['clause', isCited(step, cited) ? null : step.clause],
    ['sources', isLeaf ? null : from],
  ]
  const labelled = said.flatMap(([label, text]): Labelled[] => (text ? [[LABELS[label][language], text]] : []))
  const isHeading = depth <= 2 && step.steps.length > 0
  return [
    line(head, isHeading ? 'strong' : 'plain', depth),
    ...(labelled.length > 0 ? [fields(labelled, depth + 1, isHeading ? 'muted' : 'plain')] : []),
    ...stepsBelow(step, depth + 1, cited, language),
  ]
}

function stepsBelow({ steps, clause }: Step, depth: number, cited: readonly string[], language: Language): Block[] {
  let known = clause === null ? cited : [...cited, clause]
  return different(steps).flatMap(one => {
    const blocks = stepBlocks(one, depth, known, language)
    // Parameters of one clause stand in a row: the first of them names it.
    if (one.clause !== null && one.steps.length === 0) known = [...known, one.clause]
    return blocks
  })
}

const isCited = ({ clause }: Step, cited: readonly string[]): boolean =>
  clause !== null && cited.some(above => above.startsWith(clause))

/** A number that a rule uses twice is told once. */
function different(steps: readonly Step[]): Step[] {
  const seen = new Set<string>()
  return steps.filter(step => {
    const text = JSON.stringify(step)
    if (seen.has(text)) return false
    seen.add(text)
    return true
  })
}
