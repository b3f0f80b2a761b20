import type { Day } from '../kernel/day.ts'
import { known } from '../model/field.ts'
import { atCell } from '../model/finding.ts'
import { defineCheck, unitOf } from './check.ts'

/** A date of completion after the as-of day. */
export const finishedInFuture = defineCheck<{ finishedOn: Day; asOf: Day }>({
  code: 'DAT-13',
  severity: 'warning',
  title: { zh: '完成时间晚于截止日', en: 'Finished after the as-of day' },
  why: {
    zh: '截止日之后才完成的事，截止日时不能算已完成。多是年份或月份写错，或填了预计日期。',
    en: 'What is finished later was not finished on the as-of day. It is a slip, or a date somebody expects.',
  },
  example: {
    zh: '截止日 2026-11-30，实际完成时间填 2026-12-20。',
    en: 'As of 2026-11-30, with a date of completion of 2026-12-20.',
  },
  *find({ dataset, asOf }) {
    for (const { finishedOn, owner } of dataset.tasks) {
      const day = known(finishedOn)
      if (day === null || day <= asOf) continue
      yield { where: atCell(finishedOn.at), unit: unitOf(owner), found: day, details: { finishedOn: day, asOf } }
    }
  },
  says: ({ finishedOn, asOf }) => ({
    zh: `实际完成时间 ${finishedOn} 晚于截止日 ${asOf}。`,
    en: `The date of completion ${finishedOn} is after the as-of day ${asOf}.`,
  }),
  expected: ({ asOf }) => ({ zh: `不晚于 ${asOf}`, en: `${asOf} or earlier` }),
  remedy: (_, cell) => ({
    zh: `核对 ${cell}；还没有完成的，清空 ${cell} 并把状态改为“进行中”。`,
    en: `Check ${cell}; if it is not finished yet, clear ${cell} and set the status to 进行中.`,
  }),
  samples: [{ finishedOn: '2026-12-20' as Day, asOf: '2026-11-30' as Day }],
})
