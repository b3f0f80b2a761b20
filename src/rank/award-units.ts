import { choose, type Expression, input, num, operand, steps } from '../formula/expression.ts'
import type { Operand, Quantity } from '../formula/operand.ts'
import { quantity } from '../formula/quantity.ts'
import type { UnitResult } from '../model/assessment.ts'
import type { AwardResult, Barred, Contest, YearResult } from '../model/contest.ts'
import type { Award } from '../model/grading.ts'
import { allIndicators } from '../model/indicators.ts'
import type { Scheme } from '../model/scheme.ts'
import { type Text, untranslated } from '../text/text.ts'
import { contestOf } from './contest.ts'
import { contestKeys } from './grade-units.ts'
import { type Key, settledKey } from './keys.ts'
import { type GroupOfUnits, type Pool, poolsOf } from './pools.ts'
import { allot, type Seats } from './seats.ts'

/** The competition for every award, in the order of the scheme. The results are graded and compared with last year's. */
export const awardContests = (
  scheme: Scheme,
  keys: readonly Key[],
  groups: readonly GroupOfUnits[],
  results: readonly UnitResult[],
): Contest[] =>
  scheme.awards.flatMap(award => {
    const pools = poolsOf(award.allotment.within, groups, results)
    const seats = allot(award.quota, award.allotment, pools)
    return pools.map((pool, i) => awardContest(scheme, award, keys, pool, seats[i] as Seats))
  })

/** What a unit may be awarded, out of all contests. */
export function awardsOf(contests: readonly Contest[]): Map<string, AwardResult[]> {
  const found = new Map<string, AwardResult[]>()
  for (const { subject, entries, provisional } of contests) {
    if (subject.kind !== 'award') continue
    for (const { unit, reached } of entries) {
      const own = { award: subject.award, reached, provisional }
      found.set(unit.name, [...(found.get(unit.name) ?? []), own])
    }
  }
  return found
}

const QUALIFIED: Text = { zh: '符合参评条件', en: 'qualifies' }

function awardContest(scheme: Scheme, award: Award, keys: readonly Key[], pool: Pool, seats: Seats): Contest {
  const ranked = pool.members.filter(({ state }) => state === 'ranked')
  const barred: Barred[] = []
  const values = new Map<string, Operand>()
  const competing = ranked.filter(result => {
    const found = comparedIn(scheme, award, result)
    if (isBarred(result)) barred.push({ unit: result.unit, why: 'veto' })
    else if (found.value === null) barred.push({ unit: result.unit, why: found.lacks })
    else values.set(result.unit.name, found.value)
    return values.has(result.unit.name)
  })
  const qualified = qualifiedKey(scheme, award, competing)
  return contestOf(pool, seats, {
    subject: { kind: 'award', award },
    tie: award.allotment.tie,
    keys: [...(qualified === null ? [] : [qualified]), ...comparedBy(scheme, award, keys, values, ranked)],
    barred,
    guests: [],
    competing,
    open: seats.seats,
    better: null,
    also: name => {
      if (qualified === null) return { expression: num(1), inputs: {} }
      return { expression: input('qualified'), inputs: { qualified: qualified.values.get(name) as Operand } }
    },
  })
}

const isBarred = ({ vetoes }: UnitResult): boolean =>
  vetoes.some(({ veto, rows }) => rows.length > 0 && veto.barsAwards)

/** Last year's result, where there is one. */
export const lastYear = ({ year }: Scheme, history: readonly YearResult[]): YearResult | null =>
  history.find(one => one.year === year - 1) ?? null

type Compared = { readonly value: Operand } | { readonly value: null; readonly lacks: Barred['why'] }

function comparedIn(scheme: Scheme, { by, atLeast }: Award, { total, scores, history }: UnitResult): Compared {
  const change = lastYear(scheme, history)?.change ?? null
  if (change === null && (by === 'improvement' || atLeast.improvement !== null)) {
    return { value: null, lacks: 'no-prior-result' }
  }
  const value = by === 'total' ? total : by === 'improvement' ? change : (scores.get(by)?.points ?? null)
  return value === null ? { value, lacks: 'no-score' } : { value: settledKey(value) }
}

const IMPROVEMENT: Text = { zh: '比上年提高', en: 'Improvement' }

// By the total, units stand as in the ranking; by anything else they are level where they have the same.
function comparedBy(
  scheme: Scheme,
  { by, allotment }: Award,
  keys: readonly Key[],
  values: Key['values'],
  ranked: readonly UnitResult[],
): Key[] {
  if (by === 'total') return contestKeys(keys, allotment.tie, ranked)
  const named = allIndicators(scheme.indicators).find(({ id }) => id === by)?.title ?? by
  const title = by === 'improvement' ? IMPROVEMENT : untranslated(named)
  const own: Key = { id: by, title, first: 'higher', values }
  return allotment.tie === 'keys' ? [own, ...contestKeys(keys, 'keys', ranked)] : [own]
}

/** 1 for a unit that reaches all that the award asks for: the others stand behind. Null where it asks for nothing. */
function qualifiedKey(scheme: Scheme, { atLeast }: Award, competing: readonly UnitResult[]): Key | null {
  const { grade, total, improvement } = atLeast
  if (grade === null && total === null && improvement === null) return null
  const values = competing.map((result): [string, Quantity] => {
    const inputs: Record<string, Operand> = {}
    let expression: Expression = num(1)
    const reaching = (name: string, value: Operand | null, line: Operand | null): void => {
      if (line === null || value === null) return
      inputs[name] = value
      expression = steps(input(name), [{ from: operand(line), gives: expression }], num(0))
    }
    reaching('total', result.total, total)
    reaching('improvement', lastYear(scheme, result.history)?.change ?? null, improvement)
    if (grade !== null && result.grade !== null) {
      inputs.grade = result.grade
      const least = scheme.grades.findIndex(({ name }) => name === grade)
      expression = choose(
        input('grade'),
        scheme.grades.map(({ name }, i) => ({ is: name, gives: i <= least ? expression : num(0) })),
      )
    }
    return [result.unit.name, quantity(QUALIFIED, expression, inputs)]
  })
  return { id: 'qualified', title: QUALIFIED, first: 'higher', values: new Map(values) }
}
