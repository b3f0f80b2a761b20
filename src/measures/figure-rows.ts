import type { Dataset, Figure } from '../model/dataset.ts'
import { byUnit, reason } from '../model/evidence.ts'
import { known } from '../model/field.ts'
import type { Reason } from '../model/observation.ts'
import type { Unit } from '../model/unit.ts'

/** The figures of some items, by unit. */
export const figuresOf = (dataset: Dataset, items: readonly string[]): ReadonlyMap<string, readonly Figure[]> =>
  byUnit(
    dataset.figures.filter(figure => items.includes(known(figure.item) ?? '')),
    figure => figure.unit,
  )

/** The one figure of a unit under an item, or why there is none. */
export function oneFigure(
  dataset: Dataset,
  figures: ReadonlyMap<string, readonly Figure[]>,
  unit: Unit,
  item: string,
): Figure | Reason {
  if (!dataset.sheets.some(sheet => sheet.kind === 'figures')) return reason('input-absent', '数据')
  const [figure, ...others] = (figures.get(unit.name) ?? []).filter(({ item: named }) => known(named) === item)
  if (figure === undefined) return reason('no-figure', item, unit.at)
  if (others.length > 0) return reason('several-figures', item, figure.value.at, ...others.map(other => other.value.at))
  return figure
}
