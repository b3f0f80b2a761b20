import type { Operand } from '../formula/operand.ts'
import type { Operands } from '../model/observation.ts'

/** An empty record of the operands of a run. */
export function makeOperands(): Operands {
  const owners = new Map<object, Map<string, Operand>>()
  return {
    of(owner, part, make) {
      let parts = owners.get(owner)
      if (parts === undefined) {
        parts = new Map()
        owners.set(owner, parts)
      }
      let operand = parts.get(part)
      if (operand === undefined) {
        operand = make()
        parts.set(part, operand)
      }
      return operand
    },
    find: (owner, part) => owners.get(owner)?.get(part),
  }
}
