import { gather } from '../formula/expression.ts'
import type { Operand } from '../formula/operand.ts'
import { quantity } from '../formula/quantity.ts'
import type { Dataset, Figure } from '../model/dataset.ts'
import { isReason, reason } from '../model/evidence.ts'
import { known } from '../model/field.ts'
import type { Reason } from '../model/observation.ts'
import type { Unit } from '../model/unit.ts'
import type { Text } from '../text/text.ts'

/** What several rows of one unit and item (months, quarters) come to; `last` is the one that stands last on the sheet. */
export const SEVERAL = ['withhold', 'sum', 'mean', 'lowest', 'highest', 'last'] as const
export type Several = (typeof SEVERAL)[number]

/** The rows of a unit under an item that count: all of them, or the last; or why there are none. */
export function figureRows(
  { sheets }: Dataset,
  figures: ReadonlyMap<string, readonly Figure[]>,
  unit: Unit,
  item: string,
  several: Several,
): readonly Figure[] | Reason {
  if (!sheets.some(sheet => sheet.kind === 'figures')) return reason('input-absent', '数据')
  const own = (figures.get(unit.name) ?? []).filter(({ item: named }) => known(named) === item)
  if (own.length === 0) return reason('no-figure', item, unit.at)
  if (own.length === 1) return own
  if (several === 'withhold') return reason('several-figures', item, ...own.map(({ value }) => value.at))
  return several === 'last' ? own.slice(-1) : own
}

/** One number of several rows: that of the only one, else all of them put together; or what is wrong with some. */
export function combined<Row>(
  rows: readonly Row[],
  several: Several,
  name: Text,
  read: (row: Row) => Operand | Reason,
): Operand | readonly Reason[] {
  const found = rows.map(read)
  const because = found.filter(isReason)
  if (because.length > 0) return because
  const [first, ...others] = found as readonly Operand[]
  if (others.length === 0 && first !== undefined) return first
  if (several === 'withhold' || several === 'last') throw new Error(`${several} leaves one row`)
  return quantity(name, gather(several, 'rows'), { rows: found as readonly Operand[] })
}

/** Whether a number is open for these reasons. */
export const isOpen = (found: Operand | readonly Reason[]): found is readonly Reason[] => Array.isArray(found)
