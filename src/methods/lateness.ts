import { z } from 'zod'
import { type Expression, input, max, multiply, num, steps, subtract } from '../formula/expression.ts'
import { orderFaults, riseFaults } from './ladder.ts'
import type { Live, MethodFault } from './method.ts'

/** Keys of a rule on lateness; exactly one of `perDay` and `late` is stated. */
export const LATENESS = {
  perDay: z.number().positive().optional().describe('每超期一天扣几分'),
  late: z
    .array(z.tuple([z.number().positive(), z.number().min(0).max(1)]))
    .min(1)
    .optional()
    .describe('[天数, 比例]，从小到大：超期达到这么多天的，得分值的这一比例；与 perDay 只写一项'),
  grace: z.number().min(0).default(0).describe('宽限天数，从超期天数里减去'),
  cap: z.number().positive().optional().describe('因超期最多扣几分；不写时扣完为止'),
  unfinished: z.number().min(0).max(1).optional().describe('超期仍未完成的，得分值的这一比例；不写时按超期天数计'),
}

const lateness = z.strictObject(LATENESS)
export type Lateness = z.infer<typeof lateness>

/** Whether the days of lateness cost points in one way, not in none and not in two. */
export const isOneWay = ({ perDay, late }: Pick<Lateness, 'perDay' | 'late'>): boolean =>
  (perDay === undefined) !== (late === undefined)

export const latenessNeeds = ({ unfinished }: Lateness): string[] =>
  unfinished === undefined ? ['days'] : ['days', 'finished']

/** What is left of `full` after `days` days of lateness. */
export function punctual({ perDay, late, grace, cap, unfinished }: Live<Lateness>, full: Expression): Expression {
  const days = max(num(0), subtract(input('days'), grace))
  const left =
    perDay === undefined ? steps(days, shares(late ?? [], full), full) : subtract(full, multiply(perDay, days))
  const kept = max(cap === undefined ? num(0) : subtract(full, cap), left)
  if (unfinished === undefined) return kept
  // A task that is not finished and not yet due has lost nothing.
  const open = steps(input('days'), [{ from: num(1), gives: multiply(full, unfinished) }], full)
  return steps(input('finished'), [{ from: num(1), gives: kept }], open)
}

const shares = (late: NonNullable<Live<Lateness>['late']>, full: Expression) =>
  late.map(([from, share]) => ({ from, gives: multiply(full, share) })).reverse()

/** Days out of order, and a share that rises with the days. `key`: where the rule stands below the method's parameters. */
export function latenessFaults({ late = [] }: Lateness, key: MethodFault['path'] = []): MethodFault[] {
  const order = orderFaults(late, 'rising', [...key, 'late'])
  return order.length > 0 ? order : riseFaults(late, [...key, 'late'])
}
