import { type Expression, type Step, steps } from '../formula/expression.ts'

/** The first line, from the best to the worst, that a value reaches; `lower`: it reaches those it is not above. */
export function reached(value: Expression, lines: readonly Step[], otherwise: Expression, lower: boolean): Expression {
  if (!lower) return steps(value, lines, otherwise)
  return lines.reduceRight((rest, { from, gives }) => steps(from, [{ from: value, gives }], rest), otherwise)
}
