import { type Decimal, ZERO } from '../kernel/decimal.ts'
import { digits, settled } from '../kernel/rounding.ts'
import type { UnitResult } from '../model/assessment.ts'
import { atCell } from '../model/finding.ts'
import type { Indicator, Scheme } from '../model/scheme.ts'
import { defineCheck, numberOf } from './check.ts'

interface Details {
  readonly group: string
  readonly units: number
  readonly opinion: number
  readonly work: number
  readonly most: string
}

/** A unit that people think far better or worse of than its figures 主客观互为印证. */
export const opinionApart = defineCheck<Details>({
  code: 'RES-04',
  severity: 'warning',
  title: { zh: '主观评价与客观得分名次悬殊', en: 'Opinion and work far apart' },
  why: {
    zh: '满意度、评委打分与任务、数据的得分应当互为印证；名次差得远，总有一边需要复核。界限由方案规定。',
    en: 'What people think and what a unit did should bear each other out; far apart, one of them wants a second look. The scheme draws the line.',
  },
  example: { zh: '主观评价第 2 名，客观得分第 15 名。', en: '2nd by opinion, 15th by work.' },
  *find({ outcome, scheme }) {
    const most = numberOf(scheme?.scrutiny.opinions?.places ?? null)
    if (scheme === null || most === null) return
    const leaves = leavesOf(scheme)
    for (const { group, results } of outcome?.rankings ?? []) {
      const compared = results.flatMap(result => {
        const [opinion, work] = [true, false].map(side => shareOf(result, leaves, side))
        return result.state === 'ranked' && opinion && work ? [{ result, opinion, work }] : []
      })
      const [opinions, works] = [
        placesOf(compared.map(({ opinion }) => opinion)),
        placesOf(compared.map(({ work }) => work)),
      ]
      for (const [i, { result }] of compared.entries()) {
        const [opinion, work] = [opinions[i] ?? 0, works[i] ?? 0]
        if (most.greaterThanOrEqualTo(Math.abs(opinion - work))) continue
        const about = { group: group.name, units: compared.length, opinion, work, most: digits(most) }
        yield { where: atCell(result.unit.at), unit: result.unit.name, details: about }
      }
    }
  },
  says: ({ group, units, opinion, work, most }) => ({
    zh: `“${group}”组 ${units} 个单位中，主观评价第 ${opinion} 名，其余指标第 ${work} 名，相差超过 ${most} 名。`,
    en: `Of ${units} units of ${group} it is ${opinion} by opinion and ${work} by everything else, more than ${most} places apart.`,
  }),
  expected: ({ most }) => ({ zh: `相差不超过 ${most} 名`, en: `within ${most} places` }),
  remedy: () => ({
    zh: '抽查该单位的测评原始票和任务、数据的佐证材料，记下核查结论。',
    en: 'Look into the ballots of this unit and into the evidence of its tasks and figures, and keep what you find.',
  }),
  samples: [{ group: '政府部门', units: 20, opinion: 2, work: 15, most: '8' }],
})

interface Side {
  readonly id: string
  readonly points: Indicator['points']
  readonly isOpinion: boolean
}

/** What totals are made of at the last level, by side. */
function leavesOf({ indicators, scrutiny }: Scheme): Side[] {
  const stated = scrutiny.opinions?.of ?? []
  const under = (one: Indicator, isOpinion: boolean): Side[] => {
    if (!one.inTotal) return []
    const own = isOpinion || stated.includes(one.id)
    if (one.leaf !== null) return [{ id: one.id, points: one.points, isOpinion: own || one.leaf.subjective }]
    return one.children.flatMap(child => under(child, own))
  }
  return indicators.flatMap(one => under(one, false))
}

/** What a unit has of all points that it could have on one side; null where nothing of it applies to the unit. */
function shareOf({ scores }: UnitResult, leaves: readonly Side[], isOpinion: boolean): Decimal | null {
  const own = leaves.flatMap(leaf => {
    const points = leaf.isOpinion === isOpinion ? numberOf(scores.get(leaf.id)?.points ?? null) : null
    return points === null ? [] : [{ points, full: numberOf(leaf.points) ?? ZERO }]
  })
  const full = own.reduce((sum, one) => sum.plus(one.full), ZERO)
  return full.isZero() ? null : settled(own.reduce((sum, one) => sum.plus(one.points), ZERO).dividedBy(full))
}

/** The place of each value, the highest first; equal ones share a place. */
function placesOf(values: readonly Decimal[]): number[] {
  const sorted = [...values].sort((a, b) => b.comparedTo(a))
  const first = new Map<string, number>()
  for (const [i, value] of sorted.entries()) if (!first.has(value.toFixed())) first.set(value.toFixed(), i + 1)
  return values.map(value => first.get(value.toFixed()) ?? 0)
}
