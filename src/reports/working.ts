import { ruleOf, workingOf } from '../formula/explain.ts'
import type { Inputs, Operand, Origin, Quantity } from '../formula/operand.ts'
import type { AdjustmentScore, Score, TaskScore, UnitResult } from '../model/assessment.ts'
import { known } from '../model/field.ts'
import { allIndicators } from '../model/indicators.ts'
import type { Place } from '../model/place.ts'
import type { Indicator } from '../model/scheme.ts'
import { LABELS, SCORE_STATES } from '../text/labels.ts'
import { frame } from './frame.ts'
import { BLANK, home, type LiveCell, live, ref, text } from './live.ts'
import { inLanguage, type Report, type View } from './report.ts'
import { sourceLink } from './source-link.ts'

const KINDS = {
  task: { zh: '任务', en: 'task' },
  indicator: { zh: '指标', en: 'indicator' },
  bonus: { zh: '加分', en: 'bonus' },
  deduction: { zh: '扣分', en: 'deduction' },
} as const

/** 计算过程: one row per unit × indicator × task and one per indicator, with rule, working, source cell and clause. */
export const working: Report = view => {
  const { scheme, outcome } = view.assessment
  const say = inLanguage(view.language)
  const leaves = allIndicators(scheme.indicators).filter(({ leaf }) => leaf !== null)
  return frame(view, {
    name: { zh: '计算过程', en: 'Working' },
    title: { zh: '得分计算过程表', en: 'How every score was worked out' },
    note: {
      zh: '计算过程一列是本次运行的文字记录，数值列为活公式',
      en: 'The working column records this run; the number columns are live',
    },
    headings: [
      { title: say(LABELS.unit), width: 9 },
      { title: say(LABELS.indicator), width: 7 },
      { title: view.language === 'zh' ? '层级' : 'Level', width: 3 },
      { title: view.language === 'zh' ? '任务或项目' : 'Task or item', width: 16 },
      { title: view.language === 'zh' ? '完成值/数值' : 'Actual / value', width: 5 },
      { title: view.language === 'zh' ? '目标值/满值' : 'Target / full', width: 5 },
      { title: say(LABELS.points), width: 4 },
      { title: say(LABELS.score), width: 5 },
      { title: view.language === 'zh' ? '计分办法' : 'Rule', width: 16 },
      { title: view.language === 'zh' ? '计算过程' : 'Working', width: 18 },
      { title: say(LABELS.source), width: 7 },
      { title: say(LABELS.clause), width: 14 },
      { title: say(LABELS.state), width: 4 },
    ],
    body: outcome.results.flatMap(result =>
      result.state === 'excluded'
        ? []
        : [
            ...leaves.flatMap(leaf => leafRows(view, result, leaf)),
            ...result.adjustments.map(adjustment => adjustmentRow(view, result, adjustment)),
          ],
    ),
    frozenColumns: 2,
  })
}

function leafRows(view: View, result: UnitResult, leaf: Indicator): LiveCell[][] {
  const score = result.scores.get(leaf.id)
  if (score === undefined) return []
  return [...score.tasks.map(task => taskRow(view, score, task)), indicatorRow(view, score)]
}

function taskRow(view: View, score: Score, { task, inputs, points }: TaskScore): LiveCell[] {
  return [
    text(score.unit.name),
    text(score.indicator.title),
    text(KINDS.task[view.language], 'centred'),
    text(known(task.name)),
    ...inputCells(inputs, points === null ? null : score.indicator.points),
    points ? home(points) : BLANK,
    text(points ? ruleOf(points, view.language) : null),
    text(points ? workingOf(points, view.language) : null),
    sourceLink(view, task.at),
    BLANK,
    BLANK,
  ]
}

function indicatorRow(view: View, score: Score): LiveCell[] {
  const { indicator, points, inputs, state } = score
  return [
    text(score.unit.name, 'strong'),
    text(indicator.title, 'strong'),
    text(KINDS.indicator[view.language], 'centred'),
    text(indicator.leaf ? `${indicator.leaf.measure[view.language]} · ${indicator.leaf.method[view.language]}` : null),
    ...inputCells(inputs, indicator.points),
    points ? home(points, { look: 'strong' }) : BLANK,
    text(points ? ruleOf(points, view.language) : null),
    text(points ? workingOf(points, view.language) : null),
    sourceLink(view, sourceOf(inputs) ?? score.because[0]?.at[0]),
    text(clauseOf(indicator, view)),
    state === 'scored' ? BLANK : text(SCORE_STATES[state][view.language], state === 'withheld' ? 'warning' : 'muted'),
  ]
}

function adjustmentRow(view: View, { unit }: UnitResult, score: AdjustmentScore): LiveCell[] {
  const { adjustment, kind, points, rows } = score
  const cap = kind === 'bonus' ? adjustment.bonusCap : adjustment.deductionCap
  return [
    text(unit.name, 'strong'),
    text(adjustment.title, 'strong'),
    text(KINDS[kind][view.language], 'centred'),
    text(view.language === 'zh' ? `${rows.length} 项` : `${rows.length} items`),
    BLANK,
    BLANK,
    cap ? ref(cap) : BLANK,
    home(points, { look: 'strong' }),
    text(ruleOf(points, view.language)),
    text(workingOf(points, view.language)),
    sourceLink(view, rows[0]?.at),
    text(adjustment.source),
    BLANK,
  ]
}

const inputCells = (inputs: Inputs, points: Operand | null): LiveCell[] => [
  inputCell(inputs.actual ?? inputs.value),
  inputCell(inputs.target ?? inputs.full),
  points ? ref(points) : BLANK,
]

const inputCell = (bound: Inputs[string] | undefined): LiveCell =>
  bound === undefined || Array.isArray(bound) ? BLANK : live(bound as Operand)

/** The first cell of an input file that a score rests on. */
function sourceOf(inputs: Inputs): Place | undefined {
  for (const bound of Object.values(inputs).flat()) {
    const place = bound.kind === 'given' ? cellOf(bound.origin) : sourceOf((bound as Quantity).inputs)
    if (place) return place
  }
  return undefined
}

const cellOf = (origin: Origin): Place | undefined =>
  origin.kind === 'cell' ? origin.at : origin.kind === 'concluded' ? origin.from[0] : undefined

const ASSUMED = { zh: '（计分参数为假定）', en: ' (parameters assumed)' }

const clauseOf = (indicator: Indicator, { assessment, language }: View): string =>
  `${indicator.source ?? assessment.scheme.title}${indicator.assumed ? ASSUMED[language] : ''}`
