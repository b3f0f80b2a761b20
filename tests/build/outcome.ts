import { num } from '../../src/formula/expression.ts'
import type { Operand, Quantity } from '../../src/formula/operand.ts'
import { quantity } from '../../src/formula/quantity.ts'
import { decimal } from '../../src/kernel/decimal.ts'
import type { Outcome, Ranking, Score, UnitResult } from '../../src/model/assessment.ts'
import type { Veto } from '../../src/model/grading.ts'
import type { Reason, ReasonKind } from '../../src/model/observation.ts'
import type { Place } from '../../src/model/place.ts'
import type { Adjustment, Indicator, Parameter, Scheme, Survey } from '../../src/model/scheme.ts'
import type { Scrutiny } from '../../src/model/scrutiny.ts'
import type { Unit } from '../../src/model/unit.ts'
import { untranslated } from '../../src/text/text.ts'
import { EDUCATION, schemeNames } from './dataset.ts'

const LINE = { file: 'scheme.yaml', line: 12, column: 5 }

/** A number of the scheme. */
export const parameter = (value: string, id = 'points'): Parameter => ({
  kind: 'given',
  name: untranslated(id),
  value: decimal(value),
  origin: { kind: 'scheme', at: LINE, id, source: null },
  id,
  source: null,
  assumed: false,
  owner: '',
})

export const indicator = (id: string, title: string, over: Partial<Indicator> = {}): Indicator => ({
  id,
  title,
  level: 1,
  points: parameter('10'),
  assessor: null,
  source: null,
  assumed: false,
  children: [],
  rollUp: 'sum',
  inTotal: true,
  coefficient: null,
  gate: null,
  asks: [],
  leaf: null,
  groups: null,
  at: LINE,
  ...over,
})

export const DUTY = indicator('duty', '履职尽责')
export const INNOVATION = indicator('innovation', '创新创优')

export const adjustment = (over: Partial<Adjustment> = {}): Adjustment => ({
  id: 'special',
  title: '专项考核',
  bonus: { cap: parameter('10') },
  deduction: { cap: parameter('10') },
  perMonth: null,
  proofRequired: true,
  tariff: null,
  highestOnly: false,
  awards: null,
  window: null,
  voids: [],
  coverage: null,
  items: [],
  source: null,
  ...over,
})

const survey = (over: Partial<Survey> = {}): Survey => ({
  id: 'public',
  title: '社会公众满意度测评',
  file: 'survey.csv',
  unitColumn: '被评单位',
  questions: ['工作作风'],
  where: new Map(),
  options: [
    { name: '满意', aliases: [], value: parameter('100') },
    { name: '不满意', aliases: [], value: parameter('0') },
    { name: '不了解', aliases: [], value: null },
  ],
  ...over,
})

/** A veto on an accident; a test names its effect. */
export const veto = (over: Partial<Veto> = {}): Veto => ({
  id: 'safety',
  title: '安全生产一票否决',
  items: ['重大安全责任事故'],
  grade: null,
  demote: 0,
  cap: null,
  rank: null,
  barsAwards: false,
  proofRequired: false,
  source: null,
  ...over,
})

/** Bounds of scrutiny; a test names those that matter. */
export const scrutiny = (over: Partial<Scrutiny> = {}): Scrutiny => ({
  change: [],
  spread: [],
  crossRatios: [],
  providers: [],
  judges: { outlier: null, barAssessors: false },
  opinions: null,
  ...over,
})

/** A sound scheme of 2026 with two indicators and one adjustment. */
export const scheme = (over: Partial<Scheme> = {}): Scheme => ({
  id: 'qingshan-2026',
  title: '青山市绩效管理',
  year: 2026,
  file: 'scheme.yaml',
  sha256: '',
  issuer: null,
  simulated: true,
  final: false,
  cutoff: null,
  full: parameter('100', 'full'),
  rollUp: 'sum',
  rounding: { indicator: 2, total: 2, mode: 'half-up' },
  indicators: [DUTY, INNOVATION],
  notApplicable: null,
  adjustments: [adjustment()],
  limits: { floor: null, cap: null },
  groups: [{ name: '政府工作部门', ranked: true }],
  ties: { rank: 'competition', breakBy: [] },
  grades: [
    { name: '优秀', from: parameter('90'), quota: null },
    { name: '一般', from: null, quota: null },
  ],
  quotas: null,
  vetoes: [],
  awards: [],
  consequences: [],
  surveys: [survey()],
  scrutiny: scrutiny(),
  changes: { approvers: [], approvedBy: null, askedBeforeDue: false, extensions: null, reason: false, clause: null },
  inputs: [],
  evidence: null,
  names: schemeNames(),
  assumed: [],
  examples: [],
  parameters: [],
  dueSoonDays: 30,
  submissionsDue: null,
  checks: new Map(),
  ...over,
})

export const reasonFor = (kind: ReasonKind, what = '', ...at: readonly Place[]): Reason => ({ kind, what, at })

/** A figure with this value. */
export const amount = (value: string): Quantity => ({ ...quantity(untranslated('数'), num(value), {}), places: 2 })

/** A figure that stands in a cell. */
export const figureAt = (name: string, value: string, at: Place): Operand => ({
  kind: 'given',
  name: untranslated(name),
  value: decimal(value),
  origin: { kind: 'cell', at },
})

export const score = (over: Partial<Score> = {}): Score => ({
  unit: EDUCATION,
  indicator: DUTY,
  state: 'scored',
  points: amount('8'),
  inputs: {},
  tasks: [],
  because: [],
  ...over,
})

/** A score of a unit that is withheld for these reasons. */
export const withheld = (unit: Unit, indicator: Indicator, ...because: readonly Reason[]): Score =>
  score({ unit, indicator, state: 'withheld', points: null, because })

/** What is concluded of a unit with these scores. */
export const result = (unit: Unit, scores: readonly Score[], over: Partial<UnitResult> = {}): UnitResult => ({
  unit,
  state: scores.some(({ state }) => state === 'withheld') ? 'withheld' : 'ranked',
  scores: new Map(scores.map(one => [one.indicator.id, one])),
  adjustments: [],
  refused: [],
  bonus: null,
  deduction: null,
  total: null,
  standing: null,
  grade: null,
  vetoes: [],
  awards: [],
  consequences: [],
  history: [],
  because: [],
  provisional: false,
  ...over,
})

/** A ranked unit with its total, and those that share its rank. */
export const ranked = (unit: Unit, total: string, tiedWith: readonly string[] = []): UnitResult =>
  result(unit, [], {
    total: amount(total),
    standing: { rank: amount('1'), rankedOf: 3, overall: amount('1'), overallOf: 3, tiedWith, levelWith: [] },
  })

/** The outcome of a run with one group. */
export function outcome(...results: readonly UnitResult[]): Outcome {
  const rankings: Ranking[] = [{ group: { name: '政府工作部门', ranked: true }, results }]
  return {
    results,
    rankings,
    contests: [],
    parting: [],
    operands: { of: (_owner, _part, make) => make(), find: () => undefined },
  }
}
