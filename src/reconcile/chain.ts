import type { Day } from '../kernel/day.ts'
import { compareText } from '../kernel/order.ts'
import { plain } from '../kernel/plain.ts'
import type { ChangeRecord, TermValue } from '../model/changes.ts'
import { known } from '../model/field.ts'
import type { Approval, ApprovalFault, Contradiction, Term } from '../model/reconciliation.ts'
import type { ChangeRules } from '../model/scheme.ts'
import { isBlank, sameValue } from './terms.ts'

/** What stands behind a difference, and the records about it that are not needed. */
export interface Judged {
  readonly approval: Approval
  /** Spent before the approved ledger was drawn up. */
  readonly settled: readonly ChangeRecord[]
  /** The same approval once more: told in both workbooks, or by another document. */
  readonly repeated: readonly ChangeRecord[]
}

const NOTHING: Approval = { verdict: 'unapproved', records: [], faults: [], contradiction: null }

/** Records in the order in which they were approved; those without a day last, as they stand. */
export const inOrder = (records: readonly ChangeRecord[]): ChangeRecord[] =>
  [...records].sort((a, b) => compareText(known(a.approvedOn) ?? LAST, known(b.approvedOn) ?? LAST))

const LAST = '9999'

/** Whether the records of one term lead from the approved value to the present one, and what they lack. */
export function judgeChange(
  term: Term,
  before: TermValue,
  after: TermValue,
  records: readonly ChangeRecord[],
  rules: ChangeRules,
): Judged {
  if (UNNEEDED.has(term)) {
    return { approval: { ...NOTHING, verdict: 'unneeded', records }, settled: [], repeated: [] }
  }
  const ordered = inOrder(records)
  // Records that end in the approved value were made before it was approved.
  const from = ordered.findLastIndex(({ to }) => sameValue(to, before)) + 1
  const settled = ordered.slice(0, from)
  const { chain, repeated } = withoutRepeats(ordered.slice(from), rules, (a, b) => sameValue(a.to, b.to))
  const aside = { settled, repeated }
  const last = chain.at(-1)
  if (last === undefined) return { approval: NOTHING, ...aside }
  const contradiction: Contradiction | null = sameValue(last.to, after)
    ? brokenLink(before, chain)
    : { record: last, what: 'new-value' }
  if (contradiction !== null) return { approval: { ...NOTHING, records: chain, contradiction }, ...aside }
  const faults = [
    ...chain.flatMap(record => faultsOf(record, rules)),
    ...(term === 'deadline' ? extensionFaults(before, settled, chain, rules) : []),
  ]
  return { approval: judged(chain, faults), ...aside }
}

/** What records stand behind a task that was dropped or put in. */
export function judgeTask(records: readonly ChangeRecord[], rules: ChangeRules): Judged {
  const { chain, repeated } = withoutRepeats(inOrder(records), rules, () => true)
  const faults = chain.flatMap(record => faultsOf(record, rules))
  return { approval: chain.length === 0 ? NOTHING : judged(chain, faults), settled: [], repeated }
}

/** Of records that say the same one after the other, the one that lacks least. */
function withoutRepeats(
  records: readonly ChangeRecord[],
  rules: ChangeRules,
  isSame: (a: ChangeRecord, b: ChangeRecord) => boolean,
): { chain: ChangeRecord[]; repeated: ChangeRecord[] } {
  const chain: ChangeRecord[] = []
  const repeated: ChangeRecord[] = []
  for (const record of records) {
    const before = chain.at(-1)
    if (before === undefined || !isSame(before, record)) chain.push(record)
    else if (faultsOf(record, rules).length < faultsOf(before, rules).length) {
      chain.splice(-1, 1, record)
      repeated.push(before)
    } else repeated.push(record)
  }
  return { chain, repeated }
}

const judged = (records: readonly ChangeRecord[], faults: readonly ApprovalFault[]): Approval => ({
  verdict: faults.length > 0 ? 'incomplete' : 'approved',
  records,
  faults,
  contradiction: null,
})

// Who does the work is the unit's own affair.
const UNNEEDED: ReadonlySet<Term> = new Set(['person', 'leader'])

/** The first record whose old value is not what stood there then. */
function brokenLink(before: TermValue, chain: readonly ChangeRecord[]): Contradiction | null {
  let stood = before
  for (const record of chain) {
    if (!isBlank(record.from) && !sameValue(record.from, stood)) return { record, what: 'old-value' }
    stood = record.to
  }
  return null
}

function faultsOf(record: ChangeRecord, { approvers, approvedBy, reason }: ChangeRules): ApprovalFault[] {
  const [approver, approvedOn] = [known(record.approver), known(record.approvedOn)]
  const faults: ApprovalFault[] = []
  const say = (kind: ApprovalFault['kind'], limit = ''): void => void faults.push({ kind, record, limit })
  if (approver === null) say('no-approver')
  else if (approvers.length > 0 && !isOfRank(approver, approvers)) say('rank', approvers.join('、'))
  if (known(record.document) === null) say('no-document')
  if (approvedOn === null) say('no-date')
  else if (approvedBy !== null && approvedOn > approvedBy) say('after-limit', approvedBy)
  if (reason && known(record.reason) === null) say('no-reason')
  return faults
}

// A part must be the approver's own name: 副市长 holds 市长, and 市政府办公室 holds 市政府.
const PARTS = /[、，,;；/\s()]+/

function isOfRank(approver: string, approvers: readonly string[]): boolean {
  const names = new Set(approvers.map(plain))
  const parts = approver.normalize('NFKC').split(PARTS)
  return names.has(plain(approver)) || parts.some(part => names.has(plain(part)))
}

/** Extensions asked for or approved when the deadline had passed, and one too many. */
function extensionFaults(
  before: TermValue,
  settled: readonly ChangeRecord[],
  chain: readonly ChangeRecord[],
  { askedBeforeDue, extensions }: ChangeRules,
): ApprovalFault[] {
  const faults: ApprovalFault[] = []
  let due = dayIn(before)
  let count = new Set(settled.filter(isExtension).map(({ to }) => dayIn(to))).size
  for (const record of chain) {
    const next = dayIn(record.to)
    if (due !== null && next !== null && next > due) {
      count++
      const late = askedBeforeDue ? lateness(record, due) : null
      if (late !== null) faults.push({ kind: late, record, limit: due })
      if (extensions !== null && count > extensions)
        faults.push({ kind: 'too-many', record, limit: String(extensions) })
    }
    due = next ?? due
  }
  return faults
}

function lateness({ askedOn, approvedOn }: ChangeRecord, due: Day): 'asked-late' | 'approved-late' | null {
  const asked = known(askedOn)
  if (asked !== null && asked > due) return 'asked-late'
  const approved = known(approvedOn)
  return approved !== null && approved > due ? 'approved-late' : null
}

/** A record of an earlier year's chain tells by its own old value that it put the day off. */
const isExtension = ({ from, to }: ChangeRecord): boolean => {
  const [was, is] = [dayIn(from), dayIn(to)]
  return was !== null && is !== null && is > was
}

const dayIn = (value: TermValue): Day | null => (value.kind === 'day' ? known(value.field) : null)
