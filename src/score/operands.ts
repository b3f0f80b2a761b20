import type { Operand } from '../formula/operand.ts'
import type { Operands } from '../model/observation.ts'

/** An empty record of the operands of a run. */
export function makeOperands(): Operands {
  // By part first: parts are a dozen, owners hundreds of thousands, and a Map for each of those would outweigh the operands.
  const parts = new Map<string, Map<object, Operand>>()
  return {
    of(owner, part, make) {
      let owners = parts.get(part)
      if (owners === undefined) {
        owners = new Map()
        parts.set(part, owners)
      }
      let operand = owners.get(owner)
      if (operand === undefined) {
        operand = make()
        owners.set(owner, operand)
      }
      return operand
    },
    find: (owner, part) => parts.get(part)?.get(owner),
  }
}
