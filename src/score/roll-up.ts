import { add, divide, type Expression, input, min, multiply, num, power } from '../formula/expression.ts'
import type { Operand } from '../formula/operand.ts'
import { inputsIn } from '../formula/parts.ts'
import type { Score } from '../model/assessment.ts'
import type { Parameter, RollUp } from '../model/scheme.ts'

/** Scores made one, as an expression with what it is over. */
export interface RolledUp {
  readonly expression: Expression
  readonly inputs: Readonly<Record<string, Operand>>
}

/** A score below an indicator, and its name within the roll-up. */
interface Part {
  readonly score: Operand
  readonly full: Parameter
  readonly name: number
}

/**
 * The children's scores made one. Of a sum, where a child does not apply and has no points, the others are scaled up to the
 * parent's points 合理缺项折算 (domain.md J1); the other kinds are over those that apply. Null when no child applies.
 */
export function rollUp(kind: RollUp, children: readonly Score[], whole: Parameter): RolledUp | null {
  const parts = children
    .flatMap(({ points, indicator }) => (points === null ? [] : [{ score: points, full: indicator.points }]))
    .map((part, name): Part => ({ ...part, name }))
  if (parts.length === 0) return null
  const inputs: Record<string, Operand> = {}
  for (const { score, name } of parts) inputs[`score${name}`] = score
  const scores = parts.map(({ name }) => input(`score${name}`))
  if (typeof kind === 'object') return byFormula(kind.formula, children)
  if (kind !== 'weighted-mean' && (kind !== 'sum' || parts.length === children.length)) {
    return { expression: ROLL_UPS[kind](scores), inputs }
  }
  for (const { full, name } of parts) inputs[`points${name}`] = full
  inputs.whole = whole
  const applicable = add(...parts.map(({ name }) => input(`points${name}`)))
  return { expression: divide(multiply(add(...scores), input('whole')), applicable), inputs }
}

/** The scores bound by their indicators' ids; null where one that the formula names does not apply. */
function byFormula(expression: Expression, children: readonly Score[]): RolledUp | null {
  const inputs = Object.fromEntries(
    children.flatMap(({ points, indicator }) => (points === null ? [] : [[indicator.id, points] as const])),
  )
  return inputsIn(expression).every(id => id in inputs) ? { expression, inputs } : null
}

const ROLL_UPS: Readonly<Record<Exclude<RollUp, 'weighted-mean' | object>, (scores: Expression[]) => Expression>> = {
  sum: scores => add(...scores),
  mean: scores => divide(add(...scores), num(scores.length)),
  lowest: scores => min(...scores),
  product: scores => multiply(...scores),
  'geometric-mean': scores => power(multiply(...scores), divide(num(1), num(scores.length))),
}
