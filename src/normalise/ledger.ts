import type { SkippedRow, Status, Task } from '../model/dataset.ts'
import type { Field } from '../model/field.ts'
import { wordField } from './cells.ts'
import type { Layout } from './headings.ts'
import type { Row } from './row.ts'
import type { FindUnit } from './unit-names.ts'

// What is wrong with these cells is told by the task's own number or day.
const READ_AS_OTHER: ReadonlySet<string> = new Set(['deadline', 'finishedOn', 'target', 'actual', 'progress'])

/** The task of a ledger row. */
export function taskOf(row: Row, { columns }: Layout, findUnit: FindUnit, statuses: ReadonlyMap<string, Status>): Task {
  const words = new Map<string, Field<string>>()
  for (const id of columns.keys()) {
    const field = row.text(id)
    const isElsewhere = field.kind === 'unreadable' && READ_AS_OTHER.has(id)
    if (field.kind !== 'blank' && !isElsewhere) words.set(id, field)
  }
  const word = (id: string): Field<string> => words.get(id) ?? row.text(id)
  return {
    at: row.at(),
    id: columns.has('id') ? word('id') : word('no'),
    name: word('name'),
    owner: findUnit(words.get('leadUnit') ?? word('owner')),
    deadline: row.day('deadline'),
    finishedOn: row.day('finishedOn'),
    target: row.number('target'),
    actual: row.number('actual'),
    progress: row.number('progress'),
    status: wordField(word('status'), statuses),
    evidence: word('evidence'),
    words,
  }
}

/**
 * Why a ledger row is no task of its own: its task's name is merged over it, and nobody and no number is new in it. Such a task has
 * several stages; read as tasks they would count it several times.
 */
export const stageOf = (row: Row): SkippedRow['why'] | null =>
  row.inherits('name') && !['leadUnit', 'owner', 'id', 'no'].some(row.owns) ? 'continuation' : null
