import type { MethodFault } from '../../methods/method.ts'
import type { Hit } from '../rule.ts'
import type { WrittenScheme } from '../written.ts'

/** What a method finds wrong with parameters that are each well formed: its own words, at its own path. */
export const faultsOf = (code: MethodFault['code']) =>
  function* find({ indicators }: WrittenScheme): Generator<Hit<MethodFault>> {
    for (const { method, points } of indicators) {
      // Without points, only the faults that do not hang on them can be told.
      const faults = method?.plugIn.faults?.(method.params, points ?? Number.POSITIVE_INFINITY) ?? []
      for (const fault of faults) {
        if (fault.code !== code || method === null) continue
        yield { path: [...method.path, ...fault.path], on: 'value', details: fault }
      }
    }
  }

/** A fault in the words of whoever found it. */
export type Worded = Pick<MethodFault, 'says' | 'remedy'>

export const words = { says: (fault: Worded) => fault.says, remedy: (fault: Worded) => fault.remedy }
