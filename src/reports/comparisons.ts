import type { Operand } from '../formula/operand.ts'
import type { Comparison, Score } from '../model/assessment.ts'
import type { GroupInput } from '../model/scheme.ts'
import type { Unit } from '../model/unit.ts'
import { LABELS } from '../text/labels.ts'
import { frame } from './frame.ts'
import { BLANK, home, type LiveCell, live, text } from './live.ts'
import { groupWidth, inLanguage, type Report, type View } from './report.ts'

/** 组内比较: the values that scores against other units rest on, each group's in one unbroken column, with best, mean and places. */
export const comparisons: Report = view => {
  const compared = comparisonsIn(view)
  if (compared.length === 0) return null
  const say = inLanguage(view.language)
  const inChinese = view.language === 'zh'
  const hasMeans = compared.some(({ comparison }) => rulesOf(comparison).some(({ as }) => as === 'mean-place'))
  return frame(view, {
    name: { zh: '组内比较', en: 'Comparison' },
    title: { zh: '组内比较表', en: 'Units compared with one another' },
    note: {
      zh: '单列单位只与参评单位比较，不在其中',
      en: 'a unit scored apart is compared with the ranked ones without being one of them',
    },
    headings: [
      { title: say(LABELS.indicator), width: 10 },
      { title: say(LABELS.group), width: groupWidth(view) },
      { title: inChinese ? '比较的数' : 'Compared', width: 8 },
      { title: say(LABELS.unit), width: 12 },
      { title: say(LABELS.value), width: 6 },
      { title: inChinese ? '组内名次' : 'Place', width: 5 },
      ...(hasMeans ? [{ title: inChinese ? '平均名次' : 'Mean place', width: 5 }] : []),
    ],
    body: compared.flatMap(one => blocks(view, one, hasMeans)),
    frozenColumns: 0,
  })
}

/** One comparison with the scores that it made. */
interface Compared {
  readonly comparison: Comparison
  readonly scores: readonly Score[]
}

function comparisonsIn({ assessment }: View): Compared[] {
  const found = new Map<Comparison, Score[]>()
  for (const { scores } of assessment.outcome.results) {
    for (const score of scores.values()) {
      if (score.comparison === undefined) continue
      const own = found.get(score.comparison)
      if (own) own.push(score)
      else found.set(score.comparison, [score])
    }
  }
  return [...found].map(([comparison, scores]) => ({ comparison, scores }))
}

const rulesOf = ({ indicator }: Comparison): readonly GroupInput[] => indicator.leaf?.comparison?.inputs ?? []

/** For each value compared: what is the same for all, then the members, then those that are compared without being members. */
function blocks(view: View, { comparison, scores }: Compared, hasMeans: boolean): LiveCell[][] {
  const { members, values } = comparison
  const byUnit = new Map(scores.map(score => [score.unit, score]))
  return [...values].flatMap(([name, series]) => {
    const wanted = rulesOf(comparison).filter(({ of }) => of === name)
    const common = wanted.flatMap(one => commonRow(view, comparison, one, series[0], hasMeans))
    const places = (hasMeans ? PLACES : PLACES.slice(0, 1)).map(
      kind => wanted.find(({ as }) => as === kind)?.name ?? null,
    )
    const row = (unit: Unit, value: Operand | undefined, score: Score | undefined) =>
      unitRow(
        view,
        comparison,
        unit,
        value,
        places.map(place => placeOf(score, place)),
      )
    const inside = members.map((unit, i) => row(unit, series[i], byUnit.get(unit)))
    const others = scores
      .filter(({ unit }) => !members.includes(unit))
      .map(score => row(score.unit, bound(score, name), score))
    return [...common, ...inside, ...others]
  })
}

// A rule can look at both: by the mean of the places that level units take up, and at whether the place is in its table.
const PLACES = ['place', 'mean-place'] as const

const bound = (score: Score, name: string): Operand | undefined => {
  const found = score.inputs[name]
  return found === undefined || Array.isArray(found) ? undefined : (found as Operand)
}

const placeOf = (score: Score | undefined, name: string | null): Operand | undefined =>
  score === undefined || name === null ? undefined : bound(score, name)

function commonRow(
  view: View,
  { indicator, group, common }: Comparison,
  { name }: GroupInput,
  first: Operand | undefined,
  hasMeans: boolean,
): LiveCell[][] {
  const made = common.get(name)
  if (made === undefined) return []
  return [
    [
      text(indicator.title, 'strong'),
      text(groupName(group, view)),
      text(first?.name[view.language] ?? null),
      text(made.name[view.language], 'strong'),
      home(made, { look: 'strong' }),
      BLANK,
      ...(hasMeans ? [BLANK] : []),
    ],
  ]
}

const unitRow = (
  view: View,
  { indicator, group }: Comparison,
  unit: Unit,
  value: Operand | undefined,
  places: readonly (Operand | undefined)[],
): LiveCell[] => [
  text(indicator.title),
  text(groupName(group, view)),
  text(value?.name[view.language] ?? null),
  text(unit.name),
  value ? live(value) : BLANK,
  ...places.map(place => (place ? home(place) : BLANK)),
]

const ALL = { zh: '全部', en: 'all' }

const groupName = (group: string | null, { language }: View): string => group ?? ALL[language]
