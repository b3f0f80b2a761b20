import type { Decimal } from '../kernel/decimal.ts'
import { groupBy } from '../kernel/group.ts'
import { digits } from '../kernel/rounding.ts'
import type { Dataset } from '../model/dataset.ts'
import { known } from '../model/field.ts'
import { atCell } from '../model/finding.ts'
import type { Place } from '../model/place.ts'
import { defineCheck, plain, sheetKey } from './check.ts'

const FEWEST = 3

/** A judge who gives every unit the same mark. */
export const judgeUniform = defineCheck<{ judge: string; mark: string; units: number }>({
  code: 'PAN-03',
  severity: 'warning',
  title: { zh: '评委打分没有区别', en: 'A judge who tells no difference' },
  why: {
    zh: '一位评委给所有单位打同样的分，等于没有评，也可能是录入时整列拖拽复制。',
    en: 'One mark for all is no judgement, or a column filled down by mistake.',
  },
  example: { zh: '王评委给 8 个单位都打 95。', en: 'Judge 王评委 gave all 8 units 95.' },
  *find({ dataset }) {
    const keyOf = ({ at, indicator, judge }: Given) => [sheetKey(at), indicator, judge].join('\n')
    for (const marks of groupBy(givenMarks(dataset), keyOf).values()) {
      const [{ judge, mark, at }] = marks
      if (marks.length < FEWEST || !marks.every(other => other.mark.equals(mark))) continue
      const also = marks.slice(1).map(other => other.at)
      yield {
        where: atCell(at),
        found: digits(mark),
        also,
        details: { judge, mark: digits(mark), units: marks.length },
      }
    }
  },
  says: ({ judge, mark, units }) => ({
    zh: `“${judge}”给 ${units} 个单位都打了 ${mark} 分。`,
    en: `${judge} gave all ${units} units ${mark}.`,
  }),
  remedy: ({ judge }) => ({
    zh: `对照“${judge}”的原始打分表；录入无误的，由会议决定是否采用。`,
    en: `Compare the original sheet of ${judge}; if it is entered rightly, let the meeting decide whether it counts.`,
  }),
  effect: () => ({ zh: '照常计入平均分。', en: 'It counts in the mean all the same.' }),
  samples: [{ judge: '王评委', mark: '95', units: 8 }],
})

interface Given {
  readonly judge: string
  readonly indicator: string
  readonly mark: Decimal
  readonly at: Place
}

function* givenMarks({ panel }: Dataset): Generator<Given> {
  for (const { marks, indicator } of panel) {
    for (const mark of marks) {
      if (mark.kind !== 'mark' || mark.field.kind !== 'value') continue
      const { judge, field } = mark
      yield { judge, indicator: plain(known(indicator) ?? ''), mark: field.value, at: field.at }
    }
  }
}
