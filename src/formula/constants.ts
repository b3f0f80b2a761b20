import type { Expression } from './expression.ts'
import type { Operand } from './operand.ts'
import { partsOf } from './parts.ts'

/** The operands that are fixed in an expression itself (parameters of the scheme), each once, in the order they are written. */
export const constantsIn = (expression: Expression): Operand[] => [...new Set(walk(expression))]

function* walk(expression: Expression): Generator<Operand> {
  if (expression.op === 'operand') yield expression.operand
  for (const part of partsOf(expression)) yield* walk(part)
}
