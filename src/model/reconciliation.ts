import type { ChangeRecord, TermValue } from './changes.ts'
import type { Task } from './dataset.ts'
import type { Place } from './place.ts'

/** What was laid down when a task was approved, and is compared ever after. */
export type Term =
  | 'name'
  | 'standard'
  | 'target'
  | 'challenge'
  | 'measureUnit'
  | 'deadline'
  | 'owner'
  | 'responsible'
  | 'supporting'
  | 'weight'
  | 'difficulty'
  | 'category'
  | 'person'
  | 'leader'

/** The same task in the approved ledger and in the current one, and by what it was known again. */
export interface TaskPair {
  readonly approved: Task
  readonly current: Task
  readonly by: 'id' | 'wording-and-owner' | 'wording'
}

/** What an approval lacks, at the record that lacks it; `limit` is what the scheme or the due day asks for. */
export interface ApprovalFault {
  readonly kind:
    | 'no-approver'
    | 'no-document'
    | 'no-date'
    | 'no-reason'
    | 'rank'
    | 'after-limit'
    | 'asked-late'
    | 'approved-late'
    | 'too-many'
  readonly record: ChangeRecord
  readonly limit: string
}

/** A record about the same part of the same task that does not say what happened. */
export interface Contradiction {
  readonly record: ChangeRecord
  readonly what: 'old-value' | 'new-value'
}

/** What stands behind a difference. 未批准 unapproved, 批准不全 incomplete; unneeded: nobody has to approve it. */
export interface Approval {
  readonly verdict: 'approved' | 'incomplete' | 'unapproved' | 'unneeded'
  /** The records that lead from the approved value to the present one, in the order of their days. */
  readonly records: readonly ChangeRecord[]
  readonly faults: readonly ApprovalFault[]
  readonly contradiction: Contradiction | null
}

/** One term of one task that is not what was approved. */
export interface TermChange {
  readonly kind: 'changed'
  readonly pair: TaskPair
  readonly term: Term
  readonly before: TermValue
  readonly after: TermValue
  readonly approval: Approval
}

/** A task on one side only; `perhaps` resembles it on the other side, for a person to decide. */
export interface LoneTask {
  readonly kind: 'removed' | 'added'
  readonly task: Task
  readonly perhaps: Task | null
  readonly approval: Approval
}

export type Difference = TermChange | LoneTask

/** What became of a change record. */
export interface RecordUse {
  readonly record: ChangeRecord
  readonly use:
    | 'approves'
    | 'disagrees'
    /** The approved ledger, or a later record, holds it already. */
    | 'settled'
    /** The same approval stands in a record before. */
    | 'repeated'
    | 'not-made'
    | 'no-task'
    | 'no-part'
  /** The task as it stands now, else as it was approved; null where no one task answers. */
  readonly task: Task | null
  readonly difference: Difference | null
}

/** Two rows of one side under one id; ids of that kind pair nothing. */
export interface RepeatedId {
  readonly side: 'approved' | 'current'
  readonly id: string
  readonly tasks: readonly [Task, Task, ...Task[]]
}

/** moved: a task that now bears another id; reused: an id that is now over another task, the approved one being gone. */
export interface Renumbered {
  readonly kind: 'moved' | 'reused'
  readonly approved: Task
  readonly current: Task
}

/** A term that no row of a sheet has, though the other side has it in all of these tasks. */
export interface LostColumn {
  readonly term: Term
  /** The side without it. */
  readonly side: 'approved' | 'current'
  readonly at: Place
  readonly tasks: number
}

/** 对账: what the current ledger has other than the approved one, and who approved it. */
export interface Reconciliation {
  readonly approved: number
  readonly current: number
  readonly paired: number
  /** In the order of the approved ledger; added tasks last. */
  readonly differences: readonly Difference[]
  readonly records: readonly RecordUse[]
  /** Owners, by registered name or as written, of approved tasks who own none of the current ones. */
  readonly absentUnits: ReadonlySet<string>
  readonly repeatedIds: readonly RepeatedId[]
  readonly renumbered: readonly Renumbered[]
  readonly lostColumns: readonly LostColumn[]
}
