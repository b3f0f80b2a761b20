import { type Decimal, decimal, ZERO } from '../kernel/decimal.ts'
import { digits, published, settled, wholeOf } from '../kernel/rounding.ts'
import { allAdjustments, claimsIn } from '../model/adjustments.ts'
import type { AdjustmentScore, Outcome, UnitResult } from '../model/assessment.ts'
import { atCell, NOWHERE } from '../model/finding.ts'
import type { Adjustment } from '../model/scheme.ts'
import type { Coverage } from '../model/scrutiny.ts'
import { defineCheck, listed, numberOf, type Spot } from './check.ts'

interface About {
  readonly item: string
  /** The group; null: all units together. */
  readonly group: string | null
}

type Details = About &
  (
    | {
        readonly kind: 'units'
        readonly units: readonly string[]
        readonly allowed: string
        readonly base: number
        readonly share: string
      }
    | { readonly kind: 'sum'; readonly sum: string; readonly allowed: string }
    | { readonly kind: 'deductions'; readonly count: number; readonly base: number; readonly share: string }
  )

/** More units with a bonus, or more points in all, than the scheme allows 加分面、加分额、扣分面. */
export const bonusCoverage = defineCheck<Details>({
  code: 'AWD-05',
  severity: 'error',
  title: { zh: '加分面、加分额、扣分面不合规定', en: 'Too many bonuses' },
  why: {
    zh: '人人加分等于没有加分。方案限定多少单位可以加分、合计加多少分，或要求扣分面达到一定比例才可以加分。',
    en: 'A bonus for all is a bonus for none. The scheme limits how many get one, how much in all, or asks for deductions first.',
  },
  example: { zh: '12 个单位，加分面不超过 10%，有 3 个单位加分。', en: '3 of 12 units have a bonus, at most 10% may.' },
  *find({ outcome, scheme }) {
    if (outcome === null) return
    for (const adjustment of allAdjustments(scheme?.adjustments ?? [])) {
      if (adjustment.coverage === null) continue
      for (const pool of poolsOf(outcome, adjustment.coverage)) yield* judged(adjustment, adjustment.coverage, pool)
    }
  },
  says: details => {
    const where =
      details.group === null ? { zh: '', en: '' } : { zh: `在“${details.group}”组`, en: ` in ${details.group}` }
    const { item } = details
    switch (details.kind) {
      case 'units': {
        const { units, allowed, base, share } = details
        return {
          zh: `“${item}”${where.zh}有 ${units.length} 个单位加分（${listed(units, '个单位').zh}），按加分面 ${share}，${base} 个单位中最多 ${allowed} 个。`,
          en: `Units with a bonus under "${item}"${where.en}: ${units.length} of ${base} (${listed(units).en}); at most ${share} may have one, which is ${allowed}.`,
        }
      }
      case 'sum':
        return {
          zh: `“${item}”${where.zh}合计加 ${details.sum} 分，加分额最多 ${details.allowed} 分。`,
          en: `The bonuses under "${item}"${where.en} come to ${details.sum}; at most ${details.allowed} may be given.`,
        }
      case 'deductions':
        return {
          zh: `“${item}”${where.zh}只有 ${details.count} 个单位扣分（共 ${details.base} 个），扣分面没有超过 ${details.share}，不应有单位加分。`,
          en: `Units with a deduction under "${item}"${where.en}: ${details.count} of ${details.base}, not more than ${details.share}, so nobody should have a bonus.`,
        }
    }
  },
  expected: details => {
    switch (details.kind) {
      case 'units':
        return { zh: `不超过 ${details.allowed} 个单位`, en: `at most ${details.allowed}` }
      case 'sum':
        return { zh: `合计不超过 ${details.allowed} 分`, en: `at most ${details.allowed} in all` }
      case 'deductions':
        return { zh: `扣分面超过 ${details.share}`, en: `deductions for more than ${details.share}` }
    }
  },
  remedy: () => ({
    zh: '报会议决定取消哪些加分（或调低分值），按决定修改“加减分”表后重新计分。',
    en: 'Let the meeting decide which bonuses go, or are cut; change 加减分 accordingly and score again.',
  }),
  effect: () => ({ zh: '在此之前，各单位的加分照计。', en: 'Until then every bonus counts.' }),
  samples: [
    {
      kind: 'units',
      item: '专项考核',
      group: null,
      units: ['市教育局', '市财政局'],
      allowed: '1',
      base: 12,
      share: '10%',
    },
    { kind: 'units', item: '专项考核', group: '政府部门', units: ['市教育局'], allowed: '0', base: 8, share: '10%' },
    { kind: 'sum', item: '专项考核', group: null, sum: '21.5', allowed: '20' },
    { kind: 'deductions', item: '专项考核', group: null, count: 1, base: 12, share: '15%' },
  ],
})

