import type { Dataset, PriorResult } from '../model/dataset.ts'
import { byUnit, reason } from '../model/evidence.ts'
import { known } from '../model/field.ts'
import type { Reason } from '../model/observation.ts'
import { isOfTotal } from '../model/prior.ts'
import type { Unit } from '../model/unit.ts'

/** The results of one earlier year, of the total (null) or of an indicator by its names; each unit's own and those of bodies it took over. */
export function priorRows(
  { sheets, prior }: Dataset,
  year: number,
  indicator: readonly string[] | null,
): (unit: Unit) => readonly PriorResult[] | Reason {
  const isMeant = (row: PriorResult): boolean =>
    indicator === null ? isOfTotal(row) : indicator.includes(known(row.indicator) ?? '')
  const rows = byUnit(
    prior.filter(row => known(row.year)?.equals(year) === true && isMeant(row)),
    row => row.unit,
  )
  const absent = !sheets.some(sheet => sheet.kind === 'prior')
  return unit => {
    if (absent) return reason('input-absent', '往年')
    return rows.get(unit.name) ?? reason('no-prior', String(year), unit.at)
  }
}
