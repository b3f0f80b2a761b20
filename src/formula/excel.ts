import { digits, GUARD } from '../kernel/rounding.ts'
import type { Case, Expression, Gather, RankKey, RankTies, Step } from './expression.ts'
import { series, single } from './inputs.ts'
import { atom, chain, pair, type Written } from './notation.ts'
import type { Inputs, Operand } from './operand.ts'

/** Where operands stand in the workbook: one cell's address, and the fewest ranges that cover a series. */
export interface Addresses {
  cell(operand: Operand): string
  ranges(operands: readonly Operand[]): readonly string[]
  /** One unbroken range a series; the members of one place stand on one line, so that ranges may be compared item by item. */
  table(columns: readonly (readonly Operand[])[]): readonly string[]
}

/** The live formula of an expression, without the leading `=`; only functions that Excel 2010 and WPS know. */
export const excelFormula = (expression: Expression, inputs: Inputs, at: Addresses): string =>
  write(expression, inputs, at).text

function write(expression: Expression, inputs: Inputs, at: Addresses): Written {
  const of = (part: Expression) => write(part, inputs, at)
  const all = (parts: readonly Expression[]) => parts.map(part => of(part).text).join(',')
  switch (expression.op) {
    case 'number': {
      const text = digits(expression.value)
      return text.startsWith('-') ? { text, binds: 1 } : atom(text)
    }
    case 'word':
      return atom(quoted(expression.value))
    case 'operand':
      return atom(at.cell(expression.operand))
    case 'input':
      return atom(at.cell(single(inputs, expression.name)))
    case 'add':
      return chain(expression.terms.map(of), '+', 1)
    case 'multiply':
      return chain(expression.terms.map(of), '*', 2)
    case 'subtract':
      return pair(of(expression.left), '-', of(expression.right), 1)
    case 'divide':
      return pair(of(expression.left), '/', of(expression.right), 2)
    case 'min':
      return atom(`MIN(${all(expression.terms)})`)
    case 'max':
      return atom(`MAX(${all(expression.terms)})`)
    case 'round':
      return atom(rounded(of(expression.of).text, expression.places, expression.mode))
    case 'steps':
      return atom(
        laddered(
          expression,
          part => settledText(part, inputs, at),
          part => of(part).text,
        ),
      )
    case 'power':
      return atom(`POWER(${of(expression.left).text},${of(expression.right).text})`)
    case 'ln':
      return atom(`LN(${of(expression.of).text})`)
    case 'whole':
      return wholeText(settledIn(of(expression.of).text), expression.toward)
    case 'choose':
      return atom(chosen(expression.cases, of(expression.of).text, part => of(part).text))
    case 'trimmed':
      return trimmedText(expression, unbroken(series(inputs, expression.series), at))
    case 'sum-product':
      return atom(
        `SUMPRODUCT(${at.table([series(inputs, expression.series), series(inputs, expression.by)]).join(',')})`,
      )
    case 'rank':
      return ranked(expression.keys, expression.ties, inputs, at)
    default:
      return gathered(expression.op, at.ranges(series(inputs, expression.series)))
  }
}

// A function takes at most 255 arguments; a series that lies in more pieces is gathered piece by piece.
const MOST = 250

function gathered(op: Gather, ranges: readonly string[]): Written {
  const name = GATHER[op]
  if (ranges.length <= MOST) return atom(`${name}(${ranges.join(',')})`)
  if (op === 'mean') return pair(gathered('sum', ranges), '/', gathered('count', ranges), 2)
  const chunks = Array.from({ length: Math.ceil(ranges.length / MOST) }, (_, i) =>
    ranges.slice(i * MOST, (i + 1) * MOST).join(','),
  )
  const outer = op === 'count' ? 'SUM' : name
  return atom(`${outer}(${chunks.map(chunk => `${name}(${chunk})`).join(',')})`)
}

const GATHER = { sum: 'SUM', mean: 'AVERAGE', count: 'COUNT', lowest: 'MIN', highest: 'MAX' } as const

// A cell may hold at most 255 characters of literal text in a formula; names of grades stay far below.
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

