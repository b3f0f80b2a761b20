import type { Text } from '../../text/text.ts'
import { type ALWAYS_NEEDED, isPolicy } from '../policies.ts'
import { asList, asMapping, asText } from '../raw.ts'
import { defineRule } from '../rule.ts'
import { quoted } from '../words.ts'
import type { WrittenIndicator, WrittenScheme } from '../written.ts'
import { openSeats, type SeatPolicy } from './seat-policies.ts'

interface Details {
  readonly policy: Policy
  /** The indicators that can reach the edge; empty: every scheme can. */
  readonly reachedBy: readonly string[]
}

type Policy = (typeof ALWAYS_NEEDED)[number] | 'notApplicable' | 'orMore' | 'coefficient' | SeatPolicy

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
    for (const { policy, path, reachedBy } of openSeats(written)) {
      yield { path, on: 'value', details: { policy, reachedBy } }
    }
    for (const [i, raw] of asList(written.root.consequences).entries()) {
      const { title, when } = asMapping(raw)
      if (asMapping(when).orMore !== undefined) continue
      yield {
        path: ['consequences', i, 'when'],
        on: 'value',
        details: { policy: 'orMore', reachedBy: [asText(title) ?? ''] },
      }
    }
    for (const indicator of written.indicators) {
      const without = groupsWithoutCoefficient(indicator, written)
      if (without.length === 0) continue
      yield {
        path: [...indicator.path, 'coefficient', 'groups'],
        on: 'key',
        details: { policy: 'coefficient', reachedBy: without },
      }
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

/** Groups to which an indicator applies and for which its table of coefficients says nothing. */
function groupsWithoutCoefficient({ raw }: WrittenIndicator, { root }: WrittenScheme): string[] {
  const stated = asMapping(raw.coefficient).groups
  if (stated === undefined) return []
  const all = asList(root.groups).flatMap(group => asText(asMapping(group).name) ?? [])
  const own = raw.groups === undefined ? all : all.filter(name => asList(raw.groups).includes(name))
  return own.filter(name => !Object.hasOwn(asMapping(stated), name))
}

const isMisspelt = ({ issues }: WrittenScheme): boolean =>
  issues.some(issue => issue.kind === 'unknown' && issue.path.length === 1 && /^not.?appl/i.test(issue.name))

const SPELLING: Readonly<Record<Policy, string>> = {
  rounding: 'rounding: { indicator: 2, total: 2, mode: half-up }',
  'rounding.indicator': 'indicator: 2',
  'rounding.total': 'total: 2',
  ties: 'ties: { rank: competition }',
  'ties.rank': 'rank: competition',
  notApplicable: 'notApplicable: rescale',
  quotas: 'quotas: { of: all, within: group, round: floor, tie: include, unused: lost }',
  within: 'within: group',
  of: 'of: all',
  round: 'round: floor',
  tie: 'tie: include',
  unused: 'unused: lost',
  orMore: 'orMore: true',
  'tie-breakers': 'ties: { rank: competition, breakBy: [registry] }',
  coefficient: 'coefficient: { groups: { 甲组: 1, 乙组: 1.1 } }',
}

const have = (names: string): string => `${names} ${names.includes(' and ') ? 'have' : 'has'}`

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
  quotas: names => ({
    zh: `${names.zh}有名额，方案没有写明名额怎样分（quotas）。`,
    en: `${have(names.en)} seats, and the scheme does not say how they are given (quotas).`,
  }),
  within: names => ({
    zh: `${names.zh}有名额，没有写明在什么范围内分（within）。`,
    en: `${have(names.en)} seats, and nothing says within whom (within).`,
  }),
  of: names => ({
    zh: `${names.zh}的名额按比例，没有写明以哪些单位为底（of）。`,
    en: `${have(names.en)} a share of seats, and nothing says of which units (of).`,
  }),
  round: names => ({
    zh: `${names.zh}的名额按比例，没有写明算出小数时怎样取整（round）。`,
    en: `${have(names.en)} a share of seats, and nothing says how a fraction is made whole (round).`,
  }),
  tie: names => ({
    zh: `${names.zh}有名额，没有写明名次相同的单位跨名额线时怎样取（tie）。`,
    en: `${have(names.en)} seats, and nothing says what a tie on the last one gets (tie).`,
  }),
  unused: names => ({
    zh: `${names.zh}都有名额，没有写明用不完的名额作废还是转给下一等次（unused）。`,
    en: `${names.en} have seats, and nothing says whether unused ones are lost or passed on (unused).`,
  }),
  orMore: names => ({
    zh: `${names.zh}没有写明连续的年数更多时是否仍然适用（orMore）。`,
    en: `${names.en} does not say whether it also holds after more years in a row (orMore).`,
  }),
  'tie-breakers': () => ({
    zh: 'tie 写的是 keys（按 breakBy 分先后），ties 没有写 breakBy，只剩名录次序。',
    en: '`tie: keys` parts ties by breakBy, and ties has none: the registry would decide alone.',
  }),
  coefficient: names => ({
    zh: `按组写了系数，没有写明${names.zh}的系数（不作调整的写 1）。`,
    en: `There is a coefficient for each group but for ${names.en} (1 leaves the points as they are).`,
  }),
  notApplicable: names => ({
    zh: `${names.zh}可能不适用于某些单位，方案没有写明这时怎样计分（notApplicable）。`,
    en: `${names.en} may not apply to some units, and the scheme does not say what happens then (notApplicable).`,
  }),
}
