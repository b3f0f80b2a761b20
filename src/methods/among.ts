import { z } from 'zod'
import { divide, type Expression, input, max, min, num, steps, subtract } from '../formula/expression.ts'

/** Among whom a value is compared. */
export const among = z.enum(['group', 'all']).default('group').describe('在组内还是全部单位中比较')

/** 0 to 1: the value as a share of the best one. A best value of zero or below is an edge, whichever end is the best. */
export const shareOfBest = (value: string, best: string, lower: boolean): Expression =>
  max(
    num(0),
    min(num(1), lower ? divide(num(1), divide(input(value), input(best))) : divide(input(value), input(best))),
  )

/** 0 to 1: how far the value lies on the way from the worst of all to the best of all. */
export function shareOfSpread(value: Expression, lowest: Expression, highest: Expression, lower: boolean): Expression {
  const way = lower ? subtract(highest, value) : subtract(value, lowest)
  return max(num(0), min(num(1), divide(way, subtract(highest, lowest))))
}

/** One expression where all have the same value, else another one. */
export const unlessEqual = (lowest: Expression, highest: Expression, same: Expression, other: Expression): Expression =>
  steps(lowest, [{ from: highest, gives: same }], other)
