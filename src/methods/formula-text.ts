/** An algebraic formula 算式 as it is written, before its names mean anything. */
export type Formula =
  | { readonly kind: 'number'; readonly digits: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly given: readonly Formula[] }
  /** `round(a, 3)`: half-up at so many decimals. */
  | { readonly kind: 'round'; readonly of: Formula; readonly places: number }
  /** A function over the units of the group, of the named value. */
  | { readonly kind: 'compare'; readonly name: string; readonly of: string }
  | { readonly kind: 'sign'; readonly sign: Sign; readonly left: Formula; readonly right: Formula }
  /** `if(a >= b, c, d)`; the other comparisons are turned into this one. */
  | {
      readonly kind: 'if'
      readonly of: Formula
      readonly from: Formula
      readonly yes: Formula
      readonly no: Formula
    }

export type Sign = '+' | '-' | '*' | '/' | '^'

/** What stands where it cannot stand: its position from 1, and the text found ('' at the end). */
export interface FormulaFault {
  readonly at: number
  readonly found: string
}

/** How many values each function takes; `many` is one or more. */
const FUNCTIONS: Readonly<Record<string, 1 | 'many'>> = {
  min: 'many',
  max: 'many',
  abs: 1,
  floor: 1,
  ceil: 1,
  sqrt: 1,
  ln: 1,
}

/** Functions of a name, over the units of the group: the best and the lowest value, their mean, and the own place. */
export const COMPARING: Readonly<Record<string, 'highest' | 'lowest' | 'mean' | 'place'>> = {
  best: 'highest',
  lowest: 'lowest',
  average: 'mean',
  place: 'place',
}

interface Token {
  readonly text: string
  readonly at: number
}

const TOKEN = /\s*(\d+(?:\.\d+)?%?|[\p{L}_][\p{L}\p{N}_]*|>=|<=|[-+*/^(),<>≥≤])/uy
const SAME: Readonly<Record<string, string>> = { '×': '*', '÷': '/', '−': '-' }
const COMPARISONS: ReadonlyMap<string, string> = new Map([
  ['≥', '>='],
  ['≤', '<='],
])

// Far above what any official document prints, and below what a spreadsheet can hold in one cell.
const MOST_TOKENS = 300
const DEEPEST = 40
// A spreadsheet formula has what stands in abs() twice.
const DEEPEST_ABS = 4

/** Reads a formula: numbers (60% too), names, + − × ÷ ^, brackets, the functions above, `if(a >= b, then, else)`. */
export function readFormula(written: string): Formula | FormulaFault {
  const tokens = tokensOf(written)
  if (!Array.isArray(tokens)) return tokens
  const reader: Reader = { tokens, next: 0, end: written.length + 1, within: [] }
  try {
    const read = sum(reader)
    if (reader.next < tokens.length) throw unexpected(reader)
    return read
  } catch (error) {
    if (error instanceof Unexpected) return error.fault
    throw error
  }
}

export const isFault = (read: Formula | FormulaFault): read is FormulaFault => 'at' in read

class Unexpected extends Error {
  readonly fault: FormulaFault
  constructor(fault: FormulaFault) {
    super(fault.found)
    this.fault = fault
  }
}

function tokensOf(written: string): Token[] | FormulaFault {
  const text = halfWidth(written)
  const tokens: Token[] = []
  TOKEN.lastIndex = 0
  while (text.slice(TOKEN.lastIndex).trim() !== '') {
    const from = TOKEN.lastIndex
    const match = TOKEN.exec(text)?.[1]
    const rest = text.slice(from).trimStart()
    if (match === undefined || tokens.length === MOST_TOKENS) {
      return { at: text.length - rest.length + 1, found: [...rest][0] ?? '' }
    }
    tokens.push({ text: COMPARISONS.get(match) ?? match, at: TOKEN.lastIndex - match.length + 1 })
  }
  return tokens
}

// Sign for sign, so that positions hold: full-width digits, letters and signs, and those of print.
const halfWidth = (written: string): string =>
  written
    .replace(/[\uff01-\uff5e]/g, sign => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[×÷−]/g, sign => SAME[sign] ?? sign)

interface Reader {
  readonly tokens: readonly Token[]
  readonly end: number
  next: number
  /** The functions around what is read. */
  within: readonly string[]
}

