import { type Decimal, decimal, ZERO } from '../kernel/decimal.ts'
import { groupBy } from '../kernel/group.ts'
import { digits, settled } from '../kernel/rounding.ts'
import type { Dataset } from '../model/dataset.ts'
import { known } from '../model/field.ts'
import { atCell } from '../model/finding.ts'
import type { Place } from '../model/place.ts'
import { defineCheck, listed, numberOf, plain, sheetKey, shownUnit } from './check.ts'

interface Details {
  readonly judge: string
  readonly units: readonly string[]
  readonly first: { readonly mark: string; readonly median: string }
  readonly side: 'above' | 'below' | 'both'
  readonly deviation: string
  readonly most: string
}

/** Of fewer marks the median is no opinion of a panel. */
const FEWEST = 3

/** A judge whose marks lie far from those of the others, by the scheme's own bound 打人情分. */
export const judgeOutlier = defineCheck<Details>({
  code: 'PAN-03',
  severity: 'warning',
  title: { zh: '评委打分明显偏离', en: 'A judge far from the others' },
  why: {
    zh: '个别评委对某些单位的打分远离其他评委，可能是人情分、压分，也可能是录错行。界限由方案规定。',
    en: 'One judge far from all others marks a friend, a rival, or the wrong row. The scheme draws the line.',
  },
  example: {
    zh: '其他评委给市教育局打 84 到 86 分，王评委打 99 分。',
    en: 'The others gave 市教育局 84 to 86, 王评委 99.',
  },
  *find({ dataset, scheme }) {
    const most = numberOf(scheme?.scrutiny.judges.outlier ?? null)
    if (most === null) return
    const keyOf = ({ at, indicator }: Given): string => `${sheetKey(at)}\n${indicator}`
    for (const marks of groupBy(givenMarks(dataset), keyOf).values()) {
      const deviation = median(marks.map(mark => apart(mark).abs()))
      // More than half of the marks are their median: there is no yardstick.
      if (deviation.isZero()) continue
      const limit = settled(most.times(deviation))
      const far = marks.filter(mark => settled(apart(mark).abs()).greaterThan(limit))
      for (const own of groupBy(far, ({ judge }) => judge).values()) {
        const [{ judge, at, mark, median: middle, unit }, ...rest] = own
        const details: Details = {
          ...{ judge, units: own.map(one => one.shown), side: sideOf(own) },
          first: { mark: digits(mark), median: digits(middle) },
          ...{ deviation: digits(deviation), most: digits(most) },
        }
        const also = rest.map(one => one.at)
        yield { where: atCell(at), also, unit: rest.length === 0 ? unit : null, found: digits(mark), details }
      }
    }
  },
  says: ({ judge, units, first, side, deviation, most }) => {
    const [zh, en] = SIDES[side]
    const bound = {
      zh: `${most} 倍中位绝对偏差（${most} × ${deviation} 分）`,
      en: `${most} median deviations (${most} × ${deviation})`,
    }
    return units.length === 1
      ? {
          zh: `“${judge}”给${units[0]}打 ${first.mark} 分，各评委的中位数是 ${first.median} 分，${zh}，超过 ${bound.zh}。`,
          en: `${judge} gave ${units[0]} ${first.mark}; the median of all judges is ${first.median}: ${en} by more than ${bound.en}.`,
        }
      : {
          zh: `“${judge}”给 ${units.length} 个单位（${listed(units, '个单位').zh}）的打分${zh}，超过 ${bound.zh}。`,
          en: `The marks that ${judge} gave ${units.length} units (${listed(units).en}) are ${en} by more than ${bound.en}.`,
        }
  },
  remedy: ({ judge }) => ({
    zh: `对照“${judge}”的原始打分表；录入无误的，请评委说明理由，由会议决定是否采用。`,
    en: `Compare the original sheet of ${judge}; if it is entered rightly, ask for the reason and let the meeting decide.`,
  }),
  effect: () => ({ zh: '照常计入平均分。', en: 'It counts in the mean all the same.' }),
  samples: [
    {
      ...{ judge: '王评委', units: ['市教育局'], first: { mark: '99', median: '85' } },
      ...{ side: 'above', deviation: '1.5', most: '3' },
    },
    {
      ...{ judge: '王评委', units: ['市教育局', '市财政局'], first: { mark: '60', median: '85' } },
      ...{ side: 'below', deviation: '1.5', most: '3' },
    },
    {
      ...{ judge: '王评委', units: ['市教育局', '市财政局'], first: { mark: '99', median: '85' } },
      ...{ side: 'both', deviation: '1.5', most: '3' },
    },
  ],
})

const SIDES: Readonly<Record<Details['side'], readonly [zh: string, en: string]>> = {
  above: ['偏高', 'too high'],
  below: ['偏低', 'too low'],
  both: ['有高有低', 'off, some above and some below,'],
}

interface Given {
  readonly judge: string
  readonly indicator: string
  readonly unit: string | null
  /** What the cell of the unit shows. */
  readonly shown: string
  readonly mark: Decimal
  /** The median of the unit's marks. */
  readonly median: Decimal
  readonly at: Place
}

const apart = ({ mark, median: middle }: Given): Decimal => mark.minus(middle)

function sideOf(marks: readonly Given[]): Details['side'] {
  const above = marks.filter(mark => apart(mark).greaterThan(0)).length
  if (above === 0) return 'below'
  return above === marks.length ? 'above' : 'both'
}

function* givenMarks({ panel }: Dataset): Generator<Given> {
  for (const { marks, indicator, unit } of panel) {
    const given = marks.flatMap(mark =>
      mark.kind === 'mark' && mark.field.kind === 'value' ? [{ judge: mark.judge, field: mark.field }] : [],
    )
    if (given.length < FEWEST) continue
    const middle = median(given.map(({ field }) => field.value))
    const about = { indicator: plain(known(indicator) ?? ''), unit: unit.kind === 'known' ? unit.unit.name : null }
    for (const { judge, field } of given) {
      yield { ...about, shown: shownUnit(unit), judge, mark: field.value, median: middle, at: field.at }
    }
  }
}

function median(values: readonly Decimal[]): Decimal {
  const sorted = [...values].sort((a, b) => a.comparedTo(b))
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return (low ?? ZERO).plus(high ?? ZERO).dividedBy(decimal(2))
}
