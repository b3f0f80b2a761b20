import { numberOf } from '../formula/evaluate.ts'
import { add, type Expression, gather, input, num, rank, steps, subtract } from '../formula/expression.ts'
import type { Operand, Quantity } from '../formula/operand.ts'
import { quantity } from '../formula/quantity.ts'
import type { UnitResult } from '../model/assessment.ts'
import type { Barred, Contest, Entry } from '../model/contest.ts'
import type { Allotment } from '../model/grading.ts'
import type { Text } from '../text/text.ts'
import { type Key, levelUnits, rankKeys } from './keys.ts'
import { isProvisional, type Pool } from './pools.ts'
import type { Seats } from './seats.ts'

/** Who competes for what, and by what. */
export interface Rules {
  readonly subject: Contest['subject']
  readonly tie: Allotment['tie']
  /** The first keys of the contest (whether something better is held), then what is compared. */
  readonly keys: readonly Key[]
  readonly barred: readonly Barred[]
  /** Units that are placed but take no seat. */
  readonly guests: readonly UnitResult[]
  readonly competing: readonly UnitResult[]
  readonly open: Operand
  readonly better: Quantity | null
  /** What a unit must have besides a place within the line, as 1 or 0 over these inputs. */
  readonly also: (unit: string) => {
    readonly expression: Expression
    readonly inputs: Readonly<Record<string, Operand>>
  }
}

const PLACE: Text = { zh: '名次', en: 'place' }
const LINE: Text = { zh: '名额线', en: 'last place within' }
const USED: Text = { zh: '已用名额', en: 'seats used' }

/** Places the competing units of a pool, and tells who is within the line. */
export function contestOf(pool: Pool, seats: Seats, rules: Rules): Contest {
  const { keys, tie, competing, guests, open, better } = rules
  const names = competing.map(({ unit }) => unit.name)
  const columns = keys.map(({ values }) => names.map(name => values.get(name) as Operand))
  const series = Object.fromEntries(columns.map((column, i) => [`all${i}`, column]))
  const line = better === null ? open : quantity(LINE, add(input('better'), input('open')), { better, open })
  const level = levelUnits(keys, names)
  const entry = ({ unit }: UnitResult, competes: boolean): Entry => {
    const own = keys.map(({ values }) => values.get(unit.name) as Operand)
    const inputs = { ...series, ...Object.fromEntries(own.map((value, i) => [`own${i}`, value])) }
    const place = quantity(PLACE, placeAmong(keys, tie, competes, names.length), names.length === 0 ? {} : inputs)
    const also = rules.also(unit.name)
    const within = steps(subtract(input('line'), input('place')), [{ from: num(0), gives: also.expression }], num(0))
    const reached = quantity(nameOf(rules.subject), within, { ...also.inputs, line, place })
    return { unit, keys: own, place, reached, competes, levelWith: level.get(unit.name) ?? [] }
  }
  const entries = [...competing.map(result => entry(result, true)), ...guests.map(result => entry(result, false))]
  entries.sort((a, b) => Number(b.competes) - Number(a.competes) || numberOf(a.place).comparedTo(numberOf(b.place)))
  const taken = entries.filter(({ competes }) => competes).map(({ reached }) => reached)
  return {
    subject: rules.subject,
    pool: pool.name,
    rankedOf: pool.members.filter(({ state }) => state === 'ranked').length,
    provisional: isProvisional(pool),
    ...seats,
    open,
    better,
    line,
    tie,
    used: summed(USED, taken),
    keyTitles: keys.map(({ title }) => title),
    entries,
    barred: rules.barred,
  }
}

/** A series added up; an empty one is nothing. */
export const summed = (name: Text, series: readonly Quantity[]): Quantity =>
  series.length === 0 ? quantity(name, num(0), {}) : quantity(name, gather('sum', 'series'), { series })

// Where nobody of a tie across the line is taken, each stands where the last of them does.
function placeAmong(keys: readonly Key[], tie: Allotment['tie'], competes: boolean, members: number): Expression {
  if (members === 0) return num(1)
  const place = rank(rankKeys(keys), tie === 'exclude' ? 'last' : 'competition')
  return tie === 'exclude' && !competes ? add(place, num(1)) : place
}

const nameOf = (subject: Contest['subject']): Text => {
  const title = subject.kind === 'grade' ? subject.grade.name : subject.award.title
  return { zh: `“${title}”名额内`, en: `within the seats of ${title}` }
}
