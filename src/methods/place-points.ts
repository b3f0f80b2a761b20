import { z } from 'zod'
import { add, divide, type Expression, input, max, min, multiply, num, steps, subtract } from '../formula/expression.ts'
import type { ComparisonRule, GroupInput } from '../model/scheme.ts'
import { among } from './among.ts'
import { aboveFaults } from './limits.ts'
import type { Live, MethodFault } from './method.ts'

/** Keys of a rule that gives points by the place among the group. */
export const PLACES = {
  step: z.number().positive().optional().describe('每低一名少几分'),
  share: z.number().positive().max(1).optional().describe('每低一名少第一名得分的几成，如 0.02'),
  table: z.array(z.number()).min(1).optional().describe('各名次得分，从第 1 名起，如 [5, 4, 3]；不写时第 1 名得满分'),
  rest: z.number().optional().describe('table 以后各名次的得分；也可以写 step，从 table 的最后一名起每低一名再少'),
  floor: z.number().default(0).describe('最低得几分'),
  ties: z.enum(['best', 'average']).describe('并列的：best 都得所并列名次的分，average 平均所占各名次的分'),
  lower: z.boolean().default(false).describe('数值低的名次在前'),
  among,
}

const places = z.strictObject(PLACES)
export type Places = z.infer<typeof places>

/** Whether it is stated, once, how the points go on from the first place (or from the last of the table). */
export const isOneFall = ({ step, share, table, rest }: Pick<Places, 'step' | 'share' | 'table' | 'rest'>): boolean =>
  [step, share, rest].filter(value => value !== undefined).length === 1 && (rest === undefined || table !== undefined)

/** The places that the rule looks at. */
export function comparedPlaces({ ties, table, lower, among }: Places): ComparisonRule {
  const first = lower ? 'lower' : 'higher'
  const place: GroupInput = { name: 'place', of: 'value', as: 'place', first }
  const mean: GroupInput = { name: 'mean-place', of: 'value', as: 'mean-place', first }
  if (ties === 'best') return { among, inputs: [place] }
  return { among, inputs: table === undefined ? [mean] : [place, mean] }
}

/** The points of a place; the first has `most` where no table says otherwise. */
export function placePoints(rule: Live<Places>, most: Expression): Expression {
  const fall = rule.share === undefined ? (rule.step ?? num(0)) : multiply(most, rule.share)
  const { table, rest, floor } = rule
  if (table === undefined) {
    const place = input(rule.ties === 'best' ? 'place' : 'mean-place')
    return max(floor, subtract(most, multiply(fall, subtract(place, num(1)))))
  }
  const listed = { table, rest, fall }
  return max(floor, rule.ties === 'best' ? ofPlace(listed) : ofPlacesTakenUp(listed))
}

interface Listed {
  readonly table: readonly Expression[]
  readonly rest: Expression | undefined
  readonly fall: Expression
}

function ofPlace({ table, rest, fall }: Listed): Expression {
  const [first, ...others] = table
  const last = table.at(-1)
  if (first === undefined || last === undefined) throw new Error('a table of no places')
  const beyond = subtract(input('place'), num(table.length))
  const after = { from: num(table.length + 1), gives: rest ?? subtract(last, multiply(fall, beyond)) }
  const ladder = others.map((gives, i) => ({ from: num(i + 2), gives }))
  return steps(input('place'), [after, ...ladder.reverse()], first)
}

/** The mean of the places that equals take up: from their place to as far behind their mean place as that lies behind it. */
function ofPlacesTakenUp(listed: Listed): Expression {
  const [place, mean] = [input('place'), input('mean-place')]
  const before = subtract(place, num(1))
  const last = subtract(multiply(num(2), mean), place)
  return divide(subtract(upTo(last, listed), upTo(before, listed)), subtract(last, before))
}

/** The points of all places up to one. */
function upTo(place: Expression, { table, rest, fall }: Listed): Expression {
  const within = table.map((gives, i) => multiply(gives, max(num(0), min(num(1), subtract(place, num(i))))))
  const beyond = max(num(0), subtract(place, num(table.length)))
  const last = table.at(-1) ?? num(0)
  const falling = divide(multiply(fall, beyond, add(beyond, num(1))), num(2))
  return add(...within, rest === undefined ? subtract(multiply(last, beyond), falling) : multiply(rest, beyond))
}

/** A table that rises, and a floor above the points. */
export function placeFaults({ table = [], rest, floor }: Places, points: number): MethodFault[] {
  const tooHigh = aboveFaults(['floor'], { zh: '最低的', en: 'The floor' }, floor, points)
  const all = [...table, ...(rest === undefined ? [] : [rest])]
  const at = all.findIndex((points, i) => points > (all[i - 1] ?? points))
  if (at < 0) return tooHigh
  const path = at < table.length ? ['table', at] : ['rest']
  return [
    ...tooHigh,
    {
      code: 'SCH-04',
      path,
      says: {
        zh: `第 ${at + 1} 名得 ${all[at]} 分，高于前一名的 ${all[at - 1]} 分。`,
        en: `Place ${at + 1} has ${all[at]} points, more than the ${all[at - 1]} of the place before.`,
      },
      remedy: {
        zh: `请对照考核文件核对第 ${at} 名和第 ${at + 1} 名的得分；文件确是如此的，在 checks 里写 SCH-04: off。`,
        en: `Compare places ${at} and ${at + 1} with the official document; if it does say so, put SCH-04: off under checks.`,
      },
    },
  ]
}
