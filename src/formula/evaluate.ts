import { compareNumbers, type Decimal, decimal, ONE, ZERO } from '../kernel/decimal.ts'
import { atLeast, published, wholeOf } from '../kernel/rounding.ts'
import type { Case, Expression, Gather, Step } from './expression.ts'
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
    case 'choose':
      return evaluate(chosenCase(expression, inputs).gives, inputs)
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

/** The case of the word; a word that is none of them is a bug: measures let no other through. */
export function chosenCase({ of, cases }: Extract<Expression, { op: 'choose' }>, inputs: Inputs): Case {
  const value = evaluate(of, inputs)
  const found = cases.find(({ is }) => is === value)
  if (found === undefined) throw new Error(`"${String(value)}" is none of the cases`)
  return found
}

type Arithmetic = Exclude<Expression, { op: 'word' | 'operand' | 'input' | 'steps' | 'choose' }>

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
    case 'power':
      return raised(of(expression.left), of(expression.right))
    case 'ln':
      return logarithm(of(expression.of))
    case 'whole':
      return wholeOf(of(expression.of), expression.toward)
    case 'round':
      return published(of(expression.of), expression.places, expression.mode)
    case 'trimmed':
      return trimmedMean(numbersIn(series(inputs, expression.series)), expression)
    case 'sum-product':
      return summedProduct(series(inputs, expression.series), series(inputs, expression.by))
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

function raised(base: Decimal, exponent: Decimal): Decimal {
  const result = base.pow(exponent)
  if (!result.isFinite()) throw new Error(`${base.toFixed()} cannot be raised to ${exponent.toFixed()}`)
  return result
}

function logarithm(of: Decimal): Decimal {
  if (!of.isPositive() || of.isZero()) throw new Error(`${of.toFixed()} has no logarithm`)
  return of.ln()
}

function trimmedMean(numbers: readonly Decimal[], { lowest, highest }: { lowest: number; highest: number }): Decimal {
  const kept = [...numbers].sort(compareNumbers).slice(lowest, numbers.length - highest)
  return gathered('mean', kept)
}

function summedProduct(first: readonly Operand[], second: readonly Operand[]): Decimal {
  if (first.length !== second.length) throw new Error('series of different length are multiplied')
  return first.reduce((sum, factor, i) => sum.plus(numberOf(factor).times(numberOf(second[i] as Operand))), ZERO)
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
  const ahead = keys.map(({ first }) => (first === 'lower' ? -1 : 1))
  const columns = keys.map(key => series(inputs, key.among))
  const members = columns[0]?.length ?? 0
  let before = 0
  const placesAhead = new Set<string>()
  for (let row = 0; row < members; row++) {
    if (!isAhead(columns, row, own, ahead, ties === 'last')) continue
    before++
    if (ties === 'dense') placesAhead.add(columns.map(column => numberOf(column[row] as Operand).toFixed()).join('/'))
  }
  if (ties === 'last') return decimal(before)
  return decimal((ties === 'dense' ? placesAhead.size : before) + 1)
}

// The innermost loop of a ranking: it runs once for every pair of units and makes nothing.
function isAhead(
  columns: readonly (readonly Operand[])[],
  row: number,
  own: readonly Decimal[],
  ahead: readonly number[],
  orEqual: boolean,
): boolean {
  for (let key = 0; key < own.length; key++) {
    const order = compareNumbers(numberOf(columns[key]?.[row] as Operand), own[key] as Decimal)
    if (order !== 0) return order === ahead[key]
  }
  return orEqual
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
