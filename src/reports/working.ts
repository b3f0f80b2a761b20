import { ruleOf, workingOf } from '../formula/explain.ts'
import type { Inputs, Operand, Origin, Quantity } from '../formula/operand.ts'
import type { Score, TaskScore, UnitResult } from '../model/assessment.ts'
import { known } from '../model/field.ts'
import { allIndicators } from '../model/indicators.ts'
import type { TaskOut } from '../model/observation.ts'
import type { Place } from '../model/place.ts'
import type { Indicator } from '../model/scheme.ts'
import { LABELS, SCORE_STATES } from '../text/labels.ts'
import type { Text } from '../text/text.ts'
import { adjustmentRows } from './adjustment-steps.ts'
import { frame } from './frame.ts'
import { BLANK, home, type LiveCell, later, live, ref, text } from './live.ts'
import { inLanguage, type Report, type View } from './report.ts'
import { rowsOf, walked } from './rows.ts'
import { sourceLink } from './source-link.ts'

const KINDS = {
  task: { zh: '任务', en: 'task' },
  part: { zh: '项目', en: 'item' },
  indicator: { zh: '指标', en: 'indicator' },
} as const

/** 计算过程: one row per unit × indicator × task and one per indicator, with rule, working, source cell and clause. */
export const working: Report = view => {
  const { scheme, outcome } = view.assessment
  const say = inLanguage(view.language)
  const worked = allIndicators(scheme.indicators).filter(hasRule)
  const factors = FACTOR_NAMES.filter(name => outcome.results.some(result => FACTORS[name].isIn(result)))
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
      ...factors.map(factor => ({ title: FACTORS[factor].title[view.language], width: 4 })),
      { title: view.language === 'zh' ? '计分办法' : 'Rule', width: 16 },
      { title: view.language === 'zh' ? '计算过程' : 'Working', width: 18 },
      { title: say(LABELS.source), width: 7 },
      { title: say(LABELS.clause), width: 14 },
      { title: say(LABELS.state), width: 4 },
    ],
    body: rowsOf(
      walked(() => linesOf(view, worked)),
      line => rowOf(view, line, factors),
    ),
    frozenColumns: 2,
  })
}

// A plain sum of what stands on 得分明细 needs no row here.
const hasRule = ({ leaf, rollUp, coefficient, gate }: Indicator): boolean =>
  leaf !== null || rollUp !== 'sum' || coefficient !== null || gate !== null

/** What a row of the sheet is about. */
type Line =
  | { readonly kind: 'task'; readonly score: Score; readonly task: TaskScore }
  | { readonly kind: 'part'; readonly score: Score; readonly part: Operand }
  | { readonly kind: 'indicator'; readonly score: Score }
  | { readonly kind: 'adjustment'; readonly row: LiveCell[] }

function* linesOf(view: View, worked: readonly Indicator[]): Generator<Line> {
  for (const result of view.assessment.outcome.results) {
    if (result.state === 'excluded') continue
    for (const { id } of worked) {
      const score = result.scores.get(id)
      if (score === undefined) continue
      for (const task of score.tasks) yield { kind: 'task', score, task }
      for (const part of score.parts ?? []) yield { kind: 'part', score, part }
      yield { kind: 'indicator', score }
    }
    for (const row of adjustmentRows(view, result)) yield { kind: 'adjustment', row }
  }
}

function rowOf(view: View, line: Line, factors: readonly Factor[]): LiveCell[] {
  const withEach = (row: readonly LiveCell[], of: (factor: Factor) => LiveCell): LiveCell[] =>
    factors.length === 0 ? [...row] : [...row.slice(0, BESIDE_POINTS), ...factors.map(of), ...row.slice(BESIDE_POINTS)]
  switch (line.kind) {
    case 'task':
      return withEach(taskRow(view, line.score, line.task), name => inputCell(FACTORS[name].ofTask(line.task)))
    case 'part':
      return withEach(partRow(view, line.score, line.part), () => BLANK)
    case 'indicator':
      return withEach(indicatorRow(view, line.score), name => inputCell(FACTORS[name].ofIndicator(line.score)))
    case 'adjustment':
      return withEach(line.row, () => BLANK)
  }
}

