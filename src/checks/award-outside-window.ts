import { digits } from '../kernel/rounding.ts'
import type { Outcome, RefusalKind } from '../model/assessment.ts'
import type { AdjustmentRow } from '../model/dataset.ts'
import { known, shownIn } from '../model/field.ts'
import { atCell } from '../model/finding.ts'
import type { Adjustment } from '../model/scheme.ts'
import type { Text } from '../text/text.ts'
import { adjustmentNamed, type Context, defineCheck, placeKey, type Spot, unitOf, withheldFor } from './check.ts'

interface Details {
  readonly item: string
  /** Blank where nothing, or nothing readable, stands there. */
  readonly day: string
  readonly from: string | null
  readonly to: string | null
  readonly points: string | null
}

/** An award of another year, or of nobody knows when. */
export const awardOutsideWindow = defineCheck<Details>({
  code: 'AWD-06',
  severity: 'warning',
  title: { zh: '加减分日期不在范围内', en: 'Award date outside the window' },
  why: {
    zh: '方案写明哪一段时间的奖项可以计分；上年已经计过、或应留到下年的，今年不计。',
    en: 'The scheme says of which days awards count; what counted last year, or belongs to the next, does not count now.',
  },
  example: {
    zh: '日期 2014-11-20，方案只计 2014-12-01 至 2015-11-30。',
    en: 'The date is 2014-11-20; the scheme counts 2014-12-01 to 2015-11-30.',
  },
  *find(context) {
    if (context.outcome === null) return
    yield* refusedDays(context.outcome)
    yield* withheldDays(context, context.outcome)
  },
  says: ({ item, day, from, to }) => {
    if (day === '') return { zh: `“${item}”的这一行没有可用的日期。`, en: `This row of "${item}" has no usable date.` }
    return {
      zh: `日期 ${day} 不在“${item}”的范围 ${from} 至 ${to} 之内。`,
      en: `The date ${day} is outside the window of "${item}", ${from} to ${to}.`,
    }
  },
  expected: ({ from, to }) =>
    from === null ? { zh: '日期', en: 'a date' } : { zh: `${from} 至 ${to}`, en: `${from} to ${to}` },
  remedy: ({ day }, cell): Text =>
    day === ''
      ? {
          zh: `在 ${cell} 按文件填写日期，如 2015-03-18。`,
          en: `Type the date of the document in ${cell}, such as 2015-03-18.`,
        }
      : {
          zh: `对照文件核对 ${cell}；日期无误的，删除这一行，留待相应年度申报。`,
          en: `Compare ${cell} with the document; if it is right, delete the row and claim it in the year it belongs to.`,
        },
  effect: ({ points }) =>
    points === null
      ? { zh: '这一行不计分。', en: 'This row is not counted.' }
      : { zh: `这 ${points} 分不计。`, en: `These ${points} points are not counted.` },
  samples: [
    { item: '表彰奖励', day: '2014-11-20', from: '2014-12-01', to: '2015-11-30', points: '3' },
    { item: '信息报送', day: '', from: null, to: null, points: null },
  ],
})

const DAYS: readonly RefusalKind[] = ['outside-window', 'date-unknown']

const detailsOf = (row: AdjustmentRow, { title, window }: Adjustment, points: string | null): Details => ({
  item: title,
  day: known(row.date) ?? '',
  from: window?.from ?? null,
  to: window?.to ?? null,
  points,
})

function* refusedDays({ results }: Outcome): Generator<Spot<Details>> {
  for (const { row, adjustment, why, points } of results.flatMap(({ refused }) => refused)) {
    if (!why.some(kind => DAYS.includes(kind))) continue
    const details = detailsOf(row, adjustment, points === null ? null : digits(points.abs()))
    yield { where: atCell(row.date.at), unit: unitOf(row.unit), found: shownIn(row.date), details }
  }
}

/** Deductions of nobody knows when: as long as it is open whether they count, the unit has no total. */
function* withheldDays({ dataset, scheme }: Context, outcome: Outcome): Generator<Spot<Details>> {
  const rows = new Map(dataset.adjustments.map(row => [placeKey(row.date.at), row]))
  for (const { at, withholds } of withheldFor(outcome, 'day-unknown')) {
    for (const row of at.flatMap(place => rows.get(placeKey(place)) ?? [])) {
      const adjustment = adjustmentNamed(scheme, known(row.item))
      if (adjustment === null) continue
      yield { where: atCell(row.date.at), unit: unitOf(row.unit), withholds, details: detailsOf(row, adjustment, null) }
    }
  }
}
