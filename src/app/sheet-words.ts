import type { Scheme } from '../model/scheme.ts'
import { specsWith } from '../normalise/scheme-names.ts'
import type { FormRequest } from '../reports/forms/request.ts'

/** Sheets and columns under the names that perf itself gives them: whatever is written under them is read again. */
export function wordsFor({ names }: Scheme): FormRequest['words'] {
  const specs = specsWith(names)
  return kind => {
    const spec = specs.find(each => each.kind === kind)
    if (spec === undefined) throw new Error(`there is no sheet of the kind ${kind}`)
    return { name: spec.names[0] ?? kind, heading: id => spec.columns[id]?.[0] ?? id }
  }
}
