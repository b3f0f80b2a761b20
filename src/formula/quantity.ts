import type { Text } from '../text/text.ts'
import { evaluate } from './evaluate.ts'
import type { Expression } from './expression.ts'
import type { Inputs, Quantity } from './operand.ts'

/** Works a quantity out, at once and once. A `round` at the top of the expression gives the places it is published with. */
export function quantity(name: Text, expression: Expression, inputs: Inputs): Quantity {
  const value = evaluate(expression, inputs)
  return expression.op === 'round'
    ? { kind: 'quantity', name, expression, inputs, value, places: expression.places }
    : { kind: 'quantity', name, expression, inputs, value }
}
