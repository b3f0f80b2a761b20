import { must } from '../kit/record.ts'
import type { AdjustmentRow, Demo } from './demo.ts'
import { type Scores, scoresOf } from './score.ts'
import { CLASSES, named, type SampleUnit, SCORED } from './units.ts'

/** What must come out for one unit, reckoned without perf; points in hundredths. */
export interface Reckoning {
  readonly scores: Scores
  readonly bonus: number
  readonly deduction: number
  readonly total: number
  readonly rank: number | null
  readonly grade: string
  readonly vetoes: readonly string[]
  readonly awards: readonly string[]
  readonly consequences: readonly string[]
}

/** What a unit has before it is compared with others. */
export interface Standing extends Pick<Reckoning, 'scores' | 'bonus' | 'deduction' | 'total' | 'vetoes'> {
  readonly unit: SampleUnit
  readonly prior: number | null
  readonly priorGrade: string | null
}

/** The whole result by unit. */
export function reckon(demo: Demo): Record<string, Reckoning> {
  const standings = SCORED.map(unit => standingOf(demo, unit))
  const grades = gradesOf(standings)
  const gradeOf = ({ unit }: Standing): string => must(grades.get(unit.name), `grade of ${unit.name}`)
  const awards = awardsOf(standings, gradeOf)
  return Object.fromEntries(
    standings.map(one => {
      const { unit, scores, bonus, deduction, total, vetoes } = one
      const peers = standings.filter(other => other.unit.group === unit.group)
      const rank = isRanked(unit) ? peers.filter(other => isAhead(other, one)).length + 1 : null
      const own = awards.filter(({ winners }) => winners.includes(one)).map(({ id }) => id)
      const grade = gradeOf(one)
      const result = {
        scores,
        bonus,
        deduction,
        total,
        rank,
        grade,
        vetoes,
        awards: own,
        consequences: consequences(one, grade),
      }
      return [unit.name, result] as const
    }),
  )
}

const isRanked = ({ group }: SampleUnit): boolean => CLASSES.some(own => own === group)

export function standingOf(demo: Demo, unit: SampleUnit): Standing {
  const scores = scoresOf(demo, unit.name)
  const { bonus, deduction } = adjusted(demo, unit.name)
  const base = ['duty', 'efficacy', 'effect', 'innovation'].reduce((all, id) => all + Number(scores[id]), 0)
  const limited = Math.max(0, Math.min(10_000, base + bonus - deduction))
  const vetoes = vetoesOf(demo, unit.name)
  const before = demo.prior.find(row => row.year === 2009 && named(row.unit).includes(unit.name))
  return {
    ...{ unit, scores, bonus, deduction, vetoes },
    total: vetoes.includes('veto') ? Math.min(limited, 5990) : limited,
    prior: before?.hundredths ?? null,
    priorGrade: before?.grade ?? null,
  }
}

const LEVELS: Readonly<Record<string, number>> = { 国家级: 200, 市级: 100, 区级: 50 }
const ROLES: Readonly<Record<string, number>> = { 独立: 100, 牵头: 80, 参与: 50 }
const SUPERVISION: Readonly<Record<string, number>> = { 整改建议书: 50, 监察建议书: 100, 监察决定书: 200 }
const [FROM, TO] = [Date.UTC(2009, 11, 1), Date.UTC(2010, 10, 30)]

const honourPoints = ({ level, role }: AdjustmentRow): number =>
  (Number(LEVELS[level ?? '']) * Number(ROLES[role ?? '独立'])) / 100

/** Bonus and deduction with all limits. */
function adjusted(demo: Demo, name: string): { bonus: number; deduction: number } {
  const rows = demo.adjustments.filter(row => row.unit === name)
  const of = (item: string): AdjustmentRow[] => rows.filter(row => row.item === item)
  const lies = of('弄虚作假')
  const best = new Map<string, number>()
  for (const row of of('表彰奖励')) {
    const isInTime = row.date.getTime() >= FROM && row.date.getTime() <= TO
    const isTakenBack = lies.some(lie => lie.award === null || lie.award === row.award)
    if (row.document === null || !isInTime || isTakenBack) continue
    const award = row.award ?? row.reason
    best.set(award, Math.max(best.get(award) ?? 0, honourPoints(row)))
  }
  const months = new Map<string, number>()
  for (const row of of('经验推广').filter(one => one.document !== null)) {
    const month = row.date.toISOString().slice(0, 7)
    months.set(month, Math.min(50, (months.get(month) ?? 0) + 50))
  }
  const total = (values: Iterable<number>): number => [...values].reduce((all, one) => all + one, 0)
  const bonus = Math.min(250, Math.min(200, total(best.values())) + Math.min(100, total(months.values())))
  const supervision = total(of('监督建议').map(({ level }) => Number(SUPERVISION[level ?? ''])))
  return { bonus, deduction: Math.min(500, Math.min(400, supervision) + Math.min(200, 100 * lies.length)) }
}

