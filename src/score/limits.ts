import { type Expression, max, min, operand } from '../formula/expression.ts'
import type { Scheme } from '../model/scheme.ts'

/** A total held between the scheme's floor and cap. */
export function limited(total: Expression, { floor, cap }: Scheme['limits']): Expression {
  const most = cap === null ? total : min(total, operand(cap))
  return floor === null ? most : max(most, operand(floor))
}
