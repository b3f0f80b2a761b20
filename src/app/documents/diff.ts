import { z } from 'zod'
import { cellName } from '../../kernel/a1.ts'
import type { Task } from '../../model/dataset.ts'
import { known, shownIn } from '../../model/field.ts'
import type { Place } from '../../model/place.ts'
import type { Approval, LoneTask, RecordUse, TermChange } from '../../model/reconciliation.ts'
import { gapBetween, shownValue } from '../../model/term-value.ts'
import type { Language } from '../../text/text.ts'
import type { Diffed } from '../diff.ts'
import { envelope, fill } from './envelope.ts'

const at = z.strictObject({ file: z.string(), sheet: z.string(), cell: z.string() })
const task = { id: z.string().nullable(), task: z.string(), unit: z.string().nullable() }
const approval = {
  verdict: z.enum(['approved', 'incomplete', 'unapproved', 'unneeded']),
  faults: z.array(z.string()).describe('what the approval lacks'),
  contradiction: z.enum(['old-value', 'new-value']).nullable().describe('what a record about it says otherwise'),
  records: z.array(at).describe('the change records behind it, in the order of their days'),
}

export const diffShape = z.strictObject({
  ...envelope('diff'),
  scheme: z.strictObject({ id: z.string(), sha256: z.string() }).nullable(),
  baseline: z.string().describe('the approved ledger, one of the inputs'),
  skipped: z.array(z.string()),
  counts: z.strictObject({ approved: z.int(), current: z.int(), paired: z.int() }).describe('tasks'),
  changes: z.array(
    z.strictObject({
      ...task,
      matchedBy: z.enum(['id', 'wording-and-owner', 'wording']).describe('how the task was known again'),
      field: z.string(),
      approved: z.string(),
      current: z.string(),
      days: z.int().nullable().describe('later by; negative: earlier'),
      amount: z.number().nullable(),
      ...approval,
      approvedAt: at,
      currentAt: at,
    }),
  ),
  tasks: z.array(
    z.strictObject({
      kind: z.enum(['removed', 'added']),
      ...task,
      perhaps: z.string().nullable().describe('a task of the other ledger that it resembles'),
      ...approval,
      at,
    }),
  ),
  records: z.array(
    z.strictObject({
      id: z.string(),
      field: z.string(),
      from: z.string(),
      to: z.string(),
      use: z.enum(['approves', 'disagrees', 'settled', 'repeated', 'not-made', 'no-task', 'no-part']),
      at,
    }),
  ),
})
type Document = z.infer<typeof diffShape>

/** The document of `perf diff --json`. */
export function diffDocument({ run, reconciliation, findings, outputs }: Diffed, version: string, lang: Language) {
  const { scheme, asOf, inputs, skipped, baseline } = run
  const { approved, current, paired, differences, records } = reconciliation
  return {
    ...fill('diff', { version, asOf, lang, findings, inputs, outputs }),
    scheme: scheme && { id: scheme.id, sha256: scheme.sha256 },
    baseline: baseline ?? '',
    skipped: [...skipped],
    counts: { approved, current, paired },
    changes: differences.flatMap(one => (one.kind === 'changed' ? [changeDocument(one)] : [])),
    tasks: differences.flatMap(one => (one.kind === 'changed' ? [] : [loneDocument(one)])),
    records: records.map(recordDocument),
  } satisfies Document
}

const placeDocument = ({ on, row, column }: Place) => ({ file: on.file, sheet: on.sheet, cell: cellName(column, row) })

function taskDocument({ words, name, owner }: Task) {
  const id = words.get('id')
  const unit = owner.kind === 'known' ? owner.unit.name : owner.kind === 'blank' ? null : owner.shown
  return { id: id === undefined ? null : known(id), task: shownIn(name), unit }
}

const approvalDocument = ({ verdict, faults, contradiction, records }: Approval) => ({
  verdict,
  faults: faults.map(({ kind }) => kind),
  contradiction: contradiction?.what ?? null,
  records: records.map(record => placeDocument(record.at)),
})

function changeDocument({ pair, term, before, after, approval }: TermChange): Document['changes'][number] {
  const gap = gapBetween(before, after)
  return {
    ...taskDocument(pair.current),
    matchedBy: pair.by,
    field: term,
    approved: shownValue(before),
    current: shownValue(after),
    days: gap?.kind === 'days' ? gap.days : null,
    amount: gap?.kind === 'amount' ? gap.amount.toNumber() : null,
    ...approvalDocument(approval),
    approvedAt: placeDocument(before.field.at),
    currentAt: placeDocument(after.field.at),
  }
}

const loneDocument = ({ kind, task: own, perhaps, approval }: LoneTask): Document['tasks'][number] => ({
  kind,
  ...taskDocument(own),
  perhaps: perhaps && shownIn(perhaps.name),
  ...approvalDocument(approval),
  at: placeDocument(own.name.at),
})

const recordDocument = ({ record, use }: RecordUse): Document['records'][number] => ({
  id: shownIn(record.id),
  field: shownIn(record.part),
  from: shownValue(record.from),
  to: shownValue(record.to),
  use,
  at: placeDocument(record.at),
})
