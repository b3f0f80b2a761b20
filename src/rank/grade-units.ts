import { add, input, max, num, operand, steps, subtract, word } from '../formula/expression.ts'
import type { Operand, Quantity } from '../formula/operand.ts'
import { quantity } from '../formula/quantity.ts'
import type { UnitResult } from '../model/assessment.ts'
import type { Contest } from '../model/contest.ts'
import type { Grade, Quotas } from '../model/grading.ts'
import type { Scheme } from '../model/scheme.ts'
import type { Text } from '../text/text.ts'
import { contestOf, summed } from './contest.ts'
import { type Key, registryKey } from './keys.ts'
import { ladder, limitsOf } from './ladder.ts'
import { type GroupOfUnits, type Pool, poolsOf } from './pools.ts'
import { allot, type Seats } from './seats.ts'

/** Grades by full name, and the competition for those with a quota. */
export interface Graded {
  readonly grades: ReadonlyMap<string, Quantity>
  readonly contests: readonly Contest[]
}

const GRADE: Text = { zh: '等次', en: 'grade' }
const HIGHER: Text = { zh: '已得更高等次', en: 'has a higher grade' }
const HIGHER_COUNT: Text = { zh: '已得更高等次的单位数', en: 'units with a higher grade' }

/** Grades every unit that has a total: by line, by quota, or by both, within what its vetoes leave. */
export function gradeUnits(
  scheme: Scheme,
  keys: readonly Key[],
  groups: readonly GroupOfUnits[],
  results: readonly UnitResult[],
): Graded {
  if (scheme.grades.length === 0) return { grades: new Map(), contests: [] }
  const contests = contestsOf(scheme, keys, groups, results)
  const reached = reachedIn(contests)
  const grades = results.flatMap((result): [string, Quantity][] => {
    const grade = gradeOf(scheme, result, i => reached.get(i)?.get(result.unit.name) ?? null)
    return grade === null ? [] : [[result.unit.name, grade]]
  })
  return { grades: new Map(grades), contests }
}

type Reached = Map<number, Map<string, Quantity>>

function reachedIn(contests: readonly Contest[]): Reached {
  const reached: Reached = new Map()
  for (const { subject, entries } of contests) {
    if (subject.kind !== 'grade') continue
    const own = reached.get(subject.index) ?? new Map<string, Quantity>()
    for (const entry of entries) own.set(entry.unit.name, entry.reached)
    reached.set(subject.index, own)
  }
  return reached
}

/** The grade of a unit as a live word; null without a total, and for a unit that does not compete where all grades but the last have quotas. */
function gradeOf({ grades }: Scheme, result: UnitResult, reached: (i: number) => Quantity | null): Quantity | null {
  const { total, state } = result
  if (total === null) return null
  const last = grades.length - 1
  const isByQuotaAlone = last > 0 && grades.slice(0, last).every(({ quota }) => quota !== null)
  if (state !== 'ranked' && isByQuotaAlone) return null
  const { best, demote } = limitsOf(grades, result)
  const nameAt = (i: number) => word((grades[Math.min(i, last)] as Grade).name)
  const { expression, inputs } = ladder(
    grades,
    { from: best, to: last },
    total,
    reached,
    i => nameAt(i + demote),
    nameAt(last),
  )
  return quantity(GRADE, expression, inputs)
}

function contestsOf(
  scheme: Scheme,
  keys: readonly Key[],
  groups: readonly GroupOfUnits[],
  results: readonly UnitResult[],
): Contest[] {
  const { quotas, grades } = scheme
  if (quotas === null) return []
  const pools = poolsOf(quotas.within, groups, results)
  const seats = grades.map(({ quota }) => (quota === null ? [] : allot(quota, quotas, pools)))
  const byPool = pools.map((pool, p) =>
    poolContests(
      scheme,
      quotas,
      keys,
      pool,
      seats.map(own => own[p] ?? null),
    ),
  )
  // Grade by grade, as the scheme has them, and within a grade pool by pool.
  return grades.flatMap((_, i) =>
    byPool.flatMap(own => own.filter(({ subject }) => subject.kind === 'grade' && subject.index === i)),
  )
}

