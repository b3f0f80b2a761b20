import type { Expression } from './expression.ts'

/** The expressions that an expression is made of, one level down, in the order they are written. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.op) {
    case 'add':
    case 'multiply':
    case 'min':
    case 'max':
      return expression.terms
    case 'subtract':
    case 'divide':
    case 'power':
      return [expression.left, expression.right]
    case 'round':
    case 'ln':
    case 'whole':
      return [expression.of]
    case 'steps':
      return [expression.of, ...expression.steps.flatMap(({ from, gives }) => [from, gives]), expression.otherwise]
    case 'choose':
      return [expression.of, ...expression.cases.map(({ gives }) => gives)]
    default:
      return []
  }
}

/** The names of the single inputs that an expression is over, each once. */
export const inputsIn = (expression: Expression): string[] => [...new Set(names(expression))]

const names = (expression: Expression): string[] =>
  expression.op === 'input' ? [expression.name] : partsOf(expression).flatMap(names)
