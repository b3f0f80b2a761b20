import type { Dataset, Figure } from '../model/dataset.ts'
import { byUnit, isReason } from '../model/evidence.ts'
import { known } from '../model/field.ts'
import type { Reason } from '../model/observation.ts'
import type { Unit } from '../model/unit.ts'
import { figureRows } from './figure-series.ts'

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
  const rows = figureRows(dataset, figures, unit, item, 'withhold')
  return isReason(rows) ? rows : (rows[0] as Figure)
}
