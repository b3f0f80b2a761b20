import { type Decimal, decimal } from '../kernel/decimal.ts'
import { digits, published, settled } from '../kernel/rounding.ts'
import { atCell } from '../model/finding.ts'
import { type Context, defineCheck, numberOf, type Spot } from './check.ts'
import { isUnitShift, timesApart, type YearOnYear, yearOnYear } from './magnitude.ts'

interface Details {
  readonly item: string
  readonly now: string
  readonly before: string
  /** The bound of the scheme as a percentage; null: ten times or more, which needs no scheme to be odd. */
  readonly most: string | null
  /** The change as a percentage, or how many times. */
  readonly change: string
}

/** A tenfold change is a decimal point or a row mistaken, whatever the scheme says. */
const TENFOLD = decimal(10)

/** A figure far from last year's. */
export const figureChanged = defineCheck<Details>({
  code: 'DATA-02',
  severity: 'warning',
  title: { zh: '数据比上年变化过大', en: 'Figure far from that of last year' },
  why: {
    zh: '同一单位同一项目一年相差十倍，多是小数点错位或填错了行；方案另定了界限的，按方案。',
    en: 'A tenfold change within a year is mostly a slipped decimal point or a wrong row; the scheme may draw a closer line.',
  },
  example: { zh: '市教育局“新增就业”上年 1050，本年 10600。', en: '新增就业 of 市教育局: 1050 last year, 10600 now.' },
  *find(context) {
    for (const pair of yearOnYear(context.dataset, context.scheme)) yield* judged(pair, context)
  },
  says: ({ item, now, before, most, change }) =>
    most === null
      ? {
          zh: `“${item}”本年 ${now}，上年 ${before}，大的是小的 ${change} 倍。`,
          en: `"${item}" is ${now} and was ${before} last year, one is ${change} times the other.`,
        }
      : {
          zh: `“${item}”本年 ${now}，上年 ${before}，变化 ${change}，超过方案的 ${most}。`,
          en: `"${item}" is ${now} and was ${before} last year, a change of ${change}; the scheme has ${most}.`,
        },
  expected: ({ most }) =>
    most === null ? null : { zh: `与上年相差不超过 ${most}`, en: `within ${most} of last year's` },
  remedy: (_, cell) => ({
    zh: `与报送单位核对 ${cell} 和“往年”表；数字无误的，附说明，不需要修改。`,
    en: `Ask the unit that reported it about ${cell} and about 往年; if both are right, keep the explanation and leave them.`,
  }),
  effect: () => ({ zh: '按填报的数计算。', en: 'It is calculated with as reported.' }),
  samples: [
    { item: '新增就业', now: '10600', before: '1050', most: null, change: '10.1' },
    { item: 'GDP', now: '160', before: '100', most: '50%', change: '60%' },
  ],
})

function* judged({ unit, item, now, before }: YearOnYear, { scheme }: Context): Generator<Spot<Details>> {
  // Told by DATA-03.
  if (isUnitShift(now.value, before.value)) return
  const about = { item, now: digits(now.value), before: digits(before.value) }
  const spot = { where: atCell(now.at), also: [before.at], unit, found: now.shown }
  const bound = scheme?.scrutiny.change.find(({ items }) => items.includes(item))
  const most = numberOf(bound?.by ?? null)
  if (most === null) {
    const times = timesApart(now.value, before.value)
    if (times === null || settled(times).lessThan(TENFOLD)) return
    yield { ...spot, details: { ...about, most: null, change: shortly(times) } }
  } else if (!before.value.isZero()) {
    const change = settled(now.value.minus(before.value).abs().dividedBy(before.value.abs()))
    if (change.lessThanOrEqualTo(most)) return
    yield { ...spot, details: { ...about, most: percent(most), change: percent(change) } }
  }
}

const shortly = (value: Decimal): string => digits(published(value, 1))
const percent = (share: Decimal): string => `${shortly(share.times(100))}%`
