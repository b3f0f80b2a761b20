import type { Inputs, Operand } from './operand.ts'

/** The one operand bound to a name; anything else is a bug of ours. */
export function single(inputs: Inputs, name: string): Operand {
  const bound = inputs[name]
  if (bound === undefined || isSeries(bound)) throw new Error(`no single operand is bound to "${name}"`)
  return bound
}

/** The series bound to a name; anything else is a bug of ours. */
export function series(inputs: Inputs, name: string): readonly Operand[] {
  const bound = inputs[name]
  if (bound === undefined || !isSeries(bound)) throw new Error(`no series is bound to "${name}"`)
  return bound
}

/** Whether a name is bound to a series. */
export const isSeries = (bound: Operand | readonly Operand[]): bound is readonly Operand[] => Array.isArray(bound)
