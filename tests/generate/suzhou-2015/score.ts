import { must } from '../kit/record.ts'
import type { Demo, PanelIndicator, TaskRow } from './demo.ts'
import { ITEMS } from './figures.ts'

/**
 * The scores of the demo, worked out a second time and differently: whole numbers only, nothing shared with src. Scores are
 * hundredths of a point; null is withheld.
 */
export interface Reckoning {
  readonly leaves: Readonly<Record<string, number | null>>
  readonly bonus: number
  readonly deduction: number
  readonly duty: number | null
  readonly total: number | null
}

/** n ÷ d. */
type Ratio = readonly [n: bigint, d: bigint]

const plus = (a: Ratio, b: Ratio): Ratio => [a[0] * b[1] + b[0] * a[1], a[1] * b[1]]
const times = (a: Ratio, n: bigint, d = 1n): Ratio => [a[0] * n, a[1] * d]
const over = (n: number, d: number): Ratio => [BigInt(Math.round(n * 100)), BigInt(Math.round(d * 100))]

/** Half-up to hundredths; nothing here is negative. */
const hundredths = ([n, d]: Ratio): number => Number((200n * n + d) / (2n * d))

export function reckon(demo: Demo, unit: string): Reckoning {
  const leaves = {
    key: keyWork(demo, unit),
    routine: panelScore(demo, unit, '常规工作', 12n),
    other: panelScore(demo, unit, '其它工作', 4n),
    law: Math.max(0, 600 - 50 * figure(demo, unit, ITEMS.law)),
    efficiency: efficiency(figure(demo, unit, ITEMS.onTime), figure(demo, unit, ITEMS.due)),
    public: satisfaction(demo, unit, 'public', 8n),
    client: satisfaction(demo, unit, 'client', 6n),
    leader: satisfaction(demo, unit, 'leader', 6n),
    clean: figure(demo, unit, ITEMS.clean) >= 80 ? 600 : 0,
    organisation: must(
      demo.entries.find(row => row.unit === unit),
      `entry of ${unit}`,
    ).hundredths,
    style: styleBand(figure(demo, unit, ITEMS.style)),
    innovation: panelScore(demo, unit, '创新创优', 10n),
  }
  const rows = demo.adjustments.filter(row => row.unit === unit && row.document !== null)
  const sum = (sign: number): number =>
    rows.reduce((points, row) => points + Math.max(0, Math.round(row.points * 100) * sign), 0)
  const bonus = Math.min(1000, sum(1))
  const deduction = Math.min(1000, sum(-1))
  const duty = added([leaves.key, leaves.routine, leaves.other, leaves.law, leaves.efficiency])
  const base = added(Object.values(leaves))
  return { leaves, bonus, deduction, duty, total: base === null ? null : base + bonus - deduction }
}

const added = (scores: readonly (number | null)[]): number | null =>
  scores.reduce<number | null>((sum, score) => (sum === null || score === null ? null : sum + score), 0)

function keyWork(demo: Demo, unit: string): number | null {
  const rows = demo.tasks.filter(row => row.lead === unit && row.category === '重点工作')
  if (rows.length === 0) return null
  const ratios = rows.map(completion)
  if (ratios.includes(null)) return null
  const sum = ratios.reduce<Ratio>((total, ratio) => plus(total, ratio ?? [0n, 1n]), [0n, 1n])
  return hundredths(times(sum, 24n, BigInt(rows.length)))
}

function completion({ actual, target }: TaskRow): Ratio | null {
  if (typeof actual !== 'number' || typeof target !== 'number') return null
  return actual >= target ? [1n, 1n] : over(actual, target)
}

function panelScore(demo: Demo, unit: string, indicator: PanelIndicator, points: bigint): number | null {
  const { marks } = must(
    demo.panel.find(row => row.unit === unit && row.indicator === indicator),
    `${indicator} of ${unit}`,
  )
  const given = marks.filter(mark => typeof mark === 'number')
  if (given.length < 12 || given.some(mark => mark > 100)) return null
  const sum = given.reduce((total, mark) => total + mark, 0)
  return hundredths(times(over(sum, given.length), points, 100n))
}

function figure(demo: Demo, unit: string, item: string): number {
  const row = demo.figures.find(candidate => candidate.unit === unit && candidate.item === item)
  return Number(must(row, `${item} of ${unit}`).value)
}

/** 0 up to 80 %, 6 from 95 % upwards, a straight line between. */
function efficiency(onTime: number, due: number): number {
  if (due === 0) return 600
  if (onTime * 100 >= due * 95) return 600
  if (onTime * 100 <= due * 80) return 0
  return hundredths(times(over(onTime * 100 - due * 80, due * 100), 40n))
}

function styleBand(score: number): number {
  if (score >= 90) return 600
  if (score >= 80) return 450
  if (score >= 70) return 300
  return score >= 60 ? 150 : 0
}

const VALUES: Readonly<Record<string, bigint>> = { 很满意: 100n, 非常满意: 100n, 满意: 80n, 基本满意: 60n, 不满意: 0n }

function satisfaction(demo: Demo, unit: string, id: string, points: bigint): number | null {
  const survey = must(
    demo.surveys.find(candidate => candidate.id === id),
    id,
  )
  const ballots = survey.ballots.filter(ballot => ballot.unit.name === unit)
  const questions = survey.questions.map((_, at): Ratio => {
    const values = ballots.map(ballot => VALUES[ballot.answers[at] ?? '']).filter(value => value !== undefined)
    return [values.reduce((sum, value) => sum + value, 0n), BigInt(values.length)]
  })
  if (questions.some(([, answers]) => answers === 0n)) return null
  const sum = questions.reduce(plus)
  return hundredths(times(sum, points, 100n * BigInt(questions.length)))
}
