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

/** A task that another unit now answers for, without a record that approves it. */
export const ownerChanged = defineCheck<UnapprovedDetails>({
  code: 'OWN-05',
  severity: 'error',
  title: { zh: '责任单位未经批准改动', en: 'Owner changed without approval' },
  why: {
    zh: '任务由谁负责在下达时确定。换了单位，得分就记到别的单位头上。',
    en: 'Who answers for a task is laid down with it. Under another unit its score is counted for another unit.',
  },
  example: {
    zh: '批准台账写市教育局，现台账写市体育局，“变更”表没有记录。',
    en: 'Approved: 市教育局; now 市体育局, and nothing about it on 变更.',
  },
  *find({ reconciliation }): Generator<Spot<UnapprovedDetails>> {
    for (const change of changesIn(reconciliation, ['owner', 'responsible', 'supporting'])) {
      if (change.approval.verdict !== 'unapproved') continue
      const spot = spotOf(change)
      yield change.term === 'supporting' ? { ...spot, severity: 'warning' } : spot
    }
  },
  says: changeWords,
  expected: approvedValue,
  remedy: changeRemedy,
  effect: () => ON_CURRENT,
  samples: [
    sampled({ term: 'owner', before: '市教育局', after: '市体育局' }),
    sampled({ term: 'supporting', before: '市财政局、市教育局', after: '市财政局' }),
  ],
})
