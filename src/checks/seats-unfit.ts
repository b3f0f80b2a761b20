import { NOWHERE } from '../model/finding.ts'
import { defineCheck } from './check.ts'
import { poolOf, titleOf, wholeOf, written } from './contests.ts'

interface Details {
  readonly kind: 'none' | 'everybody'
  readonly title: string
  readonly pool: string | null
  readonly ranked: number
  readonly seats: number
  readonly share: string
}

/** A group so small that its share of seats is none, or everybody. */
export const seatsUnfit = defineCheck<Details>({
  code: 'SCH-12',
  severity: 'warning',
  title: { zh: '组太小，名额不合适', en: 'A group too small for its seats' },
  why: {
    zh: '单位太少时，比例取整后可能一个名额也没有，或者人人都有，等次就失去意义。',
    en: 'With few units a share can come to no seat at all, or to one for everybody, and the grade says nothing.',
  },
  example: {
    zh: '“镇街”组 2 个单位，优秀 30% 舍去小数后是 0 个。',
    en: 'Two units; 30% of them, rounded down, is no seat.',
  },
  *find({ outcome }) {
    for (const contest of outcome?.contests ?? []) {
      const { share, seats: own, pool, rankedOf, subject } = contest
      const seats = wholeOf(own)
      const quota = subject.kind === 'grade' ? subject.grade.quota : subject.award.quota
      if (quota === null || (seats > 0 && seats < rankedOf)) continue
      const details = { title: titleOf(contest), pool, ranked: rankedOf, seats, share: written(quota.value) }
      if (seats === 0 && share !== null) yield { where: NOWHERE, details: { kind: 'none', ...details } }
      if (seats >= rankedOf) yield { where: NOWHERE, details: { kind: 'everybody', ...details } }
    }
  },
  says: ({ kind, title, pool, ranked, seats, share }) =>
    kind === 'none'
      ? {
          zh: `${poolOf(pool).zh}参加排名的单位 ${ranked} 个，“${title}”按比例 ${share} 算下来没有名额。`,
          en: `${poolOf(pool).en} has ${ranked} ranked units: a share of ${share} gives no seat of ${title}.`,
        }
      : {
          zh: `${poolOf(pool).zh}参加排名的单位 ${ranked} 个，“${title}”名额有 ${seats} 个，人人都有。`,
          en: `${poolOf(pool).en} has ${ranked} ranked units and ${seats} seats of ${title}: one for everybody.`,
        },
  remedy: () => ({
    zh: '对照办法核对 quotas 的 within（几个组可以合并分名额）、of 和 round。',
    en: 'Compare within (groups can share seats), of and round under quotas with the document.',
  }),
  samples: [
    { kind: 'none', title: '优秀', pool: '镇街', ranked: 2, seats: 0, share: '0.3' },
    { kind: 'everybody', title: '优秀', pool: '镇街', ranked: 1, seats: 1, share: '0.3' },
  ],
})
