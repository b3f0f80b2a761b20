import type { MethodFault } from '../../methods/method.ts'
import type { Path } from '../../model/scheme-source.ts'
import type { Hit } from '../rule.ts'
import type { WrittenScheme } from '../written.ts'

/** What a measure or a method finds wrong with parameters that are each well formed: its own words, at its own path. */
export const faultsOf = (code: MethodFault['code']) =>
  function* find({ indicators }: WrittenScheme): Generator<Hit<MethodFault>> {
    for (const { measure, method, points } of indicators) {
      const ofMeasure = measure?.plugIn.faults?.(measure.params) ?? []
      // Without points, only the faults that do not hang on them can be told.
      const ofMethod = method?.plugIn.faults?.(method.params, points ?? Number.POSITIVE_INFINITY) ?? []
      yield* hits(code, measure?.path ?? [], ofMeasure)
      yield* hits(code, method?.path ?? [], ofMethod)
    }
  }

const hits = (code: MethodFault['code'], base: Path, faults: readonly MethodFault[]): Hit<MethodFault>[] =>
  faults
    .filter(fault => fault.code === code)
    .map(fault => ({ path: [...base, ...fault.path], on: 'value', details: fault }))

/** A fault in the words of whoever found it. */
export type Worded = Pick<MethodFault, 'says' | 'remedy'>

export const words = { says: (fault: Worded) => fault.says, remedy: (fault: Worded) => fault.remedy }
