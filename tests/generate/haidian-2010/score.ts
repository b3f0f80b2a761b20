import { must } from '../kit/record.ts'
import type { Demo, TaskRow } from './demo.ts'
import { ITEMS } from './figures.ts'
import { JUDGE_CLASSES, JUDGES } from './panel.ts'
import {
  exact,
  hundredths,
  isBelow,
  least,
  mean,
  minus,
  most,
  ONE,
  ofHundredths,
  over,
  plus,
  type Ratio,
  sum,
  times,
  ZERO,
} from './ratio.ts'
import { ENTERPRISE, named, PARTY, PUBLIC, type SampleUnit, SOLO, spoken, unitNamed, unitsIn } from './units.ts'

/**
 * The scores of the demo, worked out a second time and differently: fractions of whole numbers only, nothing shared with src.
 * Scores are hundredths of a point; null does not apply.
 */
export type Scores = Readonly<Record<string, number | null>>

/** Every node of the tree for one unit. */
export function scoresOf(demo: Demo, name: string): Scores {
  const unit = unitNamed(name)
  const leaves = {
    key: keyWork(demo, name),
    challenge: mean(own(demo, name, '挑战性目标').map(challenging)),
    dept: mean(own(demo, name, '部门工作').filter(isDue).map(punctual)),
    assigned: assigned(demo, name),
    nodes: nodes(demo, name),
    discipline: most(ZERO, minus(exact(10), times(exact(1), faults(demo, name)))),
    timely: timely(figure(demo, name, ITEMS.onTime), figure(demo, name, ITEMS.due)),
    openness: unit.group === SOLO ? null : openness(demo, unit),
    'openness-solo': unit.group === SOLO ? times(exact(figure(demo, name, ITEMS.openness)), [5n, 100n]) : null,
    enterprise: unit.group === ENTERPRISE ? satisfaction(demo, unit, 'enterprise') : null,
    public: unit.group === PUBLIC ? satisfaction(demo, unit, 'public') : null,
    party: unit.group === PARTY ? satisfaction(demo, unit, 'party') : null,
    solo: unit.group === SOLO ? times(exact(Number(entry(demo, name, '单独组织考核'))), [12n, 100n]) : null,
    delegates: delegates(demo, name),
    innovation: exact(must(GRADES[String(entry(demo, name, '创新创优'))], `grade of ${name}`)),
  }
  const points = Object.fromEntries(
    Object.entries(leaves).map(([id, score]) => [id, score === null ? null : hundredths(score)]),
  ) as Record<keyof typeof leaves, number | null>
  const duty = dutyOf(points)
  const served = added([points.enterprise, points.public, points.party, points.solo])
  const efficacy = added([points.discipline, points.timely, points.openness, points['openness-solo']])
  return { ...points, duty, served, efficacy, effect: added([served, points.delegates]) }
}

const GRADES: Readonly<Record<string, number>> = { 一等: 10, 二等: 8, 三等: 6, 未申报: 3 }

const added = (scores: readonly (number | null)[]): number => scores.reduce<number>((all, one) => all + (one ?? 0), 0)

const DUTY = { key: 20, challenge: 6, dept: 12, assigned: 8, nodes: 4 } as const

/** What applies is scaled up to 50; with one of the four parts below 60 % it is 35 at most. */
function dutyOf(points: Readonly<Record<keyof typeof DUTY, number | null>>): number {
  const parts = Object.entries(DUTY).flatMap(([id, full]) => {
    const score = points[id as keyof typeof DUTY]
    return score === null ? [] : [{ id, full, score }]
  })
  const whole = parts.reduce((all, { full }) => all + full, 0)
  const scaled = times(over(ofHundredths(added(parts.map(({ score }) => score))), exact(whole)), exact(50))
  const isWeak = parts.some(({ id, full, score }) => id !== 'nodes' && score < full * 60)
  return hundredths(isWeak ? least(scaled, exact(35)) : scaled)
}

const own = (demo: Demo, name: string, category: TaskRow['category']): TaskRow[] =>
  demo.tasks.filter(row => row.category === category && named(row.lead).includes(name))

const ROLES = { lead: [10n, 10n], responsible: [6n, 10n], support: [3n, 10n] } as const

/** The unit's part in a task: its weightiest. */
const partIn = (row: TaskRow, name: string): Ratio | null => {
  for (const role of ['lead', 'responsible', 'support'] as const)
    if (named(row[role]).includes(name)) return ROLES[role]
  return null
}

function keyWork(demo: Demo, name: string): Ratio {
  const rows = demo.tasks.flatMap(row => {
    const part = row.category === '市区重点工作' ? partIn(row, name) : null
    return part === null ? [] : [{ row, weight: times(part, exact(Number(row.weight))) }]
  })
  const worth = rows.map(({ row, weight }) => times(weight, times(completion(row), proof(row))))
  const share = over(sum(worth), sum(rows.map(({ weight }) => weight)))
  return times(times(share, exact(20)), exact(figure(demo, name, ITEMS.difficulty)))
}

const completion = ({ actual, target }: TaskRow): Ratio =>
  least(ONE, over(exact(Number(actual)), exact(Number(target))))
const proof = ({ status, evidence }: TaskRow): Ratio => (status === '已完成' && evidence === null ? [8n, 10n] : ONE)

/** 80 % at the target, all at the challenge, in proportion below. */
function challenging({ actual, target, challenge }: TaskRow): Ratio {
  const [reached, base, top] = [actual, target, challenge].map(value => exact(Number(value))) as [Ratio, Ratio, Ratio]
  const share = isBelow(reached, base)
    ? times([8n, 10n], over(reached, base))
    : least(ONE, plus([8n, 10n], times([2n, 10n], over(minus(reached, base), minus(top, base)))))
  return times(share, exact(6))
}

