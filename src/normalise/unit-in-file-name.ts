import type { Unit } from '../model/unit.ts'
import { squeezed } from './words.ts'

/** The one unit that the name of a file names, and how; null where it names none, or several. */
export type FindUnitInFile = (file: string) => { readonly unit: Unit; readonly shown: string } | null

// 区教育局 is not the 教育局 of a city, and 市委办 is not 市委: a name that goes on is another body's.
const BEFORE = /[市区县省州镇乡旗]$/
const BEHIND = /^[局委办厅部院所处站队]/
const SHORTEST = 2

/** Looks for registered names and aliases in names of files: the longest counts, so that 市委组织部 is never taken for 市委. */
export function unitInFileName(units: readonly Unit[]): FindUnitInFile {
  const bearers = bearersOf(units)
  const names = [...bearers.keys()].sort((a, b) => b.length - a.length)
  return file => {
    const text = squeezed(file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]+$/, ''))
    const found = new Map(
      namesIn(text, names).flatMap(({ name, before }) =>
        [...(bearers.get(name) ?? [])].flatMap(unit =>
          before === '' || unit.name.startsWith(before) ? [[unit, name] as const] : [],
        ),
      ),
    )
    const [only, ...others] = found
    return only === undefined || others.length > 0 ? null : { unit: only[0], shown: only[1] }
  }
}

function bearersOf(units: readonly Unit[]): ReadonlyMap<string, ReadonlySet<Unit>> {
  const bearers = new Map<string, Set<Unit>>()
  for (const unit of units) {
    for (const name of [unit.name, ...unit.aliases.map(alias => alias.name)].map(squeezed)) {
      if (name.length < SHORTEST) continue
      const known = bearers.get(name)
      if (known) known.add(unit)
      else bearers.set(name, new Set([unit]))
    }
  }
  return bearers
}

/** The names that stand in a text and do not go on, with the level that stands before them; `names` begin with the longest. */
function namesIn(text: string, names: readonly string[]): { readonly name: string; readonly before: string }[] {
  const covered: (readonly [from: number, to: number])[] = []
  const found: { readonly name: string; readonly before: string }[] = []
  for (const name of names) {
    for (let from = text.indexOf(name); from >= 0; from = text.indexOf(name, from + 1)) {
      const to = from + name.length
      if (covered.some(([start, end]) => start < to && from < end)) continue
      covered.push([from, to])
      if (!BEHIND.test(text.slice(to))) found.push({ name, before: BEFORE.exec(text.slice(0, from))?.[0] ?? '' })
    }
  }
  return found
}
