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

/** A deadline that is not the approved one, without a record that approves it. */
export const deadlineChanged = defineCheck<UnapprovedDetails>({
  code: 'DAT-11',
  severity: 'error',
  title: { zh: '完成时限未经批准改动', en: 'Deadline changed without approval' },
  why: {
    zh: '时限一经下达就是考核依据。悄悄推迟的时限会让超期的任务变成按时完成。',
    en: 'A deadline that has been laid down is what is assessed. One that is quietly put off turns an overdue task into one on time.',
  },
  example: {
    zh: '批准台账的时限是 2015-10-31，现台账写 2015-12-31，“变更”表没有记录。',
    en: 'Approved: 2015-10-31; now 2015-12-31, and nothing about it on 变更.',
  },
  find: context => unapproved(context, 'deadline'),
  says: changeWords,
  expected: approvedValue,
  remedy: changeRemedy,
  effect: () => ON_CURRENT,
  samples: [
    sampled({
      ...{ term: 'deadline', before: '2015-10-31', after: '2015-12-31' },
      gap: { zh: '推迟 61 天', en: '61 days later' },
    }),
    sampled({
      ...{ term: 'deadline', before: '2015-10-31', after: '2015-12-31' },
      gap: { zh: '推迟 61 天', en: '61 days later' },
      record: { what: 'new-value', says: '2015-11-30', at: '变更 › B5' },
    }),
  ],
})
