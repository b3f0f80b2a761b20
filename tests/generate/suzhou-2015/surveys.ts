import { type Stream, stream } from '../kit/random.ts'
import type { Ballot, SampleSurvey } from './demo.ts'
import { quality } from './tasks.ts'
import { type SampleUnit, SCORED } from './units.ts'

/** A unit that most citizens do not know. */
export const LITTLE_KNOWN = '市地方志编纂委员会办公室'

interface Plan {
  readonly id: SampleSurvey['id']
  readonly title: string
  readonly questions: readonly string[]
  /** Classes of respondents with their ballots for each unit. */
  readonly classes: readonly (readonly [delegate: string, ballots: number])[]
  readonly modes: readonly string[]
  /** Units that one respondent rates. */
  readonly each: number
}

// 61 + 24 + 8 ballots a unit: 9,300 in all, as the article has it.
const PLANS: readonly Plan[] = [
  {
    id: 'public',
    title: '社会公众满意度',
    questions: ['依法办事', '工作效率', '工作作风'],
    classes: [
      ['党代表', 8],
      ['人大代表', 8],
      ['政协委员', 8],
      ['各类社会团体代表', 8],
      ['社区居民代表', 29],
    ],
    modes: ['密封信件', '网络答卷', '集中问卷', '街道社区访问'],
    each: 5,
  },
  {
    id: 'client',
    title: '服务对象满意度',
    questions: ['服务态度', '办事效率', '廉洁自律'],
    classes: [
      ['各级国家机关代表', 6],
      ['各类企事业代表', 12],
      ['各市区党政群代表', 6],
    ],
    modes: ['电话调查', '窗口面访', '网络答卷'],
    each: 5,
  },
  {
    id: 'leader',
    title: '领导满意度',
    questions: ['履职成效', '协作配合'],
    classes: [
      ['市四套班子领导', 5],
      ['县级市（区）四套班子领导', 3],
    ],
    modes: ['集中问卷'],
    each: 10,
  },
]

const DONT_KNOW = '不了解'

/** The ballots of all surveys: each respondent rates some units, each unit gets the same number of ballots. */
export const sampleSurveys = (): SampleSurvey[] =>
  PLANS.map(plan => ({ id: plan.id, title: plan.title, questions: plan.questions, ballots: ballotsOf(plan) }))

function ballotsOf(plan: Plan): Ballot[] {
  const rounds = plan.classes.flatMap(([delegate, ballots]) => Array<string>(ballots).fill(delegate))
  const perRound = SCORED.length / plan.each
  return rounds.flatMap((delegate, round) =>
    Array.from({ length: perRound }, (_, seat) => {
      const number = round * perRound + seat + 1
      const id = `${plan.id.charAt(0).toUpperCase()}${String(number).padStart(4, '0')}`
      const random = stream(`survey/${id}`)
      const mode = random.pick(plan.modes)
      return Array.from({ length: plan.each }, (_, step) => {
        const unit = SCORED[(seat * plan.each + step) % SCORED.length] as SampleUnit
        return { id, delegate, mode, unit, answers: answersOf(plan, unit, mode, random) }
      })
    }).flat(),
  )
}

function answersOf(plan: Plan, unit: SampleUnit, mode: string, random: Stream): string[] {
  const stranger = plan.id === 'leader' ? 0.01 : plan.id === 'public' && unit.name === LITTLE_KNOWN ? 0.4 : 0.05
  if (random.chance(stranger)) return plan.questions.map(() => DONT_KNOW)
  return plan.questions.map(() => answer(quality(unit), mode, random))
}

/** The questionnaire at the counter says 非常满意 for 很满意; the scheme knows both. */
function answer(good: number, mode: string, random: Stream): string {
  const luck = random.next()
  if (luck < 0.3 + 0.24 * good) return mode === '窗口面访' ? '非常满意' : '很满意'
  if (luck < 0.74 + 0.16 * good) return '满意'
  return luck < 0.95 + 0.04 * good ? '基本满意' : '不满意'
}
