import { atCell } from '../model/finding.ts'
import type { Contradiction, Reconciliation, Term, TermChange } from '../model/reconciliation.ts'
import { gapBetween, gapText, shownValue } from '../model/term-value.ts'
import { TERM_WORDS } from '../text/terms.ts'
import type { Text } from '../text/text.ts'
import { brief, type Context, type Spot, seenFrom, taskName, unitOf } from './check.ts'

/** A change that nobody approved, or that its record does not bear out. */
export interface UnapprovedDetails {
  readonly task: string
  readonly term: Term
  readonly before: string
  readonly after: string
  readonly gap: Text
  /** What the record about it says instead, and where; null: there is none. */
  readonly record: { readonly what: Contradiction['what']; readonly says: string; readonly at: string } | null
}

const NO_GAP: Text = { zh: '', en: '' }
/** For samples: what a test or a page needs beside the values. */
export const sampled = (over: Partial<UnapprovedDetails> & Pick<UnapprovedDetails, 'term'>): UnapprovedDetails => ({
  ...{ task: '新建公办幼儿园12所', before: '12', after: '10', gap: NO_GAP, record: null },
  ...over,
})

/** The terms of pairs that differ. */
export function* changesIn(reconciliation: Reconciliation | null, terms: readonly Term[]): Generator<TermChange> {
  for (const difference of reconciliation?.differences ?? []) {
    if (difference.kind === 'changed' && terms.includes(difference.term)) yield difference
  }
}

/** Every change of these terms that no record approves. */
export function* unapproved(
  { reconciliation }: Context,
  ...terms: readonly Term[]
): Generator<Spot<UnapprovedDetails>> {
  for (const change of changesIn(reconciliation, terms)) {
    if (change.approval.verdict === 'unapproved') yield spotOf(change)
  }
}

/** A change at the cell that holds it now; where that is the shared blank of a missing column, at the task. */
export function spotOf({ pair, term, before, after, approval }: TermChange): Spot<UnapprovedDetails> {
  const { contradiction } = approval
  const at = after.field.at
  const details: UnapprovedDetails = {
    task: taskName(pair.approved),
    term,
    before: brief(shownValue(before)),
    after: brief(shownValue(after)),
    gap: gapText(gapBetween(before, after)),
    record: contradiction && {
      what: contradiction.what,
      says: brief(shownValue(contradiction.record[contradiction.what === 'new-value' ? 'to' : 'from'])),
      at: seenFrom(at, contradiction.record.at),
    },
  }
  return { where: atCell(at), unit: unitOf(pair.current.owner), found: shownValue(after), details }
}

/** What has changed and what the records say of it. */
export function changeWords({ task, term, before, after, gap, record }: UnapprovedDetails): Text {
  const name = TERM_WORDS[term]
  const [was, is] = [valueWords(before), valueWords(after)]
  const by: Text = gap.zh === '' ? NO_GAP : { zh: `（${gap.zh}）`, en: ` (${gap.en})` }
  const said = recordWords(record)
  return term === 'name'
    ? {
        zh: `任务表述由${was.zh}改为${is.zh}，${said.zh}。`,
        en: `The wording ${was.en} has become ${is.en}; ${said.en}.`,
      }
    : {
        zh: `“${task}”的${name.zh}由${was.zh}改为${is.zh}${by.zh}，${said.zh}。`,
        en: `The ${name.en} of "${task}" has become ${is.en}, from ${was.en}${by.en}; ${said.en}.`,
      }
}

function recordWords(record: UnapprovedDetails['record']): Text {
  if (record === null) return { zh: '没有变更记录', en: 'there is no change record' }
  const { what, at } = record
  const says = valueWords(record.says)
  return what === 'new-value'
    ? { zh: `变更记录 ${at} 批准的是${says.zh}`, en: `the change record ${at} approves ${says.en}` }
    : { zh: `变更记录 ${at} 的原值是${says.zh}`, en: `the change record ${at} starts from ${says.en}` }
}

/** A value in a sentence. */
const valueWords = (shown: string): Text =>
  shown === '' ? { zh: '空白', en: 'blank' } : { zh: `“${shown}”`, en: `"${shown}"` }

/** What stood there when it was approved. */
export const approvedValue = ({ before }: UnapprovedDetails): Text => ({
  zh: `批准值：${before === '' ? '空白' : before}`,
  en: `approved: ${before === '' ? 'blank' : before}`,
})

/** One thing to do: undo it, or enter who approved it. */
export function changeRemedy({ term, before, record }: UnapprovedDetails, cell: string): Text {
  const [name, was] = [TERM_WORDS[term], valueWords(before)]
  return record === null
    ? {
        zh: `把 ${cell} 改回${was.zh}；确已批准的，在“变更”表登记这项${name.zh}的新值、批准人、文号和批准日期。`,
        en: `Put ${was.en} back in ${cell}; if the change was approved, enter it on the sheet 变更 with new value, approver, document and date.`,
      }
    : {
        zh: `对照批准文件核对 ${cell} 和变更记录 ${record.at}，改正写错的一处。`,
        en: `Compare ${cell} and the change record ${record.at} with the document, and correct the one that is wrong.`,
      }
}

export const ON_CURRENT: Text = {
  zh: '计分按现台账的值，未经批准的改动会改变得分。',
  en: 'Scores use the current ledger, so an unapproved change may move a score.',
}
