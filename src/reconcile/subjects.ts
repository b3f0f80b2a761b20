import { plain } from '../kernel/plain.ts'
import type { ChangeRecord } from '../model/changes.ts'
import type { Task } from '../model/dataset.ts'
import { known } from '../model/field.ts'
import type { TaskPair } from '../model/reconciliation.ts'
import type { Pairing } from './pair.ts'
import { idOf, wordingOf } from './terms.ts'

/** A task as both ledgers know it, or as only one does. */
export type Subject =
  | { readonly kind: 'pair'; readonly pair: TaskPair }
  | { readonly kind: 'removed' | 'added'; readonly task: Task }

/** Null where several tasks answer to it. */
type Index = ReadonlyMap<string, Subject | null>

/** Finds the task that a change record is about: by its id, else by its wording; null where none answers, or several do. */
export function subjectFinder({ pairs, removed, added }: Pairing): (record: ChangeRecord) => Subject | null {
  const subjects: readonly Subject[] = [
    ...pairs.map((pair): Subject => ({ kind: 'pair', pair })),
    ...removed.map((task): Subject => ({ kind: 'removed', task })),
    ...added.map((task): Subject => ({ kind: 'added', task })),
  ]
  const byId = indexed(subjects, idOf)
  const byWording = indexed(subjects, wordingOf)
  return ({ id, name, part, from, to }) => {
    const byName = byWording.get(plain(known(name) ?? '')) ?? null
    const number = plain(known(id) ?? '')
    const found = byId.get(number) ?? byName
    if (found !== null) return found
    // A task that is new, or is dropped, may be told in place of a value.
    const told = part.kind !== 'value' ? null : part.value === 'added' ? to : part.value === 'removed' ? from : null
    return told?.field.kind === 'value' && told.kind === 'text'
      ? (byWording.get(plain(told.field.value)) ?? null)
      : null
  }
}

const tasksOf = (subject: Subject): readonly Task[] =>
  subject.kind === 'pair' ? [subject.pair.approved, subject.pair.current] : [subject.task]

function indexed(subjects: readonly Subject[], keyOf: (task: Task) => string): Index {
  const index = new Map<string, Subject | null>()
  for (const subject of subjects) {
    for (const key of new Set(tasksOf(subject).map(keyOf))) {
      if (key !== '') index.set(key, index.has(key) ? null : subject)
    }
  }
  return index
}
