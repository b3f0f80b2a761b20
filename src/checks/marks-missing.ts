import { atCell } from '../model/finding.ts'
import { defineCheck, placeKey, unitOf, withheldFor } from './check.ts'

/** A row of the panel with no mark, or with fewer than the scheme wants. */
export const marksMissing = defineCheck<{ given: number; judges: number }>({
  code: 'PAN-01',
  severity: 'error',
  title: { zh: '评委打分人数不足', en: 'Too few judges' },
  why: {
    zh: '评委缺席、回避的不计入平均。打分人数达不到规定，平均分不作数。',
    en: 'Absent and recused judges are left out of the mean. With too few marks the mean does not count.',
  },
  example: { zh: '5 位评委中只有 1 位给市教育局打了分。', en: 'One of 5 judges marked 市教育局.' },
  *find({ dataset, outcome }) {
    const reasons = new Map(
      withheldFor(outcome, 'no-marks').flatMap(({ at, withholds }) =>
        at.map(place => [placeKey(place), withholds] as const),
      ),
    )
    for (const { at, unit, marks } of dataset.panel) {
      const given = marks.filter(mark => mark.kind === 'mark' && mark.field.kind === 'value').length
      const withholds = reasons.get(placeKey(at)) ?? []
      const isBare = marks.every(mark => mark.kind === 'recused' || mark.field.kind === 'blank')
      if (withholds.length === 0 && (outcome !== null || !isBare)) continue
      yield { where: atCell(at), unit: unitOf(unit), withholds, details: { given, judges: marks.length } }
    }
  },
  says: ({ given, judges }) =>
    given === 0
      ? { zh: `${judges} 位评委都没有打分。`, en: `None of the ${judges} judges gave a mark.` }
      : {
          zh: `${judges} 位评委中只有 ${given} 位打分，没有达到方案规定的人数。`,
          en: `${given} of ${judges} judges gave a mark, fewer than the scheme wants.`,
        },
  remedy: () => ({
    zh: '核对评委的打分表，补录这一行漏填的分数；评委缺席过多的，按规定补评。',
    en: "Compare the judges' sheets and enter the marks missing in this row; if too many were absent, have it judged again.",
  }),
  samples: [
    { given: 0, judges: 5 },
    { given: 1, judges: 5 },
  ],
})
