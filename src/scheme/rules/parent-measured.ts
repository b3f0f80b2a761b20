import { defineRule } from '../rule.ts'
import { keyNamed } from '../words.ts'
import { isLeaf } from '../written.ts'

interface Details {
  readonly title: string
  readonly key: string
}

/** An indicator is either the sum of those below it or scored from data itself. */
export const parentMeasured = defineRule<Details>({
  code: 'SCH-17',
  severity: 'error',
  title: { zh: '有下级的指标另写了计分办法', en: 'An indicator with indicators below it is scored itself' },
  why: {
    zh: '有下级的指标得分由下级相加，再写评分依据或计分办法，就有了两个得分。',
    en: 'The score of such an indicator is the sum of those below it; a measure or method of its own makes a second score.',
  },
  example: { zh: 'children 与 method 写在同一指标下', en: 'children and method under one indicator' },
  *find({ indicators }) {
    for (const indicator of indicators) {
      if (isLeaf(indicator)) continue
      for (const key of ['measure', 'method']) {
        if (indicator.raw[key] === undefined) continue
        yield { path: [...indicator.path, key], on: 'key', details: { title: indicator.title, key } }
      }
    }
  },
  says: ({ title, key }) => ({
    zh: `“${title}”有下级指标，又写了 ${keyNamed(key).zh}。`,
    en: `"${title}" has indicators below it and a ${key} as well.`,
  }),
  remedy: ({ key }) => ({
    zh: `请删去这里的 ${key}；如果它属于某个下级指标，请移到那里。`,
    en: `Delete this ${key}; if it belongs to an indicator below, move it there.`,
  }),
})