/** Units that are counted together. */
interface Pool {
  readonly group: string | null
  readonly members: readonly UnitResult[]
}

function poolsOf({ results, rankings }: Outcome, { of, within }: Coverage): Pool[] {
  const counted = (all: readonly UnitResult[]) =>
    all.filter(({ state }) => state === 'ranked' || (of === 'all' && state !== 'excluded'))
  if (within === 'overall') return [{ group: null, members: counted(results) }]
  return rankings.map(ranking => ({ group: ranking.group.name, members: counted(ranking.results) }))
}

const ROUNDINGS: Readonly<Record<Coverage['round'], (exact: Decimal) => Decimal>> = {
  floor: exact => wholeOf(exact, 'down'),
  'half-up': exact => published(exact, 0),
  ceiling: exact => wholeOf(exact, 'up'),
}

function* judged(item: Adjustment, coverage: Coverage, { group, members }: Pool): Generator<Spot<Details>> {
  const bonuses = scoresOf(members, item, 'bonus')
  if (bonuses.length === 0) return
  const { title } = item
  const base = decimal(members.length)
  const rows = bonuses.flatMap(({ score }) => claimsIn(score).map(({ row }) => row.points.at))
  const [first, ...also] = rows
  const spot = { where: first === undefined ? NOWHERE : atCell(first), also }
  const [share, most, least] = [coverage.bonusShare, coverage.bonusSum, coverage.deductionShare].map(numberOf)
  if (share != null) {
    const allowed = ROUNDINGS[coverage.round](share.times(base))
    const units = bonuses.map(({ unit }) => unit)
    const details: Details = {
      ...{ kind: 'units', item: title, group, units },
      ...{ allowed: digits(allowed), base: members.length, share: percent(share) },
    }
    if (allowed.lessThan(units.length)) yield { ...spot, details }
  }
  if (most != null) {
    const sum = bonuses.reduce((all, { points }) => all.plus(points), ZERO)
    const details: Details = { kind: 'sum', item: title, group, sum: digits(sum), allowed: digits(most) }
    if (settled(sum).greaterThan(most)) yield { ...spot, details }
  }
  if (least != null) {
    const count = scoresOf(members, item, 'deduction').length
    const details: Details = {
      kind: 'deductions',
      item: title,
      group,
      count,
      base: members.length,
      share: percent(least),
    }
    if (!settled(decimal(count)).greaterThan(settled(least.times(base)))) yield { ...spot, details }
  }
}

const percent = (share: Decimal): string => `${digits(share.times(100))}%`

interface Had {
  readonly unit: string
  readonly score: AdjustmentScore
  readonly points: Decimal
}

/** The units to which an item gives points, or takes them from, in the registry's order. */
const scoresOf = (members: readonly UnitResult[], { id }: Adjustment, kind: AdjustmentScore['kind']): Had[] =>
  members.flatMap(({ unit, adjustments }) =>
    adjustments.flatMap(withParts).flatMap(score => {
      const points = numberOf(score.points)
      if (score.adjustment.id !== id || score.kind !== kind || points === null || points.isZero()) return []
      return [{ unit: unit.name, score, points }]
    }),
  )

const withParts = (score: AdjustmentScore): AdjustmentScore[] => [score, ...score.parts.flatMap(withParts)]
