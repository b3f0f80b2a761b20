import { add, divide, type Expression, input, multiply } from '../formula/expression.ts'
import type { Operand } from '../formula/operand.ts'
import type { Score } from '../model/assessment.ts'
import type { Parameter } from '../model/scheme.ts'

/** A sum of scores as an expression, with what it is over. */
export interface Sum {
  readonly expression: Expression
  readonly inputs: Readonly<Record<string, Operand>>
}

/**
 * The children's scores added up. Where a child does not apply and has no points, the others are scaled up to the parent's
 * points 合理缺项折算 (domain.md J1). Null when no child applies.
 */
export function sumOf(children: readonly Score[], whole: Parameter): Sum | null {
  const counted = children.flatMap(({ points, indicator }) =>
    points === null ? [] : [{ points, full: indicator.points }],
  )
  if (counted.length === 0) return null
  const inputs: Record<string, Operand> = {}
  for (const [i, { points }] of counted.entries()) inputs[`score${i}`] = points
  const sum = add(...counted.map((_, i) => input(`score${i}`)))
  if (counted.length === children.length) return { expression: sum, inputs }
  for (const [i, { full }] of counted.entries()) inputs[`points${i}`] = full
  inputs.whole = whole
  const applicable = add(...counted.map((_, i) => input(`points${i}`)))
  return { expression: divide(multiply(sum, input('whole')), applicable), inputs }
}
