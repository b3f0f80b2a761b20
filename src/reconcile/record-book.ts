import { groupBy } from '../kernel/group.ts'
import type { ChangedPart, ChangeRecord } from '../model/changes.ts'
import type { Task } from '../model/dataset.ts'
import { known } from '../model/field.ts'
import type { Difference, RecordUse } from '../model/reconciliation.ts'
import { inOrder } from './chain.ts'
import { termsOf } from './parts.ts'
import type { Subject } from './subjects.ts'
import { sameValue, termOf } from './terms.ts'

/** The change records by the task that each is about, and what becomes of them as differences are judged. */
export interface RecordBook {
  /** The records about these parts of a task: of a pair, its approved row. */
  readonly about: (task: Task, parts: readonly ChangedPart[]) => readonly ChangeRecord[]
  /** Notes what stands behind a difference, and hands it back. */
  readonly spend: <D extends Difference>(difference: D) => D
  /** Notes records that bear out nothing more: the approved ledger holds them already, or another record says the same. */
  readonly setAside: (records: readonly ChangeRecord[], use: 'settled' | 'repeated') => void
  /** Every record with what became of it, in the order of the sheets. */
  readonly uses: () => RecordUse[]
}

export function recordBook(
  records: readonly ChangeRecord[],
  subjectOf: (record: ChangeRecord) => Subject | null,
): RecordBook {
  const uses = new Map<ChangeRecord, Pick<RecordUse, 'use' | 'difference'>>()
  const note = (record: ChangeRecord, use: RecordUse['use'], difference: Difference | null = null): void =>
    void uses.set(record, { use, difference })
  const byTask = new Map<Task, { readonly subject: Subject; readonly records: ChangeRecord[] }>()
  const about = new Map<ChangeRecord, Task>()
  for (const record of records) {
    const subject = subjectOf(record)
    if (subject !== null) about.set(record, rowNow(subject))
    if (record.part.kind !== 'value' || subject === null) {
      note(record, record.part.kind === 'value' ? 'no-task' : 'no-part')
      continue
    }
    const own = byTask.get(rowOf(subject))
    if (own) own.records.push(record)
    else byTask.set(rowOf(subject), { subject, records: [record] })
  }

  const settleIdle = (): void => {
    for (const { subject, records: own } of byTask.values()) {
      const idle = own.filter(record => !uses.has(record))
      for (const group of groupBy(idle, ({ part }) => known(part) ?? '').values()) {
        const ordered = inOrder(group)
        const held = ordered.findLastIndex(record => isHeld(record, subject))
        for (const [i, record] of ordered.entries()) note(record, i <= held ? 'settled' : 'not-made')
      }
    }
  }

  return {
    about: (task, parts) => {
      const own = byTask.get(task)?.records ?? []
      return own.filter(({ part }) => part.kind === 'value' && parts.includes(part.value))
    },
    spend: difference => {
      const { records: behind, contradiction } = difference.approval
      for (const record of behind) note(record, contradiction === null ? 'approves' : 'disagrees', difference)
      return difference
    },
    setAside: (spent, use) => {
      for (const record of spent) note(record, use)
    },
    uses: () => {
      settleIdle()
      return records.map(record => ({
        record,
        task: about.get(record) ?? null,
        ...(uses.get(record) ?? { use: 'not-made', difference: null }),
      }))
    },
  }
}

/** The row that stands for a task on both sides. */
const rowOf = (subject: Subject): Task => (subject.kind === 'pair' ? subject.pair.approved : subject.task)

const rowNow = (subject: Subject): Task => (subject.kind === 'pair' ? subject.pair.current : subject.task)

/** Whether the current ledger holds what a record says although nothing has changed since it was approved. */
function isHeld({ part, to }: ChangeRecord, subject: Subject): boolean {
  if (part.kind !== 'value' || subject.kind === 'removed' || part.value === 'removed') return false
  if (part.value === 'added') return true
  const pair = subject.kind === 'pair' ? subject.pair : { approved: subject.task, current: subject.task }
  return termsOf(part.value, pair).some(term => sameValue(termOf(pair.current, term), to))
}
