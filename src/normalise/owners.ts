import type { Task } from '../model/dataset.ts'
import type { Field } from '../model/field.ts'
import type { Place } from '../model/place.ts'
import type { UnitName } from '../model/unit.ts'
import { type Role, type RolePart, roleParts } from './roles.ts'
import type { Row } from './row.ts'
import type { FindUnit } from './unit-names.ts'

type Owners = Pick<Task, 'owner' | 'responsible' | 'supporting'>
type Part = RolePart & { readonly at: Place }

const COLUMNS: readonly (readonly [id: string, role: Role])[] = [
  ['leadUnit', 'lead'],
  ['owner', 'responsible'],
  ['supportUnit', 'supporting'],
]

/** Whose task a row is: 牵头单位, else 责任单位; a cell may name several roles with their units. */
export function ownersOf(row: Row, findUnit: FindUnit): Owners {
  const fields = COLUMNS.map(([id, role]) => ({ role, field: row.text(id) }))
  const roled = fields.map(({ role, field }) => (field.kind === 'value' ? roleParts(field.value, role) : null))
  if (roled.every(parts => parts === null))
    return asColumned(
      fields.map(({ field }) => field),
      row,
      findUnit,
    )
  const parts = fields.flatMap(({ role, field }, i): Part[] => {
    if (field.kind === 'blank') return []
    const own = roled[i] ?? [{ role, text: field.kind === 'value' ? field.value : field.shown }]
    return own.map(part => ({ ...part, at: field.at }))
  })
  const of = (role: Role): UnitName | null =>
    unitIn(
      parts.filter(part => part.role === role),
      findUnit,
    )
  const [lead, responsible, supporting] = [of('lead'), of('responsible'), of('supporting')]
  const cell = parts[0]?.at ?? row.at()
  const nobody: UnitName = { kind: 'blank', at: cell }
  return {
    owner: lead ?? responsible ?? nobody,
    responsible: lead === null ? row.nothing() : (responsible ?? row.nothing()),
    supporting: supporting ?? row.nothing(),
  }
}

function asColumned([lead, own, support]: readonly Field<string>[], row: Row, findUnit: FindUnit): Owners {
  const [first = row.nothing(), second = row.nothing(), third = row.nothing()] = [lead, own, support]
  const hasLead = first.kind !== 'blank'
  return {
    // Where the sheet has no 责任单位, the blank to be filled is that of 牵头单位.
    owner: findUnit(hasLead || second === row.nothing() ? first : second),
    responsible: hasLead ? findUnit(second) : row.nothing(),
    supporting: findUnit(third),
  }
}

/** The units that a role is given, in whatever cells; null where it is given none. What is not understood spoils the rest. */
function unitIn(parts: readonly Part[], findUnit: FindUnit): UnitName | null {
  const [first] = parts
  if (first === undefined) return null
  const faulty = parts.find(({ fault }) => fault !== undefined)
  const value = parts.map(({ text }) => text).join('、')
  const { at } = faulty ?? first
  const found = findUnit({ kind: 'value', value, shown: value, at })
  if (faulty?.fault === undefined) return found
  return { kind: 'unknown', shown: faulty.text, at, candidates: namesIn(found, faulty, findUnit), why: faulty.fault }
}

/** What a part that is not understood may mean: the units that it would name without its words. */
function namesIn(all: UnitName, { text, at }: Part, findUnit: FindUnit): readonly string[] {
  const value = text.replace(/^[^:：]*[:：]\s*/, '')
  const alone: UnitName = value === '' ? { kind: 'blank', at } : findUnit({ kind: 'value', value, shown: value, at })
  const named = alone.kind === 'blank' ? all : alone
  switch (named.kind) {
    case 'known':
      return [named.unit.name]
    case 'several':
      return named.units.map(({ name }) => name)
    case 'unknown':
      return named.candidates
    case 'blank':
      return []
  }
}
