import type { Text } from '../../text/text.ts'
import { fitOf } from '../fit.ts'
import { ruleOfLeaf } from '../leaf-rule.ts'
import { defineRule } from '../rule.ts'
import { fullMark } from '../worked-example.ts'

interface Details {
  readonly method: Text
  readonly full: number
  readonly points: number
}

/** A method that takes a mark for points as it stands needs marks out of the indicator's own points. */
export const scaleDiffers = defineRule<Details>({
  code: 'SCH-18',
  severity: 'error',
  title: { zh: '满分与分值不一致', en: 'Full mark and points differ' },
  why: {
    zh: '直接计分不做折算：按百分制打的 90 分会当成 90 分计入只有 6 分的指标。',
    en: 'A direct score is not scaled: a mark of 90 out of 100 would count as 90 points of an indicator worth 6.',
  },
  example: {
    zh: 'points: 6，measure: { entry: { full: 100 } }，method: direct',
    en: 'points: 6, measure: { entry: { full: 100 } } with method: direct',
  },
  *find(written) {
    for (const indicator of written.indicators) {
      const { method, points, path } = indicator
      const rule = fitOf(indicator)?.ok ? ruleOfLeaf(written.source, indicator, null) : null
      if (rule === null || points === null || !method?.plugIn.inPoints) continue
      const full = fullMark(written, indicator, rule)
      if (full === null || full === points) continue
      yield { path: [...path, 'method'], on: 'value', details: { method: method.plugIn.title, full, points } }
    }
  },
  says: ({ method, full, points }) => ({
    zh: `“${method.zh}”要求满分等于分值，这里满分是 ${full}，分值是 ${points}。`,
    en: `"${method.en}" needs a full mark equal to the points; here it is ${full} and the points are ${points}.`,
  }),
  remedy: ({ full, points }) => ({
    zh: `按 ${full} 分制评分的，把 method 改为 share 折算；按 ${points} 分制评分的，把 full 改为 ${points}。`,
    en: `If marks are out of ${full}, use the method share; if they are out of ${points}, set full to ${points}.`,
  }),
})
