import { numberOf } from '../formula/evaluate.ts'
import { type Expression, input, multiply, operand, round, whole } from '../formula/expression.ts'
import type { Given, Operand, Quantity } from '../formula/operand.ts'
import { quantity } from '../formula/quantity.ts'
import { compareNumbers, type Decimal, decimal, ZERO } from '../kernel/decimal.ts'
import { digits, published, wholeOf } from '../kernel/rounding.ts'
import type { Contest } from '../model/contest.ts'
import { concluded } from '../model/evidence.ts'
import type { Allotment, Quota } from '../model/grading.ts'
import type { Text } from '../text/text.ts'
import type { Pool } from './pools.ts'

/** The seats of one pool, and how a share became them. */
export type Seats = Pick<Contest, 'seats' | 'share'>

const EXACT: Text = { zh: '应得名额', en: 'share of the base' }
const SEATS: Text = { zh: '名额', en: 'seats' }
const BASES: Readonly<Record<Allotment['of'], Text>> = {
  all: { zh: '单位数（不含不参加的）', en: 'units, without the excluded' },
  ranked: { zh: '参加排名的单位数', en: 'ranked units' },
}

/** The seats of every pool, in their order. */
export function allot({ kind, value }: Quota, { of, round: rule }: Allotment, pools: readonly Pool[]): Seats[] {
  if (kind === 'seats') return pools.map(() => ({ seats: value, share: null }))
  const shares = pools.map(({ members }) => {
    const counted = members.filter(({ state }) => state === 'ranked' || (of === 'all' && state !== 'excluded'))
    const base = concluded(BASES[of], decimal(counted.length), BASES[of])
    return { base, exact: quantity(EXACT, multiply(operand(value), input('base')), { base }) }
  })
  if (rule === 'largest-remainder') {
    const given = largestRemainders(shares.map(({ exact }) => numberOf(exact)))
    return shares.map((share, i) => ({ share, seats: given[i] as Given }))
  }
  return shares.map(share => ({ share, seats: wholeSeats(rule, share.exact) }))
}

const ROUNDINGS: Readonly<Record<Exclude<Allotment['round'], 'largest-remainder'>, (of: Expression) => Expression>> = {
  floor: of => whole(of, 'down'),
  'half-up': of => round(of, 0),
  ceiling: of => whole(of, 'up'),
}

const wholeSeats = (rule: keyof typeof ROUNDINGS, exact: Quantity): Operand =>
  quantity(SEATS, ROUNDINGS[rule](input('exact')), { exact })

/**
 * Whole seats that add up to the rounded whole: each pool's whole part, and one more each in the order of the remainders, of
 * equal ones in the order of the pools. A search, so the workbook holds what came out.
 */
function largestRemainders(exact: readonly Decimal[]): Given[] {
  const all = published(
    exact.reduce((sum, own) => sum.plus(own), ZERO),
    0,
  )
  const wholes = exact.map(own => wholeOf(own, 'down'))
  const left = all.minus(wholes.reduce((sum, own) => sum.plus(own), ZERO)).toNumber()
  const order = exact
    .map((own, i) => ({ i, remainder: own.minus(wholes[i] as Decimal) }))
    .sort((a, b) => compareNumbers(b.remainder, a.remainder) || a.i - b.i)
  const more = new Set(order.slice(0, left).map(({ i }) => i))
  const list = exact.map(own => digits(own))
  const why: Text = {
    zh: `最大余数法：各范围应得 ${list.join('、')}，合计 ${digits(all)} 个`,
    en: `largest remainders: ${list.join(', ')} are due, ${digits(all)} in all`,
  }
  return wholes.map((own, i) => concluded(SEATS, more.has(i) ? own.plus(1) : own, why))
}
