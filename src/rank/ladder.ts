import { type Expression, input, num, operand, steps } from '../formula/expression.ts'
import type { Operand, Quantity } from '../formula/operand.ts'
import type { UnitResult } from '../model/assessment.ts'
import type { Grade } from '../model/grading.ts'

/** What the vetoes of a unit leave of the grades: the best one it may get, and how many lower it is graded. */
export interface Limits {
  readonly best: number
  readonly demote: number
}

/** What the vetoes in effect leave to a unit. */
export function limitsOf(grades: readonly Grade[], { vetoes }: UnitResult): Limits {
  const inEffect = vetoes.filter(({ rows }) => rows.length > 0).map(({ veto }) => veto)
  const bests = inEffect.flatMap(({ grade }) =>
    grade === null ? [] : [grades.findIndex(({ name }) => name === grade)],
  )
  return { best: Math.max(0, ...bests), demote: inEffect.reduce((sum, { demote }) => sum + demote, 0) }
}

/** A ladder of grades as an expression, with what it is over. */
export interface Ladder {
  readonly expression: Expression
  readonly inputs: Readonly<Record<string, Operand>>
}

/**
 * Down the grades from `from` to before `to`: the first that is reached gives its value, else `otherwise`. A grade with a quota is
 * reached within its seats (which ask for its line too), another by its line.
 */
export function ladder(
  grades: readonly Grade[],
  range: { readonly from: number; readonly to: number },
  total: Operand,
  reached: (grade: number) => Quantity | null,
  gives: (grade: number) => Expression,
  otherwise: Expression,
): Ladder {
  const inputs: Record<string, Operand> = {}
  let rest = otherwise
  for (let i = range.to - 1; i >= range.from; i--) {
    const { from, quota } = grades[i] as Grade
    if (quota !== null) {
      const own = reached(i)
      if (own === null) continue
      inputs[`reached${i}`] = own
      rest = steps(input(`reached${i}`), [{ from: num(1), gives: gives(i) }], rest)
    } else if (from !== null) {
      inputs.total = total
      rest = withStep(rest, { from: operand(from), gives: gives(i) })
    }
  }
  return { expression: rest, inputs }
}

// Lines that follow one another are one ladder over the total.
function withStep(rest: Expression, step: { readonly from: Expression; readonly gives: Expression }): Expression {
  const isOverTotal = rest.op === 'steps' && rest.of.op === 'input' && rest.of.name === 'total'
  return isOverTotal ? { ...rest, steps: [step, ...rest.steps] } : steps(input('total'), [step], rest)
}
