import type { Decimal } from '../kernel/decimal.ts'
import { digits } from '../kernel/rounding.ts'
import type { Figure } from '../model/dataset.ts'
import { known } from '../model/field.ts'
import { atCell } from '../model/finding.ts'
import { defineCheck, plain, seenFrom, unitOf } from './check.ts'

interface Details {
  readonly unit: string
  readonly item: string
  readonly target: string
  readonly last: string
  readonly year: number
  readonly at: string
}

/** A target that lies below what the unit reached the year before, where 数据 holds both years. */
export const targetBelowLastYear = defineCheck<Details>({
  code: 'TGT-04',
  severity: 'warning',
  title: { zh: '目标值低于上年实绩', en: "Target below last year's result" },
  why: {
    zh: '目标比上年做到的还低，不用努力就能完成。“数据”表有上年数的才比；越低越好的指标除外。',
    en: 'A target below what was reached last year asks for nothing. Compared where 数据 holds last year; figures better when lower are meant so.',
  },
  example: {
    zh: '市财政局“税收收入”上年完成 120，今年目标值 110。',
    en: '市财政局 reached 120 of 税收收入 last year and its target is 110.',
  },
  *find({ dataset, scheme }) {
    if (scheme === null) return
    const before = scheme.year - 1
    const reached = new Map<string, Figure>()
    for (const row of dataset.figures) if (yearOf(row) === before) reached.set(keyOf(row), row)
    if (reached.size === 0) return
    for (const row of dataset.figures) {
      if (row.period.kind !== 'blank' && yearOf(row) !== scheme.year) continue
      const last = reached.get(keyOf(row))
      const [target, value, unit] = [known(row.target), last && known(last.value), unitOf(row.unit)]
      if (last === undefined || target === null || !isAbove(value, target) || unit === null) continue
      const details = {
        unit,
        item: known(row.item) ?? '',
        target: digits(target),
        last: digits(value),
        year: before,
        at: seenFrom(row.target.at, last.value.at),
      }
      yield { where: atCell(row.target.at), unit, found: details.target, details }
    }
  },
  says: ({ unit, item, target, last, year, at }) => ({
    zh: `“${unit}”“${item}”的目标值 ${target} 低于 ${year} 年实绩 ${last}（${at}）。`,
    en: `The target ${target} of "${item}" for ${unit} is below the ${last} of ${year} (${at}).`,
  }),
  expected: ({ last }) => ({ zh: `不低于 ${last}`, en: `at least ${last}` }),
  remedy: (_, cell) => ({
    zh: `请报送单位说明，或按下达的目标改正 ${cell}；越低越好的指标不用改。`,
    en: `Ask the unit for the reason, or correct ${cell} from what was set; if lower is better, leave it.`,
  }),
  samples: [{ unit: '市财政局', item: '税收收入', target: '110', last: '120', year: 2025, at: 'C5' }],
})

/** The year of a row whose period names a whole year: 2025, 2025年, 2025年度. */
function yearOf({ period }: Figure): number | null {
  const match = /^(20\d\d)(?:年度?|全年)?$/.exec(plain(known(period) ?? ''))
  return match ? Number(match[1]) : null
}

const keyOf = ({ unit, item }: Figure): string => `${unitOf(unit) ?? ''}\n${plain(known(item) ?? '')}`

const isAbove = (value: Decimal | null | undefined, target: Decimal): value is Decimal =>
  value?.greaterThan(target) === true
