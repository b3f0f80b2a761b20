import { ruleOf, showValue, workingOf } from '../formula/explain.ts'
import type { Operand, Quantity } from '../formula/operand.ts'
import type { UnitResult } from '../model/assessment.ts'
import { type Contest, isReached, type VetoResult } from '../model/contest.ts'
import { placeName } from '../model/place-name.ts'
import type { Language } from '../text/text.ts'
import { consequenceText, vetoText } from './grading-words.ts'
import { poolName, subjectName } from './seat-words.ts'
import { type Step, step } from './step.ts'

/** Where a unit stands, how it is graded and what it is awarded, each in a plain step; nothing of what it has no part in. */
export function standingSteps(result: UnitResult, contests: readonly Contest[], language: Language): Step[] {
  const temporary = result.provisional ? WORDS.provisional[language] : ''
  const place = placeOf(result, language)
  const { grade } = result
  return [
    ...(place === null
      ? []
      : [step(WORDS.rank[language], `${place}${temporary}`, { working: tiesOf(result, language) })]),
    ...(grade === null
      ? []
      : [
          gradeStep(
            grade,
            temporary,
            contests.filter(isOfGrade).flatMap(contest => seatSteps(contest, result, language)),
            language,
          ),
        ]),
    ...result.vetoes.filter(({ rows }) => rows.length > 0).map(veto => vetoStep(veto, language)),
    ...contests.filter(contest => !isOfGrade(contest)).flatMap(contest => seatSteps(contest, result, language)),
    ...result.consequences.map(one =>
      step(WORDS.consequence[language], consequenceText(one, language), { clause: one.consequence.source }),
    ),
  ]
}

const WORDS = {
  rank: { zh: '名次', en: 'Rank' },
  grade: { zh: '等次', en: 'Grade' },
  veto: { zh: '一票否决', en: 'Veto' },
  consequence: { zh: '结果运用', en: 'Consequence' },
  provisional: { zh: '（暂定：本组有单位暂不计分）', en: ' (provisional: a unit of the group is withheld)' },
} as const

const isOfGrade = ({ subject }: Contest): boolean => subject.kind === 'grade'

// With quotas the steps below tell which grade was reached; the ladder itself is told as a rule.
function gradeStep(grade: Quantity, temporary: string, steps: readonly Step[], language: Language): Step {
  const told = steps.length === 0 ? { working: workingOf(grade, language) } : { rule: ruleOf(grade, language), steps }
  return step(WORDS.grade[language], `${showValue(grade.value)}${temporary}`, told)
}

/** A unit's place in one competition, against the last place that is within. */
function seatSteps(contest: Contest, { unit }: UnitResult, language: Language): Step[] {
  const zh = language === 'zh'
  const entry = contest.entries.find(one => one.unit === unit)
  if (entry === undefined) return []
  const { place, keys } = entry
  const [among, line] = [poolName(contest, language), showValue(contest.line.value)]
  const where = zh
    ? `${among}第 ${showValue(place.value)} 名，取前 ${line} 名`
    : `place ${showValue(place.value)} in ${among}, ${line} within`
  const within = isReached(entry) ? (zh ? '在名额内' : 'within') : zh ? '不在名额内' : 'not within'
  const compared = keys.map((key, i) => `${contest.keyTitles[i]?.[language]} ${showValue(key.value, placesOf(key))}`)
  const { subject } = contest
  return [
    step(subjectName(contest), within, {
      working: `${where}${zh ? '；' : '; '}${compared.join(zh ? '，' : ', ')}`,
      clause: subject.kind === 'award' ? subject.award.source : null,
    }),
  ]
}

const placesOf = (of: Operand): number | undefined => (of.kind === 'quantity' ? of.places : undefined)

const vetoStep = ({ veto, rows }: VetoResult, language: Language): Step =>
  step(WORDS.veto[language], veto.title, {
    working: vetoText(veto, language),
    clause: veto.source,
    sources: rows.map(({ at }) => placeName(at)),
  })

function placeOf({ standing, unit }: UnitResult, language: Language): string | null {
  if (standing === null) return null
  const rank = showValue(standing.rank.value)
  return language === 'zh'
    ? `${unit.group}第 ${rank} 名，共 ${standing.rankedOf} 个单位`
    : `${rank} of ${standing.rankedOf} in ${unit.group}`
}

function tiesOf({ standing }: UnitResult, language: Language): string | null {
  if (standing === null || standing.tiedWith.length === 0) return null
  return language === 'zh' ? `与${standing.tiedWith.join('、')}并列` : `tied with ${standing.tiedWith.join(', ')}`
}