const VETOES: Readonly<Record<string, readonly string[]>> = {
  veto: ['重大安全生产责任事故', '严重违纪违法案件', '重大群体性事件处置失当'],
  accountability: ['行政首长问责'],
}

/** Vetoes of this year, up to its close, that a document proves. */
const vetoesOf = (demo: Demo, name: string): string[] =>
  Object.entries(VETOES).flatMap(([id, items]) => {
    const rows = demo.events.filter(({ unit, item, date, document }) => {
      const isInYear = date.getTime() >= Date.UTC(2010, 0, 1) && date.getTime() <= TO
      return unit === name && items.includes(item) && isInYear && document !== null
    })
    return rows.length > 0 ? [id] : []
  })

/** The total, then 服务效果, then the lesser deduction, then last year's total; who has none comes after. */
function isAhead(a: Standing, b: Standing): boolean {
  const keys = ({ total, scores, deduction, prior }: Standing): number[] => [
    ...[total, Number(scores.effect), -deduction, prior === null ? 0 : 1, prior ?? 0],
  ]
  const [own, other] = [keys(a), keys(b)]
  const at = own.findIndex((value, i) => value !== other[i])
  return at >= 0 && (own[at] as number) > (other[at] as number)
}

const GRADES = ['优秀', '达标', '基本达标', '不达标']

/** 优秀 from 90 within 30 % of the class (half-up, a tie on the line gets in); the others by the total; vetoes last. */
function gradesOf(standings: readonly Standing[]): Map<string, string> {
  return new Map(
    standings.map(one => {
      const peers = standings.filter(({ unit }) => unit.group === one.unit.group)
      const seats = isRanked(one.unit) ? Math.floor((peers.length * 3 + 5) / 10) : 0
      const ahead = peers.filter(other => other.vetoes.length === 0 && other !== one && isAhead(other, one))
      const isBest = one.total >= 9000 && ahead.length < seats
      return [one.unit.name, must(GRADES[gradeIndex(one, isBest)], 'grade')]
    }),
  )
}

function gradeIndex({ total, vetoes }: Standing, isBest: boolean): number {
  if (vetoes.includes('veto')) return 3
  const byTotal = total >= 7500 ? 1 : total >= 6000 ? 2 : 3
  return Math.min(3, (isBest ? 0 : byTotal) + (vetoes.includes('accountability') ? 1 : 0))
}

interface Award {
  readonly id: string
  readonly winners: readonly Standing[]
}

const improvement = ({ total, prior }: Standing): number => total - (prior ?? 0)

function awardsOf(standings: readonly Standing[], gradeOf: (one: Standing) => string): Award[] {
  const eligible = standings.filter(({ unit, vetoes }) => isRanked(unit) && vetoes.length === 0)
  const isMet = (one: Standing): boolean => GRADES.indexOf(gradeOf(one)) <= 1
  const within = (id: string, value: (one: Standing) => number, among: readonly Standing[]): Award[] =>
    CLASSES.map(group => {
      const own = among.filter(({ unit }) => unit.group === group)
      const best = Math.max(...own.map(value))
      return { id, winners: own.filter(one => value(one) === best) }
    })
  const advanced = eligible.filter(isMet)
  // 30 % of the 42 departments, without a rest: 12.
  const seats = Math.floor((standings.length * 3) / 10)
  const improved = eligible.filter(one => one.prior !== null && isMet(one) && improvement(one) >= 300)
  return [
    { id: 'advanced', winners: advanced.filter(one => advanced.filter(other => isAhead(other, one)).length < seats) },
    ...within('improvement', improvement, improved),
    ...within('best-duty', ({ scores }) => Number(scores.duty), advanced),
    ...within('best-effect', ({ scores }) => Number(scores.effect), advanced),
  ]
}

function consequences({ priorGrade }: Standing, grade: string): string[] {
  if (grade === '不达标') return ['failed']
  return grade === '基本达标' && priorGrade === '基本达标' ? ['barely-twice'] : []
}
