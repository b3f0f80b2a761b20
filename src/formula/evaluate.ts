import { compareNumbers, type Decimal, decimal, ONE, ZERO } from '../kernel/decimal.ts'
import { atLeast, published } from '../kernel/rounding.ts'
import type { Expression, Gather, Step } from './expression.ts'
import { series, single } from './inputs.ts'
import type { Inputs, Operand, Value } from './operand.ts'

/** The exact value of an expression. A missing input or a division by zero is a bug: states are decided before scoring. */
export function evaluate(expression: Expression, inputs: Inputs): Value {
  switch (expression.op) {
    case 'word':
      return expression.value
    case 'operand':
      return valueIn(expression.operand)
    case 'input':
      return valueIn(single(inputs, expression.name))
    case 'steps':
      return evaluate(reachedStep(expression, inputs)?.gives ?? expression.otherwise, inputs)
    default:
      return evaluateArithmetic(expression, inputs)
  }
}

/** The value of an expression that must be a number. */
export function evaluateNumber(expression: Expression, inputs: Inputs): Decimal {
  const value = evaluate(expression, inputs)
  if (typeof value === 'string') throw new Error(`expected a number, found "${value}"`)
  return value
}

/** The first step that is reached; none where the rest holds. */
export function reachedStep({ of, steps }: Extract<Expression, { op: 'steps' }>, inputs: Inputs): Step | undefined {
  const value = evaluateNumber(of, inputs)
  return steps.find(step => atLeast(value, evaluateNumber(step.from, inputs)))
}

type Arithmetic = Exclude<Expression, { op: 'word' | 'operand' | 'input' | 'steps' }>

function evaluateArithmetic(expression: Arithmetic, inputs: Inputs): Decimal {
  const of = (part: Expression) => evaluateNumber(part, inputs)
  switch (expression.op) {
    case 'number':
      return expression.value
    case 'add':
      return expression.terms.map(of).reduce((a, b) => a.plus(b), ZERO)
    case 'multiply':
      return expression.terms.map(of).reduce((a, b) => a.times(b), ONE)
    case 'min':
      return expression.terms.map(of).reduce((a, b) => (compareNumbers(b, a) < 0 ? b : a))
    case 'max':
      return expression.terms.map(of).reduce((a, b) => (compareNumbers(b, a) > 0 ? b : a))
    case 'subtract':
      return of(expression.left).minus(of(expression.right))
    case 'divide':
      return quotient(of(expression.left), of(expression.right))
    case 'round':
      return published(of(expression.of), expression.places, expression.mode)
    case 'rank':
      return place(expression, inputs)
    default:
      return gathered(expression.op, numbersIn(series(inputs, expression.series)))
  }
}

function quotient(left: Decimal, right: Decimal): Decimal {
  if (right.isZero()) throw new Error('division by zero')
  return left.dividedBy(right)
}

function gathered(op: Gather, numbers: readonly Decimal[]): Decimal {
  if (op === 'count') return decimal(numbers.length)
  const sum = numbers.reduce((a, b) => a.plus(b), ZERO)
  if (op === 'sum') return sum
  if (op === 'mean') return quotient(sum, decimal(numbers.length))
  const [first, ...rest] = numbers
  if (first === undefined) throw new Error(`${op} of an empty series`)
  const wanted = op === 'lowest' ? -1 : 1
  return rest.reduce((best, next) => (compareNumbers(next, best) === wanted ? next : best), first)
}

function place({ keys, ties }: Extract<Expression, { op: 'rank' }>, inputs: Inputs): Decimal {
  const own = keys.map(key => numberOf(single(inputs, key.own)))
  const columns = keys.map(key => series(inputs, key.among))
  const members = columns[0]?.length ?? 0
  let ahead = 0
  const placesAhead = new Set<string>()
  for (let row = 0; row < members; row++) {
    if (!isAhead(columns, row, own)) continue
    ahead++
    if (ties === 'dense') placesAhead.add(columns.map(column => numberOf(column[row] as Operand).toFixed()).join('/'))
  }
  return decimal((ties === 'dense' ? placesAhead.size : ahead) + 1)
}

// The innermost loop of a ranking: it runs once for every pair of units and makes nothing.
function isAhead(columns: readonly (readonly Operand[])[], row: number, own: readonly Decimal[]): boolean {
  for (let key = 0; key < own.length; key++) {
    const order = compareNumbers(numberOf(columns[key]?.[row] as Operand), own[key] as Decimal)
    if (order !== 0) return order > 0
  }
  return false
}

const numbersIn = (operands: readonly Operand[]): Decimal[] => operands.filter(o => o.value !== null).map(numberOf)

/** The value of an operand that must be there. */
function valueIn(of: Operand): Value {
  if (of.value === null) throw new Error(`"${of.name.zh}" is absent`)
  return of.value
}

/** The value of an operand that must be a number. */
export function numberOf(of: Operand): Decimal {
  const value = valueIn(of)
  if (typeof value === 'string') throw new Error(`"${of.name.zh}" is "${value}", not a number`)
  return value
}
