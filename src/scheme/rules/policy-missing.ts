import type { Text } from '../../text/text.ts'
import { type ALWAYS_NEEDED, isPolicy } from '../policies.ts'
import { asList } from '../raw.ts'
import { defineRule } from '../rule.ts'
import { quoted } from '../words.ts'
import type { WrittenIndicator, WrittenScheme } from '../written.ts'

interface Details {
  readonly policy: Policy
  /** The indicators that can reach the edge; empty: every scheme can. */
  readonly reachedBy: readonly string[]
}

type Policy = (typeof ALWAYS_NEEDED)[number] | 'notApplicable'

/** Every total is rounded and can be tied: an edge that data can reach must be decided in the scheme, never in the dark. */
export const policyMissing = defineRule<Details>({
  code: 'SCH-06',
  severity: 'error',
  title: { zh: '没有写明处理规则', en: 'No policy for an edge case' },
  why: {
    zh: '小数取舍、并列、指标不适用等情形一定会遇到，如何处理要由方案写明，程序不替考核办法作决定。',
    en: 'Rounding, ties and indicators that do not apply are sure to come up; the scheme must decide them, not the program.',
  },
  example: {
    zh: '指标写了 groups，方案没有写 notApplicable',
    en: 'an indicator with groups, a scheme without notApplicable',
  },
  *find(written) {
    for (const issue of written.issues) {
      if (issue.kind !== 'missing' || !isPolicy(issue.path)) continue
      yield { path: issue.path, on: 'key', details: { policy: issue.path.join('.') as Policy, reachedBy: [] } }
    }
    const reaching = written.indicators.filter(canBeInapplicable)
    const [first] = reaching
    if (first === undefined || written.root.notApplicable !== undefined) return
    const path = [...first.path, first.raw.groups === undefined ? 'measure' : 'groups']
    const reachedBy = reaching.map(({ title }) => title)
    if (!isMisspelt(written)) yield { path, on: 'key', details: { policy: 'notApplicable', reachedBy } }
  },
  says: ({ policy, reachedBy }) => SAYS[policy](quoted(reachedBy)),
  remedy: ({ policy }) => ({
    zh: `请对照考核文件补上，如 ${SPELLING[policy]}。`,
    en: `Compare with the official document and add it, for example \`${SPELLING[policy]}\`.`,
  }),
  expected: ({ policy }) => ({ zh: SPELLING[policy], en: SPELLING[policy] }),
})

// A measure that can end in "not applicable" says so by this word, whatever its parameter is called.
const canBeInapplicable = ({ raw, measure }: WrittenIndicator): boolean =>
  asList(raw.groups).length > 0 || Object.values(Object(measure?.params ?? {})).includes('not-applicable')

const isMisspelt = ({ issues }: WrittenScheme): boolean =>
  issues.some(issue => issue.kind === 'unknown' && issue.path.length === 1 && /^not.?appl/i.test(issue.name))

const SPELLING: Readonly<Record<Policy, string>> = {
  rounding: 'rounding: { indicator: 2, total: 2, mode: half-up }',
  'rounding.indicator': 'indicator: 2',
  'rounding.total': 'total: 2',
  ties: 'ties: { rank: competition }',
  'ties.rank': 'rank: competition',
  notApplicable: 'notApplicable: rescale',
}

const SAYS: Readonly<Record<Policy, (names: Text) => Text>> = {
  rounding: () => ({
    zh: '方案没有写明得分保留几位小数（rounding）。',
    en: 'The scheme does not say how scores are rounded (rounding).',
  }),
  'rounding.indicator': () => ({
    zh: 'rounding 没有写明指标得分保留几位小数（indicator）。',
    en: "rounding does not say how many decimals an indicator's score keeps (indicator).",
  }),
  'rounding.total': () => ({
    zh: 'rounding 没有写明总分保留几位小数（total）。',
    en: 'rounding does not say how many decimals the total keeps (total).',
  }),
  ties: () => ({
    zh: '方案没有写明总分相同时怎样排名（ties）。',
    en: 'The scheme does not say how equal totals are ranked (ties).',
  }),
  'ties.rank': () => ({
    zh: 'ties 没有写明并列之后的名次怎样排（rank）。',
    en: 'ties does not say which rank follows a tie (rank).',
  }),
  notApplicable: names => ({
    zh: `${names.zh}可能不适用于某些单位，方案没有写明这时怎样计分（notApplicable）。`,
    en: `${names.en} may not apply to some units, and the scheme does not say what happens then (notApplicable).`,
  }),
}