const CLOSE = Date.UTC(2010, 10, 30)
const DAY_MS = 86_400_000

const dueOn = ({ deadline }: TaskRow): number => (deadline instanceof Date ? deadline.getTime() : CLOSE)
/** Days by which a finished task was late, and an unfinished one is overdue. */
const daysOff = (row: TaskRow): number => Math.max(0, ((row.finishedOn?.getTime() ?? CLOSE) - dueOn(row)) / DAY_MS)
const isDue = (row: TaskRow): boolean => row.status === '已完成' || daysOff(row) > 0

/** Two days of grace, then 90 %, from the eighth 60 %, from the thirty-first nothing; at most 8 off, nothing while overdue. */
function punctual(row: TaskRow): Ratio {
  if (row.status !== '已完成') return ZERO
  const days = daysOff(row) - 2
  const share = days >= 31 ? 0 : days >= 8 ? 0.6 : days >= 1 ? 0.9 : 1
  return most(exact(4), times(exact(12), exact(share)))
}

function assigned(demo: Demo, name: string): Ratio | null {
  const rows = own(demo, name, '临时交办工作').filter(isDue)
  if (rows.length === 0) return null
  return mean(
    rows.map(row => {
      const late = Math.min(5, daysOff(row))
      const time = row.status === '已完成' ? exact(1 - late / 10) : ZERO
      const weighed = [
        times(completion(row), exact(5)),
        times(exact(Number(row.quality) / 100), exact(3)),
        times(time, exact(2)),
      ]
      return times(over(sum(weighed), exact(10)), exact(8))
    }),
  )
}

/** The share of the nodes of the first three quarters that were done. */
function nodes(demo: Demo, name: string): Ratio {
  const due = own(demo, name, '市区重点工作').flatMap(row => row.nodes.slice(0, 3))
  const done = due.filter(node => node.done === '已完成')
  return times(over(exact(done.length), exact(due.length)), exact(4))
}

const FAULTS = ['行政投诉查实', '明察暗访发现问题', '督查事项逾期反馈']

const faults = (demo: Demo, name: string): Ratio =>
  sum(demo.events.filter(row => row.unit === name && FAULTS.includes(row.item)).map(row => exact(Number(row.times))))

const figure = (demo: Demo, name: string, item: string): number =>
  Number(
    must(
      demo.figures.find(row => row.unit === name && row.item === item),
      `${item} of ${name}`,
    ).value,
  )

const STANDARDS = [
  [0.98, 1],
  [0.95, 0.8],
  [0.9, 0.6],
  [0.8, 0.3],
] as const

/** Standard values with their coefficients, straight lines between them; nothing below the last. */
export function timely(onTime: number, due: number): Ratio {
  if (due === 0) return exact(5)
  const value = over(exact(onTime), exact(due))
  const at = STANDARDS.findIndex(([standard]) => !isBelow(value, exact(standard)))
  if (at < 0) return ZERO
  const [standard, coefficient] = must(STANDARDS[at], 'standard')
  const above = STANDARDS[at - 1]
  if (above === undefined) return exact(5)
  const way = over(minus(value, exact(standard)), minus(exact(above[0]), exact(standard)))
  return times(exact(5), plus(exact(coefficient), times(way, minus(exact(above[1]), exact(coefficient)))))
}

/** 5 for the first of the class, a twentieth less for each place, at least 2; equals share the mean of their places. */
function openness(demo: Demo, unit: SampleUnit): Ratio {
  const values = unitsIn(unit.group).map(({ name }) => figure(demo, name, ITEMS.openness))
  const mine = figure(demo, unit.name, ITEMS.openness)
  const before = values.filter(value => value > mine).length
  const level = values.filter(value => value === mine).length
  const place = exact(before + (level + 1) / 2)
  return most(exact(2), minus(exact(5), times(exact(0.25), minus(place, ONE))))
}

const entry = (demo: Demo, name: string, indicator: string): string | number =>
  must(
    demo.entries.find(row => row.unit === name && row.indicator === indicator),
    `${indicator} of ${name}`,
  ).given

const CLASS_WEIGHTS: Readonly<Record<string, number>> = { 人大代表: 4, 政协委员: 3, 特约监察员: 3 }

/** Each class by itself without its highest and its lowest mark, then 4 : 3 : 3. */
function delegates(demo: Demo, name: string): Ratio {
  const { marks } = must(
    demo.panel.find(row => row.unit === name),
    `panel of ${name}`,
  )
  const classes = JUDGE_CLASSES.map(([category]): Ratio => {
    const given = marks.filter(
      (mark, judge): mark is number => JUDGES[judge]?.category === category && typeof mark === 'number',
    )
    const kept = given.sort((a, b) => a - b).slice(1, -1)
    return times(mean(kept.map(exact)), exact(Number(CLASS_WEIGHTS[category])))
  })
  return times(over(sum(classes), exact(10)), [8n, 100n])
}

const VALUES: Readonly<Record<string, number>> = { 满意: 100, 比较满意: 80, 基本满意: 60, 不满意: 0 }

function satisfaction(demo: Demo, unit: SampleUnit, id: string): Ratio {
  const survey = must(
    demo.surveys.find(one => one.id === id),
    id,
  )
  const ballots = survey.ballots.filter(ballot => ballot.unit === spoken(unit))
  const questions = survey.questions.map((_, at) => {
    const values = ballots.flatMap(ballot => VALUES[ballot.answers[at] ?? ''] ?? [])
    return mean(values.map(exact))
  })
  return times(mean(questions), [12n, 100n])
}
