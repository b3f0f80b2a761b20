import { showValue, workingOf } from '../formula/explain.ts'
import type { UnitResult } from '../model/assessment.ts'
import type { Language } from '../text/text.ts'
import { type Step, step } from './step.ts'

/** Where a unit stands and how it is graded, in two plain steps; none for a unit that is not ranked. */
export function standingSteps(result: UnitResult, language: Language): Step[] {
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
          step(WORDS.grade[language], `${showValue(grade.value)}${temporary}`, { working: workingOf(grade, language) }),
        ]),
  ]
}

const WORDS = {
  rank: { zh: '名次', en: 'Rank' },
  grade: { zh: '等次', en: 'Grade' },
  provisional: { zh: '（暂定：本组有单位暂不计分）', en: ' (provisional: a unit of the group is withheld)' },
} as const

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