// Half-even has no function of its own before Excel 365: an exact half goes to the even neighbour, which is twice the rounded half of it.
function rounded(text: string, places: number, mode: 'half-up' | 'gb8170'): string {
  const settled = settledIn(text)
  if (mode === 'half-up') return `ROUND(${settled},${places})`
  const unit = `1${'0'.repeat(places)}`
  const isHalf = `ROUND(MOD(ABS(${settled})*${unit},1),${GUARD - places})=0.5`
  return `IF(${isHalf},2*ROUND(${settled}/2,${places}),ROUND(${settled},${places}))`
}

const settledIn = (text: string): string => `ROUND(${text},${GUARD})`

// What is published is already what a threshold is held against, and so is a number of the scheme; anything else first becomes so.
function settledText(of: Expression, inputs: Inputs, at: Addresses): string {
  const { text } = write(of, inputs, at)
  const bound = of.op === 'input' ? single(inputs, of.name) : of.op === 'operand' ? of.operand : null
  const isRounded = of.op === 'number' || of.op === 'round'
  return isRounded || (bound !== null && isSettled(bound)) ? text : settledIn(text)
}

function isSettled(bound: Operand): boolean {
  if (bound.kind === 'quantity') return bound.places !== undefined
  const { value, origin } = bound
  return origin.kind === 'scheme' && value !== null && typeof value !== 'string' && value.decimalPlaces() <= GUARD
}

function laddered(
  { of, steps, otherwise }: Extract<Expression, { op: 'steps' }>,
  settled: (part: Expression) => string,
  plain: (part: Expression) => string,
): string {
  const value = settled(of)
  const reaching = (step: Step) => `${value}>=${settled(step.from)}`
  return steps.reduceRight((rest, step) => `IF(${reaching(step)},${plain(step.gives)},${rest})`, plain(otherwise))
}

const wholeText = (settled: string, toward: 'down' | 'up'): Written =>
  toward === 'down' ? atom(`INT(${settled})`) : { text: `-INT(-${settled})`, binds: 1 }

// The measure lets no other word through: the last case is what remains.
function chosen(cases: readonly Case[], word: string, text: (part: Expression) => string): string {
  const [last, ...before] = [...cases].reverse()
  if (last === undefined) throw new Error('a choice of nothing')
  return before.reduce(
    (rest, { is, gives }) => `IF(EXACT(${word},${quoted(is)}),${text(gives)},${rest})`,
    text(last.gives),
  )
}

function trimmedText({ lowest, highest }: Extract<Expression, { op: 'trimmed' }>, range: string): Written {
  const ends = (name: string, count: number) => Array.from({ length: count }, (_, i) => `-${name}(${range},${i + 1})`)
  const sum = [`SUM(${range})`, ...ends('SMALL', lowest), ...ends('LARGE', highest)].join('')
  const count = lowest + highest === 0 ? `COUNT(${range})` : `(COUNT(${range})-${lowest + highest})`
  return { text: `(${sum})/${count}`, binds: 2 }
}

// SMALL and LARGE take one range, and the two spreadsheets write a union of several differently.
function unbroken(members: readonly Operand[], at: Addresses): string {
  const [range, ...others] = at.ranges(members)
  if (range === undefined || others.length > 0) throw new Error('a trimmed series stands in several pieces')
  return range
}

function ranked(keys: readonly RankKey[], ties: RankTies, inputs: Inputs, at: Addresses): Written {
  const ranges = at.table(keys.map(key => series(inputs, key.among)))
  const columns = keys.map((key, i) => ({
    own: at.cell(single(inputs, key.own)),
    among: ranges[i] as string,
    sign: key.first === 'lower' ? '<' : '>',
  }))
  const ahead = columns.reduceRight((later, { own, among, sign }) => {
    const above = `(${among}${sign}${later === '' && ties === 'last' ? '=' : ''}${own})`
    return later === '' ? above : `(${above}+(${among}=${own})*${later})`
  }, '')
  if (ties === 'last') return atom(`SUMPRODUCT(1*${ahead})`)
  if (ties === 'competition') return { text: `SUMPRODUCT(1*${ahead})+1`, binds: 1 }
  const twins = columns.map(({ among }) => `${among},${among}`).join(',')
  return { text: `ROUND(SUMPRODUCT(${ahead}/COUNTIFS(${twins})),0)+1`, binds: 1 }
}
