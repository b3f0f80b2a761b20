import { simplified } from '../kernel/simplified.ts'
import type { Field } from '../model/field.ts'
import type { Collective, SheetNames } from '../model/scheme.ts'
import type { Unit, UnitName } from '../model/unit.ts'
import { unitSuggester } from './suggestions.ts'
import { squeezed } from './words.ts'

/** Finds the unit that a cell names. */
export type FindUnit = (field: Field<string>) => UnitName

type Answer =
  | { readonly kind: 'known'; readonly unit: Unit }
  | { readonly kind: 'several'; readonly units: readonly Unit[]; readonly collective?: true }
  | { readonly kind: 'unknown'; readonly candidates: readonly string[]; readonly why?: 'traditional' }

// Comparing a name with all names is the one dear step; a file with more wrong names than this is no registry's fault.
const MOST_SUGGESTIONS = 500
const LONGEST_LIST = 2000
const SEPARATORS = /[、，,;；/／\s]+/
const PART = /[^、，,;；/／\s]+/g
const AND = /[和及与]/g
const NO_COLLECTIVES: SheetNames['collectives'] = new Map()
const NO_NAMES: ReadonlyMap<string, readonly Unit[]> = new Map()
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

/**
 * Matches by exact name, short name or alias, or by a collective name of the scheme; the validity of an alias is kept but not asked.
 * Never guesses.
 */
export function unitFinder(units: readonly Unit[], collectives: SheetNames['collectives'] = NO_COLLECTIVES): FindUnit {
  const names = namesOf(units, collectives)
  const { byName } = names
  const suggested = unitSuggester(units)
  const answers = new Map<string, Answer>()
  let suggestions = 0
  let inOneScript: Names | null = null

  const suggest = (text: string): Answer => {
    const bearers = byName.get(squeezed(text))
    if (bearers !== undefined) return { kind: 'unknown', candidates: bearers.map(({ name }) => name) }
    if (++suggestions > MOST_SUGGESTIONS || text.length > 60) return NOBODY
    inOneScript ??= namesInOneScript(names)
    const meant = several(inOneScript, simplified(text))
    if (meant !== null) {
      return { kind: 'unknown', candidates: [...new Set(meant)].map(({ name }) => name), why: 'traditional' }
    }
    return { kind: 'unknown', candidates: suggested(text) }
  }
  const answer = (text: string): Answer => {
    const exact = only(byName, text)
    if (exact !== null) return { kind: 'known', unit: exact }
    const named = text.length > LONGEST_LIST ? null : several(names, text)
    if (named === null) return suggest(text)
    const [unit, ...others] = new Set(named)
    if (unit === undefined) return NOBODY
    if (others.length === 0) return { kind: 'known', unit }
    const units = [unit, ...others]
    const isCollective = several({ ...names, byName: NO_NAMES }, text) !== null
    return isCollective ? { kind: 'several', units, collective: true } : { kind: 'several', units }
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
        return { ...known, shown, at }
      case 'unknown':
        return { ...known, shown, at }
    }
  }
}

/** What is known by name: units by theirs, and the units that a collective name stands for. */
interface Names {
  readonly byName: ReadonlyMap<string, readonly Unit[]>
  readonly collectives: ReadonlyMap<string, readonly Unit[]>
  /** How many parts of a list the longest name takes up, by the separators it holds itself: 各区、县级市 takes two. */
  readonly mostParts: number
}

function namesOf(units: readonly Unit[], stated: SheetNames['collectives']): Names {
  const byName = unitsByName(units)
  const meant = ({ groups, units: named }: Collective): Unit[] => {
    const own = new Set(named.flatMap(name => only(byName, name) ?? []))
    return units.filter(unit => groups.includes(unit.group) || own.has(unit))
  }
  const collectives = new Map([...stated].map(([name, collective]) => [squeezed(name), meant(collective)]))
  const counts = [...byName.keys(), ...collectives.keys()].map(name => name.split(SEPARATORS).length)
  return { byName, collectives, mostParts: Math.max(1, ...counts) }
}

/** The same names without the difference between traditional and simplified characters: for a suggestion, never an answer. */
function namesInOneScript({ byName, collectives, mostParts }: Names): Names {
  const joined = (names: Names['byName']): Names['byName'] => {
    const found = new Map<string, readonly Unit[]>()
    for (const [name, units] of names) {
      const key = simplified(name)
      found.set(key, [...new Set([...(found.get(key) ?? []), ...units])])
    }
    return found
  }
  return { byName: joined(byName), collectives: joined(collectives), mostParts }
}

function only(byName: Names['byName'], text: string): Unit | null {
  const [unit, ...others] = byName.get(squeezed(text)) ?? []
  return unit === undefined || others.length > 0 ? null : unit
}

/** The units of one name, which may be a collective one; null where nobody bears it. */
function bearers({ byName, collectives }: Names, text: string): readonly Unit[] | null {
  const unit = only(byName, text)
  if (unit !== null) return [unit]
  const several = collectives.get(squeezed(text)) ?? []
  return several.length === 0 ? null : several
}

/** The units of a list of which every part is a known name, else null. */
function several(names: Names, text: string): Unit[] | null {
  const parts = [...text.matchAll(PART)].map(({ 0: part, index }) => ({ from: index, to: index + part.length }))
  const units: Unit[] = []
  for (let done = 0; done < parts.length; ) {
    const next = longest(names, text, parts.slice(done, done + names.mostParts))
    if (next === null) return null
    units.push(...next.units)
    done += next.taken
  }
  return units
}

interface Part {
  readonly from: number
  readonly to: number
}

/** The longest name that begins with the first of these parts, and how many of them it takes. */
function longest(names: Names, text: string, parts: readonly Part[]): { units: readonly Unit[]; taken: number } | null {
  for (let taken = parts.length; taken > 0; taken--) {
    const name = text.slice(parts[0]?.from, parts[taken - 1]?.to)
    const units = taken === 1 ? joined(names, name) : bearers(names, name)
    if (units !== null) return { units, taken }
  }
  return null
}

/** 甲局和乙局: names hold 和 and 及 themselves (市发展和改革委员会), so the whole comes first and each cut must leave known names. */
function joined(names: Names, text: string): readonly Unit[] | null {
  const whole = bearers(names, text)
  if (whole !== null) return whole
  for (const { index } of text.matchAll(AND)) {
    const head = bearers(names, text.slice(0, index))
    const rest = head === null ? null : joined(names, text.slice(index + 1))
    if (head !== null && rest !== null) return [...head, ...rest]
  }
  return null
}
