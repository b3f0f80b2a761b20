import type { Inputs, Operand } from '../formula/operand.ts'
import { decimal } from '../kernel/decimal.ts'
import type { Task } from '../model/dataset.ts'
import { cellOperand, concluded, isReason, reason } from '../model/evidence.ts'
import type { Field } from '../model/field.ts'
import { known } from '../model/field.ts'
import type { Evidence, Operands, Reason } from '../model/observation.ts'
import { daysLate, daysOverdue } from '../model/task-state.ts'
import type { Text } from '../text/text.ts'
import { numberInput, targetInput } from './inputs.ts'
import { counted, openDay } from './task-count.ts'

/** What a blank actual or mark for quality means: the task leaves the score open, counts as zero, or does not count. */
export const BLANKS = ['withhold', 'zero', 'leave-out'] as const
export type Blank = (typeof BLANKS)[number]

/** What methods may ask of one task. */
export const TASK_INPUTS = ['actual', 'target', 'challenge', 'quality', 'days', 'finished'] as const
export type TaskInput = (typeof TASK_INPUTS)[number]

/** The inputs of a task; `blank` where the scheme leaves such a task out; or the reasons why there are none. */
export type TaskInputs =
  | { readonly kind: 'inputs'; readonly inputs: Inputs }
  | { readonly kind: 'blank'; readonly because: readonly Reason[] }
  | { readonly kind: 'open'; readonly because: readonly Reason[] }

/** Reads what a method needs of one task. */
export function inputsOf(task: Task, needs: readonly string[], blank: Blank, evidence: Evidence): TaskInputs {
  const inputs: Record<string, Operand> = {}
  const because: Reason[] = []
  const blanks: Reason[] = []
  for (const name of TASK_INPUTS) {
    if (!needs.includes(name)) continue
    const read = READERS[name](task, blank, evidence)
    if (!isReason(read)) inputs[name] = read
    else if (blank === 'leave-out' && LEFT_OUT.includes(name) && isBlank(read)) blanks.push(read)
    else because.push(read)
  }
  if (because.length > 0) return { kind: 'open', because }
  return blanks.length > 0 ? { kind: 'blank', because: blanks } : { kind: 'inputs', inputs }
}

// A task without a target is none that anybody forgot to report on.
const LEFT_OUT: readonly TaskInput[] = ['actual', 'quality']

const isBlank = ({ kind }: Reason): boolean => kind === 'number-blank' || kind === 'detail-blank'

const ACTUAL: Text = { zh: '完成值', en: 'actual' }

type Read = (task: Task, blank: Blank, evidence: Evidence) => Operand | Reason

const READERS: Readonly<Record<TaskInput, Read>> = {
  actual: (task, blank, { operands }) =>
    numberInput(operands, task.actual, ACTUAL, nameOf(task), blank === 'zero' ? 'zero' : 'withhold'),
  target: (task, _, { operands }) => targetInput(operands, task.target, nameOf(task)),
  challenge: (task, _, { operands }) => detail(operands, task.challenge, { zh: '挑战值', en: 'challenge' }),
  quality: (task, blank, { operands }) =>
    blank === 'zero' && task.quality.kind === 'blank'
      ? numberInput(operands, task.quality, QUALITY, QUALITY.zh, 'zero', [task, 'quality'])
      : detail(operands, task.quality, QUALITY),
  days,
  finished: (task, _, evidence) => counted(task, 'finished', evidence),
}

const QUALITY: Text = { zh: '质量评分', en: 'mark for quality' }

/** A number of a task that many ledgers have no column for. */
export function detail(operands: Operands, field: Task['weight'], name: Text): Operand | Reason {
  if (field.kind === 'value') return cellOperand(operands, field, name)
  return reason(field.kind === 'blank' ? 'detail-blank' : 'number-unreadable', name.zh, field.at)
}

const DAYS: Text = { zh: '逾期天数', en: 'days late' }

/** Days past the deadline: of a finished task those by which it was late, else those by which it is overdue. */
function days(task: Task, _: Blank, evidence: Evidence): Operand | Reason {
  const isFinished = known(task.status) === 'finished'
  const late = isFinished ? daysLate(task) : daysOverdue(task, evidence.asOf)
  if (late === null) return openDay(task)
  const why = { zh: '由状态、时限和截止日认定：逾期天数', en: 'from status, deadline and as-of day: days late' }
  const from = [task.status, task.deadline, task.finishedOn].map((field: Field<unknown>) => field.at)
  return evidence.operands.of(task, 'days', () => concluded(DAYS, decimal(late), why, ...from))
}

const nameOf = (task: Task): string => known(task.name) ?? ''
