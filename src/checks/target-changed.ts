import { defineCheck } from './check.ts'
import {
  approvedValue,
  changeRemedy,
  changeWords,
  ON_CURRENT,
  sampled,
  type UnapprovedDetails,
  unapproved,
} from './unapproved.ts'

/** A target, or what it is counted in, that is not the approved one, without a record that approves it. */
export const targetChanged = defineCheck<UnapprovedDetails>({
  code: 'TGT-02',
  severity: 'error',
  title: { zh: '目标值未经批准改动', en: 'Target changed without approval' },
  why: {
    zh: '目标值、挑战值和计量单位由批准台账确定。目标改低了，完成率就高了。',
    en: 'Target, challenge and unit of measure are those of the approved ledger. A lower target makes a higher completion ratio.',
  },
  example: {
    zh: '批准台账的目标值是 12，现台账写 10，“变更”表没有记录。',
    en: 'Approved: 12; now 10, and nothing about it on 变更.',
  },
  find: context => unapproved(context, 'target', 'challenge', 'measureUnit'),
  says: changeWords,
  expected: approvedValue,
  remedy: changeRemedy,
  effect: () => ON_CURRENT,
  samples: [
    sampled({ term: 'target', gap: { zh: '-2', en: '-2' } }),
    sampled({ term: 'target', after: '', record: { what: 'old-value', says: '15', at: '变更 › B5' } }),
    sampled({ term: 'measureUnit', before: '万元', after: '元' }),
  ],
})
