import type { Unit } from '../model/unit.ts'
import type { FindUnit } from './unit-names.ts'
import { squeezed } from './words.ts'

/** Finds units of earlier years: a body that a unit took over 承继自 counts as that unit, but only where no unit bears the name today. */
export function withFormerNames(findUnit: FindUnit, units: readonly Unit[]): FindUnit {
  const heirs = new Map<string, readonly Unit[]>()
  for (const unit of units) {
    for (const name of unit.formerly) heirs.set(squeezed(name), [...(heirs.get(squeezed(name)) ?? []), unit])
  }
  return field => {
    const found = findUnit(field)
    if (found.kind !== 'unknown' || field.kind !== 'value') return found
    const [unit, ...others] = heirs.get(squeezed(field.value)) ?? []
    if (unit === undefined) return found
    const { shown, at } = found
    // A body that was divided: its results belong to nobody alone.
    if (others.length > 0) return { ...found, candidates: [unit, ...others].map(({ name }) => name) }
    return { kind: 'known', unit, shown, at }
  }
}