// What weighs a task among others, and what points are multiplied by, have a column where some score has them.
const FACTORS = {
  weight: {
    title: { zh: '权数', en: 'Weight' },
    isIn: ({ scores }: UnitResult) => [...scores.values()].some(({ tasks }) => tasks.some(task => task.weight)),
    ofTask: ({ weight }: TaskScore) => weight,
    ofIndicator: () => undefined,
  },
  factor: {
    title: { zh: '系数', en: 'Factor' },
    isIn: ({ scores }: UnitResult) =>
      [...scores.values()].some(({ inputs, tasks }) => inputs.coefficient ?? tasks.some(task => task.factor)),
    ofTask: ({ factor }: TaskScore) => factor,
    ofIndicator: ({ inputs }: Score) => inputs.coefficient,
  },
} as const
type Factor = keyof typeof FACTORS
const FACTOR_NAMES = Object.keys(FACTORS) as Factor[]

// The points stand in the eighth column; what they are multiplied by stands beside them.
const BESIDE_POINTS = 8

const OUT: Readonly<Record<TaskOut, Text>> = {
  'not-due': { zh: '不计：未到期', en: 'not counted: not due' },
  blank: { zh: '不计：空白', en: 'not counted: blank' },
  lowest: { zh: '不计：去掉最低', en: 'not counted: among the lowest' },
  highest: { zh: '不计：去掉最高', en: 'not counted: among the highest' },
}

function taskRow(view: View, score: Score, { task, inputs, points, out }: TaskScore): LiveCell[] {
  return [
    text(score.unit.name),
    text(score.indicator.title),
    text(KINDS.task[view.language], 'centred'),
    text(known(task.name)),
    ...inputCells(inputs, points === null ? null : score.indicator.points),
    points ? home(points) : BLANK,
    ...inWords(points, view),
    sourceLink(view, task.at),
    BLANK,
    out === undefined ? BLANK : text(OUT[out][view.language], 'muted'),
  ]
}

/** An input that is worked out: the sum of several rows of 数据. */
const partRow = (view: View, { unit, indicator }: Score, part: Operand): LiveCell[] => [
  text(unit.name),
  text(indicator.title),
  text(KINDS.part[view.language], 'centred'),
  text(part.name[view.language]),
  live(part),
  ...Array.from({ length: 3 }, () => BLANK),
  text(part.kind === 'quantity' ? ruleOf(part, view.language) : null),
  text(part.kind === 'quantity' ? workingOf(part, view.language) : null),
  sourceLink(view, part.kind === 'quantity' ? sourceOf(part.inputs) : undefined),
  BLANK,
  BLANK,
]

function indicatorRow(view: View, score: Score): LiveCell[] {
  const { indicator, points, inputs, state } = score
  return [
    text(score.unit.name, 'strong'),
    text(indicator.title, 'strong'),
    text(KINDS.indicator[view.language], 'centred'),
    text(indicator.leaf ? `${indicator.leaf.measure[view.language]} · ${indicator.leaf.method[view.language]}` : null),
    ...inputCells(inputs, indicator.points),
    // A parent's score stands on 得分明细.
    points ? (indicator.leaf ? home : ref)(points, { look: 'strong' }) : BLANK,
    ...inWords(points, view),
    sourceLink(view, sourceOf(inputs) ?? score.because[0]?.at[0]),
    text(clauseOf(indicator, view)),
    state === 'scored' ? BLANK : text(SCORE_STATES[state][view.language], state === 'withheld' ? 'warning' : 'muted'),
  ]
}

/** The rule of a number and its working, in words. */
const inWords = (points: Quantity | null, { language }: View): LiveCell[] =>
  points === null
    ? [BLANK, BLANK]
    : [later(() => text(ruleOf(points, language))), later(() => text(workingOf(points, language)))]

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
