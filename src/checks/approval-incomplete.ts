import { shownIn } from '../model/field.ts'
import { atCell } from '../model/finding.ts'
import { taskOf } from '../model/term-value.ts'
import type { Text } from '../text/text.ts'
import { faultsIn } from './approvals.ts'
import { defineCheck, taskName, unitOf } from './check.ts'

type Lack = 'no-approver' | 'no-document' | 'no-date' | 'no-reason' | 'rank' | 'after-limit'

interface Details {
  readonly task: string
  readonly lack: Lack
  readonly shown: string
  /** Who may approve, or until when. */
  readonly limit: string
}

/** A change record that lacks what makes it an approval. */
export const approvalIncomplete = defineCheck<Details>({
  code: 'TGT-03',
  severity: 'error',
  title: { zh: '变更批准不全', en: 'Approval of a change incomplete' },
  why: {
    zh: '变更要写明谁在哪一天以什么文件批准；方案规定了批准机关和期限的，还要符合规定，否则等于没有批准。',
    en: 'A record says who approved it, on what day, by which document, and keeps to the rank and the limit of the scheme; else nothing is approved.',
  },
  example: {
    zh: '方案规定由市政府批准，变更记录的批准人是“市发改委”。',
    en: 'By the scheme 市政府 approves; the record names 市发改委.',
  },
  *find(context) {
    for (const { difference, fault } of faultsIn(context)) {
      const { kind, record, limit } = fault
      if (!(kind in CELLS)) continue
      const lack = kind as Lack
      const field = record[CELLS[lack]]
      const details = { task: taskName(taskOf(difference)), lack, shown: shownIn(field), limit }
      yield { where: atCell(field.at), unit: unitOf(taskOf(difference).owner), found: shownIn(field), details }
    }
  },
  says: ({ task, lack, shown, limit }) => {
    const words = LACKS[lack](shown, limit)
    return { zh: `“${task}”的变更${words.zh}。`, en: `The change of "${task}" ${words.en}.` }
  },
  remedy: ({ lack }, cell) => {
    switch (lack) {
      case 'rank':
        return {
          zh: `报有权批准的机关审批后，把批准人和文号更新到 ${cell} 所在的行；没有批准的，把台账改回批准值。`,
          en: `Have it approved by whoever may, and update the row of ${cell}; if it is not approved, restore the approved value.`,
        }
      case 'after-limit':
        return {
          zh: `核对 ${cell} 的日期；确实过了期限才批准的，把台账改回批准值。`,
          en: `Check the day in ${cell}; if it was approved after the limit, restore the approved value.`,
        }
      default:
        return { zh: `按批准文件在 ${cell} 补填。`, en: `Fill in ${cell} from the document.` }
    }
  },
  samples: [
    { task: '新建公办幼儿园12所', lack: 'no-approver', shown: '', limit: '' },
    { task: '新建公办幼儿园12所', lack: 'no-document', shown: '', limit: '' },
    { task: '新建公办幼儿园12所', lack: 'no-date', shown: '', limit: '' },
    { task: '新建公办幼儿园12所', lack: 'no-date', shown: '上月', limit: '' },
    { task: '新建公办幼儿园12所', lack: 'no-reason', shown: '', limit: '' },
    { task: '新建公办幼儿园12所', lack: 'rank', shown: '市发改委', limit: '市政府、市长' },
    { task: '新建公办幼儿园12所', lack: 'after-limit', shown: '2015-11-08', limit: '2015-10-31' },
  ],
})

const CELLS = {
  'no-approver': 'approver',
  'no-document': 'document',
  'no-date': 'approvedOn',
  'no-reason': 'reason',
  rank: 'approver',
  'after-limit': 'approvedOn',
} as const satisfies Readonly<Record<Lack, string>>

const LACKS: Readonly<Record<Lack, (shown: string, limit: string) => Text>> = {
  'no-approver': () => ({ zh: '没有写批准人', en: 'names nobody who approved it' }),
  'no-document': () => ({ zh: '没有写文号', en: 'names no document' }),
  'no-date': shown =>
    shown === ''
      ? { zh: '没有写批准日期', en: 'has no day of approval' }
      : { zh: `的批准日期“${shown}”认不出是哪一天`, en: `has "${shown}" as its day of approval` },
  'no-reason': () => ({ zh: '没有写事由', en: 'gives no reason' }),
  rank: (shown, limit) => ({
    zh: `由“${shown}”批准，方案规定由${limit}批准`,
    en: `was approved by "${shown}"; the scheme asks for ${limit}`,
  }),
  'after-limit': (shown, limit) => ({
    zh: `在 ${shown} 批准，方案规定最迟 ${limit}`,
    en: `was approved on ${shown}; the scheme asks for ${limit} at the latest`,
  }),
}
