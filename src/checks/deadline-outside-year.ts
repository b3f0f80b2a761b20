import type { Day } from '../kernel/day.ts'
import { atCell } from '../model/finding.ts'
import { defineCheck, unitOf } from './check.ts'

/** A deadline in another year than the scheme's. */
export const deadlineOutsideYear = defineCheck<{ day: Day; year: number }>({
  code: 'DAT-07',
  severity: 'warning',
  title: { zh: '时限不在考核年度内', en: 'Deadline outside the year' },
  why: {
    zh: '年度考核只看当年应完成的任务。时限在别的年度，可能是年份写错，也可能是跨年任务。',
    en: "A yearly review looks at the year's tasks. Another year is a slip, or a task that runs over several years.",
  },
  example: {
    zh: '2026 年度方案，完成时限填 2027-12-31。',
    en: 'A scheme of 2026 and a deadline of 2027-12-31.',
  },
  *find({ dataset, scheme }) {
    if (scheme === null) return
    for (const { deadline, owner } of dataset.tasks) {
      if (deadline.kind !== 'value' || Number(deadline.value.slice(0, 4)) === scheme.year) continue
      const details = { day: deadline.value, year: scheme.year }
      yield { where: atCell(deadline.at), unit: unitOf(owner), found: deadline.shown, details }
    }
  },
  says: ({ day, year }) => ({
    zh: `完成时限 ${day} 不在 ${year} 年度内。`,
    en: `The deadline ${day} is outside the year ${year}.`,
  }),
  expected: ({ year }) => ({ zh: `${year}-01-01 至 ${year}-12-31`, en: `${year}-01-01 to ${year}-12-31` }),
  remedy: ({ year }, cell) => ({
    zh: `年份写错的，改正 ${cell}；跨年任务，在 ${cell} 填 ${year} 年度应完成的节点日期。`,
    en: `Correct the year in ${cell}; for a longer task give the day of its ${year} milestone.`,
  }),
  samples: [{ day: '2027-12-31' as Day, year: 2026 }],
})