/** What an earlier contest of the pool leaves to the next: its seats with what it was left itself, and how many it used. */
interface Left {
  readonly open: Operand
  readonly used: Quantity
}

function poolContests(
  scheme: Scheme,
  quotas: Quotas,
  keys: readonly Key[],
  pool: Pool,
  seats: readonly (Seats | null)[],
): Contest[] {
  const { grades } = scheme
  const ranked = pool.members.filter(({ state }) => state === 'ranked')
  const contests: Contest[] = []
  let left: Left | null = null
  for (const [index, grade] of grades.entries()) {
    const own = seats[index]
    if (own === null || own === undefined) continue
    const reached = reachedIn(contests)
    const mayGet = ranked.filter(result => limitsOf(grades, result).best <= index)
    const isDemoted = (result: UnitResult) => limitsOf(grades, result).demote > 0
    const competing = mayGet.filter(result => !isDemoted(result))
    const higher = higherKey(grades, index, mayGet, (i, name) => reached.get(i)?.get(name) ?? null)
    const better = higher === null ? [] : competing.map(({ unit }) => higher.values.get(unit.name) as Quantity)
    const open: Operand = left === null || quotas.unused === 'lost' ? own.seats : openSeats(own.seats, left)
    const contest = contestOf(pool, own, {
      subject: { kind: 'grade', grade, index },
      tie: quotas.tie,
      keys: [...(higher === null ? [] : [higher]), ...contestKeys(keys, quotas.tie, ranked)],
      barred: ranked.filter(result => !mayGet.includes(result)).map(({ unit }) => ({ unit, why: 'veto' })),
      guests: mayGet.filter(isDemoted),
      competing,
      open,
      better: higher === null ? null : summed(HIGHER_COUNT, better),
      also: name => conditionsOf(grade, ranked, name, higher),
    })
    contests.push(contest)
    left = { open, used: contest.used }
  }
  return contests
}

/** The keys of the ranking; no two units share a place where ties are parted by keys. */
export const contestKeys = (keys: readonly Key[], tie: Quotas['tie'], ranked: readonly UnitResult[]): Key[] =>
  tie === 'keys' && !keys.some(({ id }) => id === 'registry') ? [...keys, registryKey(ranked)] : [...keys]

const OPEN: Text = { zh: '名额（含上一等次余下的）', en: 'seats, with those left over' }

const openSeats = (seats: Operand, { open, used }: Left): Operand => {
  const unused = max(num(0), subtract(input('open'), input('used')))
  return quantity(OPEN, add(input('seats'), unused), { seats, open, used })
}

/** 1 for a unit that has a higher grade already: it stands ahead and takes no seat. Null for the first grade. */
function higherKey(
  grades: readonly Grade[],
  index: number,
  members: readonly UnitResult[],
  reached: (grade: number, name: string) => Quantity | null,
): Key | null {
  if (index === 0) return null
  const values = members.map((result): [string, Quantity] => {
    const { unit, total } = result
    if (total === null) throw new Error(`${unit.name} is ranked without a total`)
    const { best } = limitsOf(grades, result)
    const made = ladder(
      grades,
      { from: best, to: index },
      total,
      i => reached(i, unit.name),
      () => num(1),
      num(0),
    )
    return [unit.name, quantity(HIGHER, made.expression, made.inputs)]
  })
  return { id: 'higher', title: HIGHER, first: 'higher', values: new Map(values) }
}

/** Not better already, and good enough where the grade has a line too. */
function conditionsOf({ from }: Grade, ranked: readonly UnitResult[], name: string, higher: Key | null) {
  const inputs: Record<string, Operand> = {}
  const total = ranked.find(({ unit }) => unit.name === name)?.total
  let expression = num(1)
  if (from !== null && total) {
    inputs.total = total
    expression = steps(input('total'), [{ from: operand(from), gives: expression }], num(0))
  }
  if (higher !== null) {
    inputs.higher = higher.values.get(name) as Operand
    expression = steps(input('higher'), [{ from: num(1), gives: num(0) }], expression)
  }
  return { expression, inputs }
}
