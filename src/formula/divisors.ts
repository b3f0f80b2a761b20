import { evaluateNumber, reachedStep } from './evaluate.ts'
import type { Expression } from './expression.ts'
import { single } from './inputs.ts'
import type { Inputs, Operand } from './operand.ts'

/** The inputs by which an expression would divide and that are zero: where it has no value, and the cells that say so. */
export function zeroDivisors(expression: Expression, inputs: Inputs): Operand[] {
  switch (expression.op) {
    case 'divide': {
      const below = zeroDivisors(expression.left, inputs).concat(zeroDivisors(expression.right, inputs))
      if (below.length > 0) return below
      return evaluateNumber(expression.right, inputs).isZero() ? operandsIn(expression.right, inputs) : []
    }
    case 'subtract':
      return zeroDivisors(expression.left, inputs).concat(zeroDivisors(expression.right, inputs))
    case 'add':
    case 'multiply':
    case 'min':
    case 'max':
      return expression.terms.flatMap(term => zeroDivisors(term, inputs))
    case 'round':
      return zeroDivisors(expression.of, inputs)
    case 'steps': {
      const compared = [expression.of, ...expression.steps.map(({ from }) => from)]
      const below = compared.flatMap(part => zeroDivisors(part, inputs))
      if (below.length > 0) return below
      return zeroDivisors(reachedStep(expression, inputs)?.gives ?? expression.otherwise, inputs)
    }
    default:
      return []
  }
}

function operandsIn(expression: Expression, inputs: Inputs): Operand[] {
  switch (expression.op) {
    case 'input':
      return [single(inputs, expression.name)]
    case 'operand':
      return [expression.operand]
    case 'add':
    case 'multiply':
    case 'min':
    case 'max':
      return expression.terms.flatMap(term => operandsIn(term, inputs))
    case 'subtract':
    case 'divide':
      return [...operandsIn(expression.left, inputs), ...operandsIn(expression.right, inputs)]
    default:
      return []
  }
}
