import { nearNames, type Sounds } from '../kernel/near-names.ts'
import type { Dataset } from '../model/dataset.ts'
import type { Suggestion, Unit, UnitName } from '../model/unit.ts'
import { listed, squeezed } from './words.ts'

// Comparing a name with all names is the one dear step; a file with more wrong names than this is no registry's fault.
const MOST_NAMES = 500
const LONGEST = 60
const MOST = 3

/** Suggests units for a name that nobody bears: at most three, best first, none where too many have been asked for. */
export function unitSuggester(units: readonly Unit[], soundsOf?: Sounds): (text: string) => readonly string[] {
  const bearers = new Map<string, string[]>()
  for (const { name, aliases } of units) {
    for (const spelling of [name, ...aliases.map(alias => alias.name)].map(squeezed)) {
      bearers.set(spelling, [...(bearers.get(spelling) ?? []), name])
    }
  }
  let asked = 0
  return text => {
    if (text.length > LONGEST || ++asked > MOST_NAMES) return []
    const near = nearNames(squeezed(text), bearers.keys(), soundsOf)
    return [...new Set(near.flatMap(spelling => bearers.get(spelling) ?? []))].slice(0, MOST)
  }
}

type Unknown = Extract<UnitName, { kind: 'unknown' }>

/** Whether any cell names a unit that the registry does not know. */
export const hasUnknownNames = (dataset: Dataset): boolean => unknownNames(dataset).next().done !== true

/** Every cell with a name that no unit of the registry bears. */
function* unknownNames(dataset: Dataset): Generator<Unknown> {
  if (dataset.units.length === 0) return
  for (const name of namesIn(dataset)) if (name.kind === 'unknown' && name.shown !== '') yield name
}

function* namesIn(dataset: Dataset): Generator<UnitName> {
  for (const { owner, responsible, supporting } of dataset.tasks) yield* [owner, responsible, supporting]
  const { figures, entries, panel, adjustments, events, prior, receipts, tallies } = dataset
  for (const rows of [figures, entries, panel, adjustments, events, prior, receipts])
    for (const { unit } of rows) yield unit
  for (const { unknownUnits } of tallies) yield* unknownUnits
}

/** What each unknown name may mean by letters and by sound, by the text of its cell; of a list, its first unknown part. */
export function suggestionsFor(dataset: Dataset, soundsOf: Sounds): Dataset['suggestions'] {
  const suggest = unitSuggester(dataset.units, soundsOf)
  const known = new Set(
    dataset.units.flatMap(({ name, aliases }) => [name, ...aliases.map(alias => alias.name)]).map(squeezed),
  )
  const found = new Map<string, Suggestion>()
  for (const { shown, why } of unknownNames(dataset)) {
    // What is written in other characters, or in roles that are not understood, is told apart.
    if (why !== undefined || found.has(shown)) continue
    const parts = listed(shown)
    const name = parts.length > 1 ? (parts.find(part => !known.has(squeezed(part))) ?? shown) : shown
    found.set(shown, { name, candidates: suggest(name) })
  }
  return found
}
