import { nearest } from '../kernel/nearest.ts'
import type { Field } from '../model/field.ts'
import type { Unit, UnitName } from '../model/unit.ts'
import { squeezed } from './words.ts'

/** Finds the unit that a cell names. */
export type FindUnit = (field: Field<string>) => UnitName

type Answer =
  | { readonly kind: 'known'; readonly unit: Unit }
  | { readonly kind: 'several'; readonly units: readonly Unit[] }
  | { readonly kind: 'unknown'; readonly candidates: readonly string[] }

// Comparing a name with all names is the one dear step; a file with more wrong names than this is no registry's fault.
const MOST_SUGGESTIONS = 500
const LONGEST_LIST = 2000
const SEPARATORS = /[、，,;；/／\s]+/
const AND = /[和及与]/g
const NOBODY: Answer = { kind: 'unknown', candidates: [] }

/** Every name, short name and alias, squeezed, with the units that bear it; a full name belongs to its unit alone. */
function unitsByName(units: readonly Unit[]): ReadonlyMap<string, readonly Unit[]> {
  const byName = new Map<string, readonly Unit[]>()
  for (const unit of units) {
    for (const { name } of unit.aliases) {
      const bearers = byName.get(squeezed(name)) ?? []
      if (!bearers.includes(unit)) byName.set(squeezed(name), [...bearers, unit])
    }
  }
  for (const unit of units) byName.set(squeezed(unit.name), [unit])
  return byName
}

/** Matches by exact name, short name or alias; the validity of an alias is kept but not asked. Never guesses. */
export function unitFinder(units: readonly Unit[]): FindUnit {
  const byName = unitsByName(units)
  const spellings = units.flatMap(({ name, aliases }) => [name, ...aliases.map(alias => alias.name)])
  const answers = new Map<string, Answer>()
  let suggestions = 0

  const suggest = (text: string): Answer => {
    const bearers = byName.get(squeezed(text))
    if (bearers !== undefined) return { kind: 'unknown', candidates: bearers.map(({ name }) => name) }
    if (++suggestions > MOST_SUGGESTIONS || text.length > 60) return NOBODY
    return { kind: 'unknown', candidates: suggested(text) }
  }
  const suggested = (text: string): string[] => {
    const names = nearest(squeezed(text), spellings).flatMap(near => byName.get(squeezed(near)) ?? [])
    return [...new Set(names.map(({ name }) => name))]
  }
  const answer = (text: string): Answer => {
    const exact = only(byName, text)
    if (exact !== null) return { kind: 'known', unit: exact }
    const named = text.length > LONGEST_LIST ? null : several(byName, text)
    if (named === null) return suggest(text)
    const [unit, ...others] = new Set(named)
    if (unit === undefined) return NOBODY
    return others.length === 0 ? { kind: 'known', unit } : { kind: 'several', units: [unit, ...others] }
  }

  return field => {
    const { at } = field
    if (field.kind === 'blank') return field
    const { shown } = field
    if (field.kind === 'unreadable') return { ...NOBODY, shown, at }
    const known = answers.get(field.value) ?? answer(field.value)
    answers.set(field.value, known)
    switch (known.kind) {
      case 'known':
        return { kind: 'known', unit: known.unit, shown, at }
      case 'several':
        return { kind: 'several', units: known.units, shown, at }
      case 'unknown':
        return { kind: 'unknown', candidates: known.candidates, shown, at }
    }
  }
}

type ByName = ReadonlyMap<string, readonly Unit[]>

function only(byName: ByName, text: string): Unit | null {
  const [unit, ...others] = byName.get(squeezed(text)) ?? []
  return unit === undefined || others.length > 0 ? null : unit
}

/** The units of a list of which every part is a known name, else null. */
function several(byName: ByName, text: string): Unit[] | null {
  const units: Unit[] = []
  for (const part of text.split(SEPARATORS)) {
    const found = part === '' ? [] : joined(byName, squeezed(part))
    if (found === null) return null
    units.push(...found)
  }
  return units.length < 2 ? null : units
}

/** 甲局和乙局: names hold 和 and 及 themselves (市发展和改革委员会), so the whole comes first and each cut must leave known names. */
function joined(byName: ByName, text: string): Unit[] | null {
  const whole = only(byName, text)
  if (whole !== null) return [whole]
  for (const { index } of text.matchAll(AND)) {
    const head = only(byName, text.slice(0, index))
    const rest = head === null ? null : joined(byName, text.slice(index + 1))
    if (head !== null && rest !== null) return [head, ...rest]
  }
  return null
}
