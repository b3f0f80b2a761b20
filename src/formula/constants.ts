import type { Expression } from './expression.ts'
import type { Operand } from './operand.ts'

/** The operands that are fixed in an expression itself (parameters of the scheme), each once, in the order they are written. */
export const constantsIn = (expression: Expression): Operand[] => [...new Set(walk(expression))]

function* walk(expression: Expression): Generator<Operand> {
  switch (expression.op) {
    case 'operand':
      yield expression.operand
      break
    case 'add':
    case 'multiply':
    case 'min':
    case 'max':
      for (const term of expression.terms) yield* walk(term)
      break
    case 'subtract':
    case 'divide':
      yield* walk(expression.left)
      yield* walk(expression.right)
      break
    case 'round':
      yield* walk(expression.of)
      break
    case 'steps':
      yield* walk(expression.of)
      for (const { from, gives } of expression.steps) {
        yield* walk(from)
        yield* walk(gives)
      }
      yield* walk(expression.otherwise)
      break
  }
}
