import { plain } from '../kernel/plain.ts'
import type { TermValue } from '../model/changes.ts'
import type { Task } from '../model/dataset.ts'
import { type Field, known } from '../model/field.ts'
import type { Place } from '../model/place.ts'
import type { Term } from '../model/reconciliation.ts'
import type { UnitName } from '../model/unit.ts'

const text = (field: Field<string>): TermValue => ({ kind: 'text', field })
const word = (task: Task, id: string): TermValue => text(task.words.get(id) ?? { kind: 'blank', at: task.at })

/** Every term with where a task states it, in the order of a ledger's columns. */
const TERMS: Readonly<Record<Term, (task: Task) => TermValue>> = {
  name: task => text(task.name),
  category: task => word(task, 'category'),
  standard: task => word(task, 'standard'),
  target: ({ target: field }) => ({ kind: 'number', field }),
  challenge: ({ challenge: field }) => ({ kind: 'number', field }),
  measureUnit: task => word(task, 'measureUnit'),
  owner: ({ owner: field }) => ({ kind: 'unit', field }),
  responsible: ({ responsible: field }) => ({ kind: 'unit', field }),
  supporting: ({ supporting: field }) => ({ kind: 'unit', field }),
  leader: task => word(task, 'leader'),
  person: task => word(task, 'person'),
  deadline: ({ deadline: field }) => ({ kind: 'day', field }),
  weight: ({ weight: field }) => ({ kind: 'number', field }),
  difficulty: ({ difficulty: field }) => ({ kind: 'number', field }),
}

export const ALL_TERMS = Object.keys(TERMS) as readonly Term[]

/** What a task states under a term. */
export const termOf = (task: Task, term: Term): TermValue => TERMS[term](task)

/** The task's own number, '' where it has none. The serial number of its row is none: rows are renumbered whenever one is put in. */
export function idOf({ words }: Task): string {
  const id = words.get('id')
  return id === undefined ? '' : plain(known(id) ?? '')
}

/** The wording of a task for comparing; '' where it has none. */
export const wordingOf = ({ name }: Task): string => plain(known(name) ?? '')

/** Units in the order in which they are named: the first may be the one that leads. */
export const unitKey = (name: UnitName): string => {
  if (name.kind === 'known') return name.unit.name
  if (name.kind === 'several') return name.units.map(unit => unit.name).join('\n')
  return name.kind === 'blank' ? '' : plain(name.shown)
}

// 不超过 5% and 不低于 5% hold the same number and mean the contrary.
const AT_MOST = /[≤<]|不超过|不高于|不大于|不多于|以内|以下|至多|最多/

/** What a value comes down to: equal for 2015年12月底前 and 2015-12-31, 80% and 0.8, an alias and the full name. */
function valueKey({ kind, field }: TermValue): string {
  if (field.kind === 'blank') return ''
  if (kind === 'unit') return unitKey(field as UnitName)
  const read = field as Field<unknown>
  if (read.kind !== 'value') return plain(field.shown)
  if (kind === 'text') return plain(String(read.value))
  const isLimit = kind === 'number' && AT_MOST.test(field.shown)
  return `${kind} ${String(read.value)}${isLimit ? ' at most' : ''}`
}

/** Whether two values are the same, whatever they look like. What looks the same under one heading is the same: most cells by far. */
export function sameValue(a: TermValue, b: TermValue): boolean {
  if (a.field.kind === 'blank' || b.field.kind === 'blank') return a.field.kind === b.field.kind
  return a.field.shown === b.field.shown || valueKey(a) === valueKey(b)
}

export const isBlank = ({ field }: TermValue): boolean => field.kind === 'blank'

/** The cell of a value. */
export const placeOf = ({ field }: TermValue): Place => field.at

/** All terms of a task in one text: equal for rows that state the same. */
export const signature = (task: Task): string => ALL_TERMS.map(term => valueKey(termOf(task, term))).join('\u0000')
