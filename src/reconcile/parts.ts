import type { ChangedPart } from '../model/changes.ts'
import type { TaskPair, Term } from '../model/reconciliation.ts'
import { ALL_TERMS } from './terms.ts'

const PARTS: Readonly<Record<Term, ChangedPart>> = {
  name: 'name',
  category: 'category',
  standard: 'standard',
  target: 'target',
  challenge: 'challenge',
  measureUnit: 'measureUnit',
  owner: 'leadUnit',
  responsible: 'owner',
  supporting: 'supportUnit',
  leader: 'leader',
  person: 'person',
  deadline: 'deadline',
  weight: 'weight',
  difficulty: 'difficulty',
}

type Sides = Pick<TaskPair, 'approved' | 'current'>

/** How a record may call a term: where a task has no lead beside it, 责任单位 and 牵头单位 are one. */
export function partsOf(term: Term, { approved, current }: Sides): readonly ChangedPart[] {
  const isAlone = approved.responsible.kind === 'blank' && current.responsible.kind === 'blank'
  return term === 'owner' && isAlone ? ['leadUnit', 'owner'] : [PARTS[term]]
}

/** The terms that a part of a record may mean. */
export const termsOf = (part: ChangedPart, sides: Sides): Term[] =>
  ALL_TERMS.filter(term => partsOf(term, sides).includes(part))
