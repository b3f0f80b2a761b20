import { shownIn } from '../model/field.ts'
import { atCell } from '../model/finding.ts'
import { allIndicators } from '../model/indicators.ts'
import { brief, defineCheck, placeKey, quoted, unitOf, withheldFor } from './check.ts'

/** A grade entered on 评分 that the scheme has no points for. */
export const gradeUnknown = defineCheck<{ shown: string; grades: readonly string[] }>({
  code: 'DATA-13',
  severity: 'error',
  title: { zh: '评定等级不在方案中', en: 'Grade not of the scheme' },
  why: {
    zh: '等级按方案列明的写法折成分数。写法不同的等级不猜得几分。',
    en: 'A grade earns the points that the scheme lists for it. What another word is worth nobody may guess.',
  },
  example: {
    zh: '得分填“优秀”，方案的等级是优、良、中、差。',
    en: 'The entry is 优秀; the grades are 优, 良, 中 and 差.',
  },
  *find({ dataset, scheme, outcome }) {
    const cells = new Map(dataset.entries.map(row => [placeKey(row.grade.at), row]))
    const leaves = new Map(allIndicators(scheme?.indicators ?? []).map(({ id, leaf }) => [id, leaf?.words ?? []]))
    for (const { at, withholds } of withheldFor(outcome, 'grade-unknown')) {
      const row = at[0] === undefined ? undefined : cells.get(placeKey(at[0]))
      if (row === undefined) continue
      const shown = shownIn(row.grade)
      const grades = leaves.get(withholds[0].indicator?.id ?? '') ?? []
      const details = { shown: brief(shown), grades }
      yield { where: atCell(row.grade.at), unit: unitOf(row.unit), found: shown, withholds, details }
    }
  },
  says: ({ shown }) => ({
    zh: `评定等级“${shown}”不在方案列明的等级中。`,
    en: `The grade "${shown}" is none of those that the scheme lists.`,
  }),
  expected: ({ grades }) => (grades.length === 0 ? null : quoted(grades, '个等级', 9)),
  remedy: ({ grades }, cell) => ({
    zh: `把 ${cell} 改为${grades.length === 0 ? '方案列明的等级' : quoted(grades, '个等级', 9).zh}；办法确有这个等级的，写入方案该指标的 grades。`,
    en: `Change ${cell} to ${grades.length === 0 ? 'a grade of the scheme' : quoted(grades, '', 9).en}, or add it to grades of the indicator.`,
  }),
  samples: [
    { shown: '优秀', grades: ['优', '良', '中', '差'] },
    { shown: '优秀', grades: [] },
  ],
})