const peek = ({ tokens, next }: Reader): string => tokens[next]?.text ?? ''

const unexpected = (reader: Reader): Unexpected => {
  const token = reader.tokens[reader.next]
  return new Unexpected({ at: token?.at ?? reader.end, found: token?.text ?? '' })
}

function take(reader: Reader, text: string): void {
  if (peek(reader) !== text) throw unexpected(reader)
  reader.next++
}

function chain(reader: Reader, signs: readonly Sign[], part: (reader: Reader) => Formula): Formula {
  let left = part(reader)
  for (
    let sign = signs.find(one => one === peek(reader));
    sign !== undefined;
    sign = signs.find(one => one === peek(reader))
  ) {
    reader.next++
    left = { kind: 'sign', sign, left, right: part(reader) }
  }
  return left
}

const sum = (reader: Reader): Formula => chain(reader, ['+', '-'], product)
const product = (reader: Reader): Formula => chain(reader, ['*', '/'], signed)

// −x binds looser than ^: −2^2 is −4.
function signed(reader: Reader): Formula {
  if (peek(reader) !== '-') return raised(reader)
  reader.next++
  return { kind: 'sign', sign: '-', left: { kind: 'number', digits: '0' }, right: signed(reader) }
}

function raised(reader: Reader): Formula {
  const base = single(reader)
  if (peek(reader) !== '^') return base
  reader.next++
  return { kind: 'sign', sign: '^', left: base, right: signed(reader) }
}

function single(reader: Reader): Formula {
  const text = peek(reader)
  if (/^\d/.test(text)) {
    reader.next++
    const digits: Formula = { kind: 'number', digits: text.replace('%', '') }
    return text.endsWith('%')
      ? { kind: 'sign', sign: '/', left: digits, right: { kind: 'number', digits: '100' } }
      : digits
  }
  if (text === '(') {
    take(reader, '(')
    const inner = sum(reader)
    take(reader, ')')
    return inner
  }
  if (!/^[\p{L}_]/u.test(text)) throw unexpected(reader)
  const called = reader.tokens[reader.next + 1]?.text === '('
  if (!called) {
    reader.next++
    return { kind: 'name', name: text }
  }
  const { within } = reader
  const isTooDeep = within.length === DEEPEST || within.filter(name => name === 'abs').length === DEEPEST_ABS
  if (isTooDeep) throw unexpected(reader)
  reader.within = [...within, text]
  const read = text === 'if' ? condition(reader) : text === 'round' ? rounding(reader) : call(reader, text)
  reader.within = within
  return read
}

function call(reader: Reader, name: string): Formula {
  if (Object.hasOwn(COMPARING, name)) return comparison(reader, name)
  const takes = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined
  if (takes === undefined) throw unexpected(reader)
  reader.next += 2
  const given = [sum(reader)]
  while (takes === 'many' && peek(reader) === ',') {
    reader.next++
    given.push(sum(reader))
  }
  take(reader, ')')
  return { kind: 'call', name, given }
}

function comparison(reader: Reader, name: string): Formula {
  reader.next += 2
  const compared = single(reader)
  if (compared.kind !== 'name') {
    reader.next--
    throw unexpected(reader)
  }
  take(reader, ')')
  return { kind: 'compare', name, of: compared.name }
}

function rounding(reader: Reader): Formula {
  reader.next += 2
  const of = sum(reader)
  take(reader, ',')
  if (!/^\d$/.test(peek(reader))) throw unexpected(reader)
  const places = Number(peek(reader))
  reader.next++
  take(reader, ')')
  return { kind: 'round', of, places }
}

function condition(reader: Reader): Formula {
  reader.next += 2
  const left = sum(reader)
  const sign = peek(reader)
  if (!['>=', '<=', '>', '<'].includes(sign)) throw unexpected(reader)
  reader.next++
  const right = sum(reader)
  take(reader, ',')
  const yes = sum(reader)
  take(reader, ',')
  const no = sum(reader)
  take(reader, ')')
  switch (sign) {
    case '>=':
      return { kind: 'if', of: left, from: right, yes, no }
    case '<=':
      return { kind: 'if', of: right, from: left, yes, no }
    case '<':
      return { kind: 'if', of: left, from: right, yes: no, no: yes }
    default:
      return { kind: 'if', of: right, from: left, yes: no, no: yes }
  }
}
