import { numberOf } from '../../src/formula/evaluate.ts'
import { input } from '../../src/formula/expression.ts'
import type { Inputs } from '../../src/formula/operand.ts'
import { cellName } from '../../src/kernel/a1.ts'
import { digits } from '../../src/kernel/rounding.ts'
import type { Dataset } from '../../src/model/dataset.ts'
import type { Evidence, Observation, Reason } from '../../src/model/observation.ts'
import type { Leaf } from '../../src/model/scheme.ts'
import type { Unit } from '../../src/model/unit.ts'
import { makeOperands } from '../../src/score/operands.ts'
import { untranslated } from '../../src/text/text.ts'
import { dataset, day } from '../build/dataset.ts'
import { figureAt, reasonFor } from '../build/outcome.ts'

export const evidenceOf = (over: Partial<Dataset> = {}): Evidence => ({
  dataset: dataset(over),
  asOf: day('2026-12-31'),
  operands: makeOperands(),
})

/** A measure has seen these inputs of a unit. */
export const saw = (inputs: Inputs): Observation => ({ state: 'seen', inputs, tasks: [] })

/** A measure has seen one figure, which stands in the row of the unit. */
export const sawFigure = (unit: Unit, value: string, name = '总量'): Observation =>
  saw({ value: figureAt(name, value, { ...unit.at, column: 2 }) })

/** A measure has not found the figure of a unit. */
export const foundNothing = (unit: Unit): Observation => ({
  state: 'withheld',
  because: [reasonFor('no-figure', '总量', unit.at)],
})

/** A leaf whose measure sees this of each unit, and whose method gives the value as points. */
export const leafSeeing = (see: (unit: Unit) => Observation, over: Partial<Leaf> = {}): Leaf => ({
  measure: untranslated('数据'),
  method: untranslated('直接计分'),
  selects: null,
  prepare: () => see,
  score: input('value'),
  perTask: false,
  comparison: null,
  credits: null,
  occurrences: [],
  subjective: false,
  words: null,
  ...over,
})

/** Digits with their published places; null where there is none. */
export const shown = (points: Parameters<typeof numberOf>[0] | null): string | null => {
  if (points === null) return null
  return digits(numberOf(points), points.kind === 'quantity' ? points.places : undefined)
}

/** Each reason with what it is about and its cells. */
export const told = (because: readonly Reason[]): string[] =>
  because.map(({ kind, what, at }) =>
    [kind, what, ...at.map(({ on, row, column }) => `${on.sheet}!${cellName(column, row)}`)].filter(Boolean).join(' '),
  )
