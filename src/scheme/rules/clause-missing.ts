import { sourceOf } from '../leaf-rule.ts'
import { asText } from '../raw.ts'
import { defineRule } from '../rule.ts'
import { listed } from '../words.ts'
import { isLeaf, type WrittenIndicator } from '../written.ts'

interface Details {
  readonly title: string
  readonly lacks: readonly ('source' | 'assessor')[]
}

/** Who is asked about a score, and which clause is shown to the unit that asks. */
export const clauseMissing = defineRule<Details>({
  code: 'SCH-07',
  severity: 'warning',
  title: { zh: '指标没有出处或考核部门', en: 'Indicator without source or assessor' },
  why: {
    zh: '单位对得分有疑问时，要能说出依据哪一条、由哪个部门评定。',
    en: 'When a unit asks about a score, the office must be able to name the clause and the assessor.',
  },
  example: { zh: '指标没有 source，也没有 assessor', en: 'an indicator with neither source nor assessor' },
  *find({ indicators, root }) {
    for (const indicator of indicators.filter(isLeaf)) {
      const lacks: Details['lacks'][number][] = []
      if (sourceOf(indicator, asText(root.source)) === null) lacks.push('source')
      if (!hasAssessor(indicator)) lacks.push('assessor')
      if (lacks.length > 0) yield { path: indicator.path, on: 'value', details: { title: indicator.title, lacks } }
    }
  },
  says: ({ title, lacks }) => ({
    zh: `“${title}”没有写明${lacks.map(key => CALLED[key].zh).join('和')}。`,
    en: `"${title}" does not state its ${listed(lacks.map(key => CALLED[key].en)).en}.`,
  }),
  remedy: ({ lacks }) => ({
    zh: `请补上 ${lacks.join(' 和 ')}；也可以写在上级指标，下级沿用。`,
    en: `Add ${lacks.join(' and ')}; on an indicator above it, it holds for all below.`,
  }),
})

const CALLED = {
  source: { zh: '出处', en: 'source' },
  assessor: { zh: '考核部门', en: 'assessor' },
} as const

function hasAssessor(indicator: WrittenIndicator): boolean {
  for (let here: WrittenIndicator | null = indicator; here !== null; here = here.parent) {
    if (here.raw.assessor !== undefined) return true
  }
  return false
}
