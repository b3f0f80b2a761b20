import { constantsIn } from './constants.ts'
import { isSeries } from './inputs.ts'
import type { Operand, Quantity } from './operand.ts'

/** Every operand that some formula of these quantities refers to, however deep. */
export function usedBy(quantities: Iterable<Operand>): ReadonlySet<Operand> {
  const used = new Set<Operand>()
  // One array of totals is the series of every rank: it is walked once.
  const walked = new Set<object>()
  const waiting = [...quantities]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.kind === 'given') continue
    for (const operand of partsOf(next, walked)) {
      if (used.has(operand)) continue
      used.add(operand)
      waiting.push(operand)
    }
  }
  return used
}

function* partsOf({ expression, inputs }: Quantity, walked: Set<object>): Generator<Operand> {
  if (!walked.has(expression)) yield* constantsIn(expression)
  walked.add(expression)
  for (const bound of Object.values(inputs)) {
    if (!isSeries(bound)) yield bound
    else if (!walked.has(bound)) yield* bound
    walked.add(bound)
  }
}
