import type { Decimal } from '../kernel/decimal.ts'
import { chosenCase, evaluateNumber, reachedStep } from './evaluate.ts'
import type { Expression } from './expression.ts'
import { single } from './inputs.ts'
import type { Inputs, Operand } from './operand.ts'
import { partsOf } from './parts.ts'

/** A place where an expression has no usable value, and the operands whose cells say so. */
export interface Edge {
  readonly kind: 'zero-divisor' | 'negative-divisor' | 'no-logarithm' | 'no-power'
  readonly operands: readonly Operand[]
}

/**
 * Where an expression cannot be worked out with these inputs, found before it is: a divisor of zero (or, unless signs are
 * meant, below it: against a negative target the worse figure would score the higher), the logarithm or the root of what has none.
 */
export function edgesOf(expression: Expression, inputs: Inputs): Edge[] {
  const below = workedParts(expression, inputs).flatMap(part => edgesOf(part, inputs))
  if (below.length > 0) return below
  switch (expression.op) {
    case 'steps':
      return edgesOf(reachedStep(expression, inputs)?.gives ?? expression.otherwise, inputs)
    case 'choose':
      return edgesOf(chosenCase(expression, inputs).gives, inputs)
    case 'divide': {
      const divisor = evaluateNumber(expression.right, inputs)
      if (divisor.isZero()) return [at('zero-divisor', expression.right, inputs)]
      const isMeant = expression.signed === true || !divisor.isNegative()
      return isMeant ? [] : [at('negative-divisor', expression.right, inputs)]
    }
    case 'ln':
      return isPositive(evaluateNumber(expression.of, inputs)) ? [] : [at('no-logarithm', expression.of, inputs)]
    case 'power': {
      const [base, exponent] = [evaluateNumber(expression.left, inputs), evaluateNumber(expression.right, inputs)]
      const isDefined = isPositive(base) || (exponent.isInteger() && (!base.isZero() || isPositive(exponent)))
      return isDefined || (base.isZero() && isPositive(exponent)) ? [] : [at('no-power', expression.left, inputs)]
    }
    default:
      return []
  }
}

// Of a ladder or a choice, what is compared is worked out first, and then the one branch that is reached.
function workedParts(expression: Expression, inputs: Inputs): readonly Expression[] {
  if (expression.op === 'choose') return [expression.of]
  if (expression.op !== 'steps') return partsOf(expression)
  if (edgesOf(expression.of, inputs).length > 0) return [expression.of]
  return [expression.of, ...expression.steps.map(({ from }) => from)]
}

const isPositive = (value: Decimal): boolean => value.isPositive() && !value.isZero()

const at = (kind: Edge['kind'], expression: Expression, inputs: Inputs): Edge => ({
  kind,
  operands: [...operandsIn(expression, inputs)],
})

function* operandsIn(expression: Expression, inputs: Inputs): Generator<Operand> {
  if (expression.op === 'input') yield single(inputs, expression.name)
  if (expression.op === 'operand') yield expression.operand
  for (const part of partsOf(expression)) yield* operandsIn(part, inputs)
}
