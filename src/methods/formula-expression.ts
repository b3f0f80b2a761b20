import { z } from 'zod'
import {
  add,
  divideSigned,
  type Expression,
  input,
  ln,
  max,
  min,
  multiply,
  num,
  power,
  round,
  steps,
  subtract,
  whole,
} from '../formula/expression.ts'
import type { GroupInput, InputName } from '../model/scheme.ts'
import { COMPARING, type Formula, isFault, readFormula } from './formula-text.ts'

/** A formula as text; what is wrong with it is told with its position. */
export const formulaShape = z.string().superRefine((text, context) => {
  const read = readFormula(text)
  if (isFault(read)) context.addIssue({ code: 'custom', params: { expected: { kind: 'formula', ...read } } })
})

function tree(is: string): Formula {
  const read = readFormula(is)
  if (isFault(read)) throw new Error(`a formula passed its check with a fault at ${read.at}`)
  return read
}

function partsOf(of: Formula): readonly Formula[] {
  switch (of.kind) {
    case 'call':
      return of.given
    case 'round':
      return [of.of]
    case 'sign':
      return [of.left, of.right]
    case 'if':
      return [of.of, of.from, of.yes, of.no]
    default:
      return []
  }
}

const allNames = (of: Formula): InputName[] =>
  of.kind === 'name' ? [of.name] : of.kind === 'compare' ? [of.of] : partsOf(of).flatMap(allNames)

type Compare = Extract<Formula, { kind: 'compare' }>

const comparedName = ({ name, of }: Compare): InputName => `${name}-${of}`

const allCompares = (of: Formula): Compare[] => (of.kind === 'compare' ? [of] : partsOf(of).flatMap(allCompares))

/** What a formula compares with the group, each once. */
export function comparesIn(is: string): GroupInput[] {
  const all = allCompares(tree(is)).map(
    compare =>
      [comparedName(compare), { name: comparedName(compare), of: compare.of, as: compareAs(compare) }] as const,
  )
  return [...new Map(all).values()]
}

function compareAs({ name }: Compare): GroupInput['as'] {
  const as = COMPARING[name]
  if (as === undefined) throw new Error(`there is no comparison ${name}`)
  return as
}

/** The expression of a formula; a name is what `meaning` says, else an input of that name. */
export const expressionOf = (is: string, meaning: Meaning): Expression => made(tree(is), meaning)

/** The names in a formula, each once. */
export const namesIn = (is: string): InputName[] => [...new Set(allNames(tree(is)))]

type Meaning = (name: string) => Expression | undefined

function made(of: Formula, meaning: Meaning): Expression {
  const part = (inner: Formula) => made(inner, meaning)
  switch (of.kind) {
    case 'number':
      return num(of.digits)
    case 'name':
      return meaning(of.name) ?? input(of.name)
    case 'sign':
      return SIGNS[of.sign](part(of.left), part(of.right))
    case 'if':
      return steps(part(of.of), [{ from: part(of.from), gives: part(of.yes) }], part(of.no))
    case 'round':
      return round(part(of.of), of.places)
    case 'compare':
      return input(comparedName(of))
    case 'call':
      return called(of.name, of.given.map(part))
  }
}

const SIGNS = {
  '+': (left: Expression, right: Expression) => add(left, right),
  '-': subtract,
  '*': (left: Expression, right: Expression) => multiply(left, right),
  '/': divideSigned,
  '^': power,
} as const

function called(name: string, of: readonly Expression[]): Expression {
  const [one] = of
  if (one === undefined) throw new Error(`${name}() of nothing`)
  switch (name) {
    case 'min':
      return min(...of)
    case 'max':
      return max(...of)
    case 'abs':
      return max(one, subtract(num(0), one))
    case 'floor':
      return whole(one, 'down')
    case 'ceil':
      return whole(one, 'up')
    case 'sqrt':
      return power(one, num('0.5'))
    case 'ln':
      return ln(one)
    default:
      throw new Error(`there is no function ${name}`)
  }
}
