import type { Dataset, RegistryFault, SkippedRow } from '../model/dataset.ts'
import type { Field } from '../model/field.ts'
import type { Place } from '../model/place.ts'
import type { Alias, Participation, Unit } from '../model/unit.ts'
import { wordField } from './cells.ts'
import type { Layout } from './headings.ts'
import type { Row } from './row.ts'
import { listed, squeezed } from './words.ts'

/** What the registry sheets 名录 say, all of them together. */
export interface Registry {
  readonly units: readonly Unit[]
  readonly clashes: Dataset['nameClashes']
  readonly faults: readonly RegistryFault[]
}

const PARTICIPATION: ReadonlyMap<string, Participation> = new Map([
  ...['是', '参评', '参加', '参加考评', '参加排名', '√'].map(word => [word, 'ranked'] as const),
  ...['单列', '单独考评', '单独考核', '不排名', '单列不排名'].map(word => [word, 'unranked'] as const),
  ...['不参加', '不参评', '否', '不考核', '×'].map(word => [word, 'excluded'] as const),
])

interface NamedAt {
  readonly name: string
  readonly unit: string
  readonly at: Place
}

/** Collects units row by row; a further row of a unit adds another alias with its validity. */
export function registryReader() {
  const units = new Map<string, Unit>()
  const names: NamedAt[] = []
  const repeated: { name: string; units: string[]; at: Place }[] = []
  const faults: RegistryFault[] = []

  /** The value of an optional cell; what is not understood is recorded and counts as blank. */
  const understood = <T>(field: Field<T>, unit: string, id: string, { headings }: Layout): T | null => {
    if (field.kind === 'unreadable') {
      faults.push({ unit, heading: headings.get(id) ?? '', shown: field.shown, at: field.at })
    }
    return field.kind === 'value' ? field.value : null
  }

  const take = (row: Row, layout: Layout): SkippedRow['why'] | null => {
    const named = row.text('unit')
    if (named.kind !== 'value') return 'nameless'
    const key = squeezed(named.value)
    const before = units.get(key)
    const name = before?.name ?? named.value
    const own = aliasesOf(row, name, layout)
    names.push(
      { name, unit: name, at: named.at },
      ...own.map(({ alias, at }) => ({ name: alias.name, unit: name, at })),
    )
    const aliases = own.map(({ alias }) => alias)
    const group = understood(row.text('group'), name, 'group', layout)
    const adds = aliases.filter(alias => !before?.aliases.some(known => isSame(known, alias)))
    const formerly = listed(understood(row.text('successorOf'), name, 'successorOf', layout) ?? '')
    if (before !== undefined) {
      const bodies = formerly.filter(body => !before.formerly.includes(body))
      const contradicts = group !== null && group !== before.group
      // Every unit sends the registry back that it was sent: a copy in another file is no second entry.
      const isCopy = before.at.on.file !== named.at.on.file
      if ((adds.length + bodies.length === 0 && !isCopy) || contradicts)
        repeated.push({ name, units: [name], at: named.at })
      const [aliases, all] = [
        [...before.aliases, ...adds],
        [...before.formerly, ...bodies],
      ]
      units.set(key, { ...before, aliases, formerly: all })
      return null
    }
    const word = understood(wordField(row.text('participation'), PARTICIPATION), name, 'participation', layout)
    const leader = understood(row.text('leader'), name, 'leader', layout)
    units.set(key, {
      name,
      aliases: adds,
      group: group ?? '',
      participation: word ?? 'ranked',
      leader,
      formerly,
      at: named.at,
    })
    return null
  }

  /** The validity is that of the aliases, or of the short name where the row has no alias. */
  const aliasesOf = (row: Row, unit: string, layout: Layout): { alias: Alias; at: Place }[] => {
    const validity = { from: validDay(row, unit, 'from', layout), to: validDay(row, unit, 'to', layout) }
    const [short, other] = [row.text('short'), row.text('alias')]
    const shorts = listed(understood(short, unit, 'short', layout) ?? '')
    const others = listed(understood(other, unit, 'alias', layout) ?? '')
    const always = { from: null, to: null }
    return [
      ...shorts.map(name => ({ alias: { name, ...(others.length > 0 ? always : validity) }, at: short.at })),
      ...others.map(name => ({ alias: { name, ...validity }, at: other.at })),
    ]
  }

  // "2010年" could be the year's first or last day, so only a written day bounds an alias.
  const validDay = (row: Row, unit: string, id: 'from' | 'to', layout: Layout) => {
    const field = row.day(id)
    const isPeriod = field.kind === 'value' && (field.reading === 'end-of-period' || field.reading === 'end-of-range')
    const { at } = field
    return understood(
      isPeriod ? { kind: 'unreadable', shown: field.shown, at, why: 'not-a-date' } : field,
      unit,
      id,
      layout,
    )
  }

  const registry = (): Registry => {
    const all = [...units.values()]
    return { units: all, clashes: [...repeated, ...clashesIn(names)], faults }
  }
  return { take, registry }
}

const isSame = (a: Alias, b: Alias): boolean =>
  squeezed(a.name) === squeezed(b.name) && a.from === b.from && a.to === b.to

/** Names that more than one unit bears, each at the cell that bears it last. */
function clashesIn(names: readonly NamedAt[]): Dataset['nameClashes'] {
  const bearers = new Map<string, Set<string>>()
  for (const { name, unit } of names) {
    const key = squeezed(name)
    const known = bearers.get(key)
    if (known) known.add(unit)
    else bearers.set(key, new Set([unit]))
  }
  const last = new Map(names.map(one => [squeezed(one.name), one]))
  return [...bearers].flatMap(([key, who]) => {
    const one = last.get(key)
    return who.size < 2 || one === undefined ? [] : [{ name: one.name, units: [...who], at: one.at }]
  })
}
