import type { SheetFault, SheetKind } from '../model/dataset.ts'
import { type Context, type Withheld, withheldFor } from './check.ts'

// What a measure calls the sheet that it misses.
const NAMES: ReadonlyMap<SheetKind, string> = new Map([
  ['ledger', '台账'],
  ['figures', '数据'],
  ['entries', '评分'],
  ['panel', '评委打分'],
  ['events', '事项'],
  ['prior', '往年'],
])

/** Sheets that could not be read for want of headings, with what that withholds. */
export function absentSheets({ dataset, outcome }: Context): { fault: SheetFault; withholds: readonly Withheld[] }[] {
  const absent = new Map(withheldFor(outcome, 'input-absent').map(({ what, withholds }) => [what, withholds]))
  return dataset.faults.map(fault => ({ fault, withholds: absent.get(NAMES.get(fault.kind) ?? '') ?? [] }))
}
