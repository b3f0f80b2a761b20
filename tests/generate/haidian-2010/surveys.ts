import { gb18030 } from '../kit/gb18030.ts'
import { type Stream, stream } from '../kit/random.ts'
import type { Ballot, SampleSurvey, SurveyId } from './demo.ts'
import { ENTERPRISE, PARTY, PUBLIC, quality, type SampleUnit, spoken, unitsIn } from './units.ts'

/** “具体细化为依法行政、办事效率、服务水平、干部素质四个指标” */
const QUESTIONS = ['依法行政', '办事效率', '服务水平', '干部素质'] as const
export const SURVEY_HEADINGS = ['答卷编号', '评议主体', '被评单位'] as const
const DONT_KNOW = '不了解'

interface Plan {
  readonly id: SurveyId
  readonly group: string
  /** Classes of respondents with their ballots for each unit. */
  readonly classes: readonly (readonly [delegate: string, ballots: number])[]
}

const PLANS: readonly Plan[] = [
  {
    id: 'enterprise',
    group: ENTERPRISE,
    classes: [
      ['驻区企业', 24],
      ['行业协会和企业协会', 6],
    ],
  },
  {
    id: 'public',
    group: PUBLIC,
    classes: [
      ['居民', 24],
      ['农民', 12],
    ],
  },
  {
    id: 'party',
    group: PARTY,
    classes: [
      ['党政机关有关科室', 18],
      ['基层单位', 10],
    ],
  },
]

/** Each class of departments is rated by those whom it serves. */
export const sampleSurveys = (): SampleSurvey[] =>
  PLANS.map(plan => ({ id: plan.id, questions: QUESTIONS, ballots: ballotsOf(plan) }))

function ballotsOf({ id, group, classes }: Plan): Ballot[] {
  const rated = unitsIn(group)
  const delegates = classes.flatMap(([delegate, ballots]) => Array<string>(ballots).fill(delegate))
  return delegates.flatMap((delegate, respondent) =>
    rated.map((unit, place): Ballot => {
      const random = stream(`haidian-2010/survey/${id}/${respondent}/${unit.name}`)
      const serial = String(respondent * rated.length + place + 1).padStart(4, '0')
      return {
        id: `${id.charAt(0).toUpperCase()}${serial}`,
        delegate,
        unit: spoken(unit),
        answers: answers(unit, random),
      }
    }),
  )
}

function answers(unit: SampleUnit, random: Stream): string[] {
  if (random.chance(0.04)) return QUESTIONS.map(() => DONT_KNOW)
  return QUESTIONS.map(() => answer(quality(unit), random))
}

function answer(good: number, random: Stream): string {
  const luck = random.next()
  if (luck < 0.42 + 0.3 * good) return '满意'
  if (luck < 0.8 + 0.14 * good) return '比较满意'
  return luck < 0.95 + 0.04 * good ? '基本满意' : '不满意'
}

/** A survey as its platform exports it; the residents' comes from an older system. */
export function surveyFile({ id, questions, ballots }: SampleSurvey): Uint8Array {
  const rows = ballots.map(({ id: serial, delegate, unit, answers }) => [serial, delegate, unit, ...answers])
  const text = `${[[...SURVEY_HEADINGS, ...questions], ...rows].map(row => row.join(',')).join('\r\n')}\r\n`
  return id === 'public' ? gb18030(text) : new TextEncoder().encode(`\ufeff${text}`)
}
