import type { Operand } from '../formula/operand.ts'
import type { Task } from '../model/dataset.ts'
import { isReason, reason } from '../model/evidence.ts'
import { known } from '../model/field.ts'
import type { Drop, Evidence, Reason, TaskObservation } from '../model/observation.ts'
import type { Parameter, TaskRole } from '../model/scheme.ts'
import { daysOverdue } from '../model/task-state.ts'
import { openDay } from './task-count.ts'
import { type Blank, inputsOf } from './task-inputs.ts'
import { type Weights, weightOf } from './task-weight.ts'

/** A task with the part that a unit has in it. */
export interface Own {
  readonly task: Task
  readonly role: TaskRole
}

/** What a scheme says of the tasks of one indicator. */
export interface Rules {
  /** What the method needs, and what is read of each task for it. */
  readonly needs: readonly string[]
  readonly reads: readonly string[]
  readonly blank: Blank
  /** Null: the scheme does not say. */
  readonly notDue: 'leave-out' | 'full' | null
  readonly weights: Weights
  /** The factor on a finished task without evidence; null: none. */
  readonly factor: Parameter | null
  readonly drop: Drop
  readonly year: number
}

/** The tasks of a unit that count and those that do not; or why neither can be told. */
export interface Rows {
  readonly counted: readonly TaskObservation[]
  readonly out: readonly TaskObservation[]
  readonly because: readonly Reason[]
  /** The blank cells for which tasks are left out. */
  readonly blanks: readonly Reason[]
}

/** Looks at each task of a unit: whether it counts, what the method needs of it, its weight and its factor. */
export function rowsOf(own: readonly Own[], rules: Rules, evidence: Evidence): Rows {
  const counted: TaskObservation[] = []
  const out: TaskObservation[] = []
  const because: Reason[] = []
  const blanks: Reason[] = []
  for (const one of own) {
    const row = rowOf(one, rules, evidence)
    if (row.kind === 'counted') counted.push(row.seen)
    else if (row.kind === 'open') because.push(...row.because)
    else {
      out.push({ task: one.task, inputs: {}, out: row.kind })
      blanks.push(...row.because)
    }
  }
  return { counted, out, because, blanks }
}

type Row =
  | { readonly kind: 'counted'; readonly seen: TaskObservation }
  | { readonly kind: 'not-due' | 'blank' | 'open'; readonly because: readonly Reason[] }

function rowOf({ task, role }: Own, rules: Rules, evidence: Evidence): Row {
  const due = dueUnder(rules, task, evidence)
  if (due === 'not-due') return { kind: due, because: [] }
  if (typeof due === 'object') return { kind: 'open', because: [due] }
  const isFull = due === 'full'
  const read = isFull ? NOTHING : inputsOf(task, rules.reads, rules.blank, evidence)
  if (read.kind === 'blank') return read
  const weight = weightOf(task, role, rules.weights, evidence.operands)
  const factor = isFull ? null : factorOf(task, rules.factor)
  const because = [
    ...(read.kind === 'open' ? read.because : []),
    ...(isOpen(weight) ? weight : []),
    ...(factor !== null && isReason(factor) ? [factor] : []),
  ]
  if (read.kind === 'open' || isOpen(weight) || because.length > 0) return { kind: 'open', because }
  const seen = {
    task,
    inputs: read.inputs,
    ...(weight === undefined ? {} : { weight }),
    ...(factor === null || isReason(factor) ? {} : { factor }),
    ...(isFull ? ({ ruled: 'full' } as const) : {}),
  }
  return { kind: 'counted', seen }
}

const NOTHING = { kind: 'inputs', inputs: {} } as const

const isOpen = (weight: Operand | undefined | readonly Reason[]): weight is readonly Reason[] => Array.isArray(weight)

/** Whether a task counts by its day: as it stands, in full, not at all, or nobody can say. */
function dueUnder({ notDue, reads }: Rules, task: Task, { asOf }: Evidence): 'due' | 'full' | 'not-due' | Reason {
  const isAsked = notDue !== null || reads.includes('days')
  if (!isAsked || known(task.status) === 'finished') return 'due'
  const overdue = daysOverdue(task, asOf)
  if (overdue === null) return openDay(task)
  if (overdue > 0) return 'due'
  if (notDue === null) return reason('policy-missing', 'notDue')
  return notDue === 'full' ? 'full' : 'not-due'
}

function factorOf(task: Task, factor: Parameter | null): Parameter | Reason | null {
  if (factor === null || task.evidence.kind !== 'blank') return null
  const status = known(task.status)
  if (status === null) return reason('status-missing', known(task.name) ?? '', task.status.at)
  return status === 'finished' ? factor : null
}
