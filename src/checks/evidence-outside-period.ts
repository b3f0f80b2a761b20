import { known } from '../model/field.ts'
import { atCell } from '../model/finding.ts'
import { brief, defineCheck, unitOf } from './check.ts'
import { yearsIn } from './documents.ts'

interface Details {
  readonly shown: string
  readonly years: readonly number[]
  readonly year: number
}

/** Evidence that dates itself by other years than the one under review. */
export const evidenceOutsidePeriod = defineCheck<Details>({
  code: 'EVD-05',
  severity: 'warning',
  title: { zh: '佐证不是考核年度的', en: 'Evidence of another year' },
  why: {
    zh: '往年的文件证明不了今年的工作，多半是照抄上年台账；晚于截止日的年份多半是写错。',
    en: 'A document of an earlier year proves nothing of this one and is often copied from last year’s ledger.',
  },
  example: {
    zh: '2026 年度的任务，佐证是“青教〔2024〕12号”。',
    en: 'A task of 2026 gives 青教〔2024〕12号 as evidence.',
  },
  *find({ dataset, scheme, asOf }) {
    if (scheme === null) return
    const last = Math.max(scheme.year, Number(asOf.slice(0, 4)))
    for (const { evidence, owner } of dataset.tasks) {
      const shown = known(evidence) ?? ''
      const years = [...new Set(yearsIn(shown))]
      if (years.length === 0 || years.some(year => year >= scheme.year && year <= last)) continue
      const details = { shown: brief(shown), years, year: scheme.year }
      yield { where: atCell(evidence.at), unit: unitOf(owner), found: shown, details }
    }
  },
  says: ({ shown, years, year }) => ({
    zh: `佐证“${shown}”是 ${years.join('、')} 年的，考核的是 ${year} 年度。`,
    en: `The evidence "${shown}" is of ${years.join(', ')}; the review is of ${year}.`,
  }),
  expected: ({ year }) => ({ zh: `${year} 年的材料`, en: `a document of ${year}` }),
  remedy: (_, cell) => ({
    zh: `在 ${cell} 换成考核年度的材料；年份写错的改正；跨年任务沿用的，在“备注”说明。`,
    en: `Give a document of the year in ${cell} or correct the year; say in 备注 why an older one holds.`,
  }),
  samples: [{ shown: '青教〔2024〕12号', years: [2024], year: 2026 }],
})
