import { add, divide, type Expression, input, multiply, operand } from '../formula/expression.ts'
import type { Operand, Quantity } from '../formula/operand.ts'
import { quantity } from '../formula/quantity.ts'
import type { Mark, PanelRow } from '../model/dataset.ts'
import { reason } from '../model/evidence.ts'
import { known } from '../model/field.ts'
import type { Operands, Reason } from '../model/observation.ts'
import type { Parameter } from '../model/scheme.ts'
import type { Text } from '../text/text.ts'

const MEAN: Text = { zh: '各类评委加权平均分', en: 'weighted mean of the classes' }

/** The means of the classes of judges (领导, 专家), weighted; a class without a mark leaves its weight to the others, or the score open. */
export function ofClasses(
  row: PanelRow,
  weights: ReadonlyMap<string, Parameter>,
  emptyClass: 'withhold' | 'reshare',
  mean: (name: Text, marks: readonly Mark[]) => Quantity | null,
  operands: Operands,
): Operand | Reason {
  const what = known(row.indicator) ?? ''
  const strangers = row.marks.flatMap(mark =>
    mark.kind === 'mark' && mark.field.kind === 'value' && !weights.has(mark.category ?? '') ? [mark.field.at] : [],
  )
  if (strangers.length > 0) return reason('class-unknown', what, ...strangers)
  const inputs: Record<string, Operand> = {}
  const shares: { readonly of: Expression; readonly weight: Expression }[] = []
  for (const [name, weight] of weights) {
    const made = mean(
      { zh: `“${name}”平均分`, en: `mean of ${name}` },
      row.marks.filter(({ category }) => category === name),
    )
    if (made === null && emptyClass === 'withhold') return reason('no-marks', what, row.at)
    if (made === null) continue
    const key = `class${shares.length}`
    inputs[key] = operands.of(row, classPart(name), () => made)
    shares.push({ of: input(key), weight: operand(weight) })
  }
  const sum = add(...shares.map(({ of, weight }) => multiply(of, weight)))
  const whole = add(...shares.map(({ weight }) => weight))
  return operands.of(row, 'mean', () => quantity(MEAN, divide(sum, whole), inputs))
}

/** Under what a row's mean of one class of judges is kept. */
const classPart = (category: string): string => `mean ${category}`
