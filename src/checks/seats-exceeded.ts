import type { Outcome } from '../model/assessment.ts'
import type { Contest } from '../model/contest.ts'
import { NOWHERE } from '../model/finding.ts'
import { defineCheck, type Spot } from './check.ts'
import { poolOf, titleOf, wholeOf } from './contests.ts'

interface Details {
  readonly title: string
  readonly pool: string | null
  readonly seats: number
  readonly given: number
  /** Because a tie is taken whole, or because a veto has graded units down into it. */
  readonly why: 'tie' | 'demoted'
}

/** More units have a grade or an award than it has seats. */
export const seatsExceeded = defineCheck<Details>({
  code: 'RES-03',
  severity: 'warning',
  title: { zh: '评上的单位超过名额', en: 'More than the seats' },
  why: {
    zh: '等次和奖项的比例、名额是办法定的。超出时，即使规则允许，公布前也要经过批准。',
    en: 'Shares and seats are fixed by the document. Where they are exceeded, even by rule, it must be approved before publishing.',
  },
  example: {
    zh: '“优秀”名额 6 个，第 6 名两家并列，评上 7 个。',
    en: 'Six seats of 优秀; two units share rank 6, so seven have it.',
  },
  *find({ outcome }) {
    for (const contest of outcome?.contests ?? []) yield* exceeded(contest, outcome?.results ?? [])
  },
  says: ({ title, pool, seats, given, why }) => ({
    zh: `${poolOf(pool).zh}“${title}”名额 ${seats} 个，评上 ${given} 个${WHY[why].zh}。`,
    en: `${poolOf(pool).en}: ${given} have ${title}, which has ${seats} seats${WHY[why].en}.`,
  }),
  remedy: ({ why }) =>
    why === 'tie'
      ? {
          zh: '报批后公布；不能突破的，在方案 ties 写明比较次序，或把 tie 改为 exclude、keys。',
          en: 'Have it approved; if it may not be exceeded, add tie-breakers under ties or change `tie` to exclude or keys.',
        }
      : {
          zh: '按办法确定降档的单位是否占下一等次的名额，并报批。',
          en: 'Decide by the rules whether a unit that is graded down counts among the seats, and have it approved.',
        },
  samples: [
    { title: '优秀', pool: '政府工作部门', seats: 6, given: 7, why: 'tie' },
    { title: '良好', pool: null, seats: 6, given: 7, why: 'demoted' },
  ],
})

const WHY = {
  tie: { zh: '（跨名额线的并列都取）', en: ' (a tie across the line is taken whole)' },
  demoted: { zh: '（含降档后评入的）', en: ' (some graded down into it by a veto)' },
} as const

function* exceeded(contest: Contest, results: Outcome['results']): Generator<Spot<Details>> {
  const { subject, pool, open, used, entries } = contest
  const [seats, taken] = [wholeOf(open), wholeOf(used)]
  const members = new Set(entries.filter(({ competes }) => !competes).map(({ unit }) => unit))
  const hasGrade = ({ grade, unit }: Outcome['results'][number]) =>
    subject.kind === 'grade' && members.has(unit) && grade?.value === subject.grade.name
  const given = taken + results.filter(hasGrade).length
  if (given <= seats) return
  const why = taken > seats ? 'tie' : 'demoted'
  yield { where: NOWHERE, details: { title: titleOf(contest), pool, seats, given, why } }
}
