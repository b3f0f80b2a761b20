import type { SheetNames } from '../model/scheme.ts'
import { plainHeading } from './heading-rows.ts'
import type { SheetSpec } from './sheet-spec.ts'
import { SHEETS } from './sheets.ts'
import { squeezed } from './words.ts'

type Lists = Readonly<Record<string, readonly string[]>>

/** The sheets of perf with the names that a scheme adds; a name that the scheme gives away is taken from whatever bore it. */
export function specsWith(names: SheetNames | null): readonly SheetSpec[] {
  if (names === null) return SHEETS
  const sheetNames = joined(Object.fromEntries(SHEETS.map(({ kind, names }) => [kind, names])), names.sheets, squeezed)
  return SHEETS.map(spec => ({
    ...spec,
    names: sheetNames[spec.kind] ?? [],
    columns: joined(spec.columns, names.headings.get(spec.kind) ?? new Map(), plainHeading),
  }))
}

function joined(own: Lists, added: ReadonlyMap<string, readonly string[]>, plain: (name: string) => string): Lists {
  const lists: Record<string, readonly string[]> = { ...own }
  for (const [id, more] of added) {
    const given = new Set(more.map(plain))
    for (const [other, list] of Object.entries(lists)) {
      if (other !== id) lists[other] = list.filter((name, i) => i === 0 || !given.has(plain(name)))
    }
    lists[id] = [...(lists[id] ?? []), ...more]
  }
  return lists
}
