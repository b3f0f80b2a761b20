import { type Decimal, decimal } from '../kernel/decimal.ts'
import { digits } from '../kernel/rounding.ts'
import { NOWHERE } from '../model/finding.ts'
import { defineCheck, numberOf } from './check.ts'

const FEWEST = 3
/** A group whose totals lie within this share of the full mark is not told apart. */
const NARROW = decimal('0.01')

/** A group whose totals hardly differ. */
export const totalsCompressed = defineCheck<{ group: string; units: number; highest: string; lowest: string }>({
  code: 'RES-05',
  severity: 'warning',
  title: { zh: '分数拉不开档次', en: 'Totals hardly differ' },
  why: {
    zh: '同组最高分与最低分相差不到满分的 1%，名次由零点几分决定，说明指标没有区分度。',
    en: 'Less than 1% of the full mark from first to last: tenths decide the ranking, and the indicators tell nothing apart.',
  },
  example: { zh: '12 个单位的总分在 98.2 到 98.9 之间。', en: '12 totals lie between 98.2 and 98.9.' },
  *find({ outcome, scheme }) {
    const full = numberOf(scheme?.full ?? null)
    if (full === null) return
    for (const { group, results } of outcome?.rankings ?? []) {
      const totals = results.flatMap(({ state, total }) => (state === 'ranked' ? (numberOf(total) ?? []) : []))
      const [highest, lowest] = [extreme(totals, 1), extreme(totals, -1)]
      if (totals.length < FEWEST || highest === null || lowest === null) continue
      if (highest.minus(lowest).greaterThanOrEqualTo(full.times(NARROW))) continue
      const details = { group: group.name, units: totals.length, highest: digits(highest), lowest: digits(lowest) }
      yield { where: NOWHERE, details }
    }
  },
  says: ({ group, units, highest, lowest }) => ({
    zh: `“${group}”${units} 个单位的总分在 ${lowest} 到 ${highest} 之间，拉不开档次。`,
    en: `The ${units} totals of ${group} lie between ${lowest} and ${highest}.`,
  }),
  remedy: () => ({
    zh: '看得分明细中哪些指标人人满分，来年修订方案时调整；本年度按方案执行。',
    en: 'See which indicators give everybody full marks and revise them next year; this year the scheme stands.',
  }),
  samples: [{ group: '政府工作部门', units: 12, highest: '98.9', lowest: '98.2' }],
})

const extreme = (values: readonly Decimal[], sign: 1 | -1): Decimal | null =>
  values.reduce<Decimal | null>((best, next) => (best === null || next.comparedTo(best) === sign ? next : best), null)
