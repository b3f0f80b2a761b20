import { type Edge, edgesOf } from '../formula/edges.ts'
import { divide, type Expression, input, min, multiply, operand, steps } from '../formula/expression.ts'
import type { Inputs, Operand, Quantity } from '../formula/operand.ts'
import { quantity } from '../formula/quantity.ts'
import type { Score } from '../model/assessment.ts'
import { EDGE_REASONS, isReason, reason } from '../model/evidence.ts'
import type { Evidence, Reason } from '../model/observation.ts'
import type { Place } from '../model/place.ts'
import type { Gate, Indicator, Rounding } from '../model/scheme.ts'
import type { Unit } from '../model/unit.ts'
import { untranslated } from '../text/text.ts'
import { publishedScore } from './published-score.ts'

/** Points before the coefficient, the gate and the rounding of their indicator. */
export interface Raw {
  readonly expression: Expression
  readonly inputs: Inputs
}

/** Makes the published score of one unit, or says why there is none. `below`: the scores that a gate may look at. */
export type Finish = (unit: Unit, raw: Raw, below: readonly Score[]) => Finished

export type Finished =
  | { readonly points: Quantity; readonly inputs: Inputs }
  | { readonly points: null; readonly inputs: Inputs; readonly because: readonly Reason[] }

/** What acts on the points of an indicator after its method or its roll-up: coefficient, gate, rounding, in this order. */
export function finisher(rounding: Rounding, indicator: Indicator, evidence: Evidence): Finish {
  const coefficientOf = indicator.coefficient?.(evidence) ?? null
  const figureOf = indicator.gate?.test.kind === 'figure' ? indicator.gate.test.figure(evidence) : null
  return (unit, raw, below) => {
    const [coefficient, figure] = [coefficientOf?.(unit) ?? null, figureOf?.(unit) ?? null]
    const inputs: Record<string, Inputs[string]> = { ...raw.inputs }
    const because: Reason[] = []
    for (const [name, found] of [
      ['coefficient', coefficient],
      ['gate', figure],
    ] as const) {
      if (found === null) continue
      if (isReason(found)) because.push(found)
      else inputs[name] = found
    }
    if (because.length > 0) return { points: null, inputs, because }
    const full = coefficient === null ? raw.expression : multiply(raw.expression, input('coefficient'))
    const { gate } = indicator
    const held = gate === null ? full : gated(gate, raw.expression, full, weakest(gate, below, inputs))
    const edges = edgesOf(held, inputs)
    if (edges.length > 0) return { points: null, inputs, because: edges.map(edge => reasonFor(edge, indicator.title)) }
    return { points: quantity(untranslated(indicator.title), publishedScore(rounding, held), inputs), inputs }
  }
}

/** The weakest of the scores named, each as a share of its points; bound as inputs. Null where none of them applies. */
function weakest({ test }: Gate, below: readonly Score[], inputs: Record<string, Inputs[string]>): Expression | null {
  if (test.kind === 'figure') return input('gate')
  const shares = below.flatMap(({ points, indicator }, i) => {
    if (points === null || !test.of.includes(indicator.id)) return []
    inputs[`gated${i}`] = points
    inputs[`whole${i}`] = indicator.points
    return [divide(input(`gated${i}`), input(`whole${i}`))]
  })
  return shares.length === 0 ? null : min(...shares)
}

// Below the line the coefficient is off too (domain.md C4: the other items count up to the base, without the coefficient).
const gated = ({ reach, otherwise }: Gate, plain: Expression, full: Expression, test: Expression | null): Expression =>
  test === null ? full : steps(test, [{ from: operand(reach), gives: full }], min(plain, operand(otherwise)))

/** Why an expression has no usable value, as a reason with its cells. */
export const reasonFor = ({ kind, operands }: Edge, what: string): Reason =>
  reason(EDGE_REASONS[kind], what, ...operands.flatMap(placesOf))

// More cells than these nobody looks at: a best value of a group rests on all of its units.
const MOST_CELLS = 20

function placesOf(of: Operand): Place[] {
  if (of.kind === 'quantity') return Object.values(of.inputs).flat().flatMap(placesOf).slice(0, MOST_CELLS)
  if (of.origin.kind === 'cell') return [of.origin.at]
  return of.origin.kind === 'concluded' ? [...of.origin.from] : []
}
