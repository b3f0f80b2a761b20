import type { Task } from './dataset.ts'
import type { Finding } from './finding.ts'
import type { Place } from './place.ts'

/** A cell of a task that says something else than the time before; `asked`: it had a finding then. */
export interface CellChange {
  readonly task: Task
  /** The heading's id: deadline, evidence. */
  readonly column: string
  readonly before: string
  readonly after: string
  /** Where it stands now; where it stood, if the column is gone. */
  readonly at: Place
  readonly asked: boolean
}

/** 复查: what a submission that came back has mended, left and made new, and what else was changed in it. */
export interface Resubmission {
  /** Findings of the time before that are there no more. */
  readonly mended: readonly Finding[]
  readonly remaining: readonly { readonly before: Finding; readonly now: Finding }[]
  readonly fresh: readonly Finding[]
  readonly changes: readonly CellChange[]
  readonly added: readonly Task[]
  readonly removed: readonly Task[]
}
