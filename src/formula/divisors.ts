import { evaluateNumber, reachedStep } from './evaluate.ts'
import type { Expression } from './expression.ts'
import { single } from './inputs.ts'
import type { Inputs, Operand } from './operand.ts'

/**
 * The inputs by which an expression would divide and that are zero or negative, and so the cells that say so. By zero there is no
 * value; against a negative target the worse figure would score the higher.
 */
export function unusableDivisors(expression: Expression, inputs: Inputs): Operand[] {
  switch (expression.op) {
    case 'divide': {
      const below = unusableDivisors(expression.left, inputs).concat(unusableDivisors(expression.right, inputs))
      if (below.length > 0) return below
      const divisor = evaluateNumber(expression.right, inputs)
      return divisor.isZero() || divisor.isNegative() ? operandsIn(expression.right, inputs) : []
    }
    case 'subtract':
      return unusableDivisors(expression.left, inputs).concat(unusableDivisors(expression.right, inputs))
    case 'add':
    case 'multiply':
    case 'min':
    case 'max':
      return expression.terms.flatMap(term => unusableDivisors(term, inputs))
    case 'round':
      return unusableDivisors(expression.of, inputs)
    case 'steps': {
      const compared = [expression.of, ...expression.steps.map(({ from }) => from)]
      const below = compared.flatMap(part => unusableDivisors(part, inputs))
      if (below.length > 0) return below
      return unusableDivisors(reachedStep(expression, inputs)?.gives ?? expression.otherwise, inputs)
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
