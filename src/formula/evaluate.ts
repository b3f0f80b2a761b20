import { compareNumbers, type Decimal, decimal, ONE, ZERO } from '../kernel/decimal.ts'
import { atLeast, published, wholeOf } from '../kernel/rounding.ts'
import type { Case, Expression, Gather, RankKey, Step } from './expression.ts'
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
  const columns = keys.map(key => series(inputs, key.among))
  const { rows, different } = orderOf(columns, keys)
  const before = countAhead(rows, own, keys, ties === 'last')
  if (ties === 'last') return decimal(before)
  return decimal((ties === 'dense' ? (different[before] as number) : before) + 1)
}

type Row = readonly Decimal[]

/** The members of some series in their order, and how many different ones stand before each place. */
interface Order {
  readonly columns: readonly (readonly Operand[])[]
  readonly keys: readonly RankKey[]
  readonly rows: readonly Row[]
  readonly different: readonly number[]
}

// A ranking's series are the same arrays for all its units: put in order once, not compared pair by pair.
const orders = new WeakMap<readonly Operand[], Order>()

function orderOf(columns: Order['columns'], keys: readonly RankKey[]): Order {
  const [first = []] = columns
  const known = orders.get(first)
  const isSame = (of: Order): boolean => columns.every((column, i) => column === of.columns[i])
  if (known !== undefined && known.keys === keys && isSame(known)) return known
  const rows = first.map((_, row) => columns.map(column => numberOf(column[row] as Operand)))
  rows.sort((a, b) => compareRows(a, b, keys))
  const different = [0]
  for (const [i, row] of rows.entries()) {
    const before = rows[i - 1]
    const isNew = before === undefined || compareRows(before, row, keys) !== 0
    different.push((different[i] as number) + (isNew ? 1 : 0))
  }
  const made = { columns, keys, rows, different }
  orders.set(first, made)
  return made
}

/** Below 0 where `a` is ahead, by the first key in which they differ. */
function compareRows(a: Row, b: Row, keys: readonly RankKey[]): number {
  for (const [key, { first }] of keys.entries()) {
    const order = compareNumbers(a[key] as Decimal, b[key] as Decimal)
    if (order !== 0) return first === 'lower' ? order : -order
  }
  return 0
}

/** How many rows are ahead of `own`, or level with it where these count too. */
function countAhead(rows: readonly Row[], own: Row, keys: readonly RankKey[], orEqual: boolean): number {
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const order = compareRows(rows[middle] as Row, own, keys)
    if (order < 0 || (order === 0 && orEqual)) low = middle + 1
    else high = middle
  }
  return low
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
