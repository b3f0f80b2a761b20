import type { Severity } from '../model/finding.ts'
import type { Term } from '../model/reconciliation.ts'
import { defineCheck, type Spot } from './check.ts'
import {
  approvedValue,
  changeRemedy,
  changesIn,
  changeWords,
  ON_CURRENT,
  sampled,
  spotOf,
  type UnapprovedDetails,
} from './unapproved.ts'

/** What else of a task is other than approved; who does the work and who looks after it is for the record only. */
const WEIGHTS: Readonly<Partial<Record<Term, Severity>>> = {
  weight: 'error',
  difficulty: 'error',
  category: 'warning',
  person: 'note',
  leader: 'note',
}

export const particularsChanged = defineCheck<UnapprovedDetails>({
  code: 'CHG-01',
  severity: 'error',
  title: { zh: '任务的其他内容与批准台账不同', en: 'Other particulars differ from the approved ledger' },
  why: {
    zh: '权重和难度系数直接影响得分，工作类别决定任务计入哪项指标，改动都要有批准；责任人和分管领导的变动只作备查。',
    en: 'Weight and difficulty move the score and the category decides where a task counts, so changes need approval; persons are for the record.',
  },
  example: { zh: '批准台账的权重是 5，现台账写 8。', en: 'Approved weight: 5; now 8.' },
  *find({ reconciliation }): Generator<Spot<UnapprovedDetails>> {
    for (const change of changesIn(reconciliation, Object.keys(WEIGHTS) as Term[])) {
      const { verdict, records } = change.approval
      if (verdict !== 'unapproved' && (verdict !== 'unneeded' || records.length > 0)) continue
      yield { ...spotOf(change), severity: WEIGHTS[change.term] ?? 'error' }
    }
  },
  says: changeWords,
  expected: approvedValue,
  remedy: (details, cell) =>
    WEIGHTS[details.term] === 'note'
      ? { zh: '人员确有变动的，不用处理。', en: 'Nothing, where the person has in fact changed.' }
      : changeRemedy(details, cell),
  effect: ({ term }) => (WEIGHTS[term] === 'note' ? null : ON_CURRENT),
  samples: [
    sampled({ term: 'weight', before: '5', after: '8', gap: { zh: '+3', en: '+3' } }),
    sampled({ term: 'person', before: '王建国', after: '李红' }),
  ],
})
