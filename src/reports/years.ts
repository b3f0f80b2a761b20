import type { UnitResult } from '../model/assessment.ts'
import { LABELS } from '../text/labels.ts'
import { frame, type Heading } from './frame.ts'
import { BLANK, home, type LiveCell, ref, text } from './live.ts'
import { groupWidth, inLanguage, type Report, type View } from './report.ts'

/** 年度对比: each unit's total, place and grade of this year beside those of earlier years, with what has changed. */
export const years: Report = view => {
  const { outcome, scheme } = view.assessment
  const zh = view.language === 'zh'
  const say = inLanguage(view.language)
  const earlier = [...new Set(outcome.results.flatMap(({ history }) => history.map(({ year }) => year)))]
  if (earlier.length === 0) return null
  earlier.sort((a, b) => b - a)
  const named = (year: number, title: string): string => (zh ? `${year} 年${title}` : `${title} ${year}`)
  const columns = earlier.flatMap((year): Heading[] => [
    { title: named(year, say(LABELS.total)), width: 5 },
    { title: zh ? `比 ${year} 年增减` : `Change since ${year}`, width: 5 },
    { title: named(year, say(LABELS.rank)), width: 4 },
    { title: zh ? `比 ${year} 年进位` : `Places gained since ${year}`, width: 4 },
    { title: named(year, say(LABELS.grade)), width: 5 },
  ])
  return frame(view, {
    name: { zh: '年度对比', en: 'Years' },
    title: { zh: '年度对比表', en: 'This year and earlier ones' },
    note: {
      zh: '进位为正表示名次前移；承继自其他单位的，用被承继单位的往年结果',
      en: 'places gained above 0: moved up; a unit that took over from another has the results of that one',
    },
    headings: [
      { title: say(LABELS.group), width: groupWidth(view) },
      { title: say(LABELS.unit), width: 12 },
      { title: named(scheme.year, say(LABELS.total)), width: 5 },
      { title: named(scheme.year, say(LABELS.rank)), width: 4 },
      { title: named(scheme.year, say(LABELS.grade)), width: 5 },
      ...columns,
    ],
    body: outcome.rankings.flatMap(({ results }) =>
      results.filter(({ state }) => state !== 'excluded').map(result => unitRow(view, result, earlier)),
    ),
    frozenColumns: 2,
  })
}

function unitRow(
  { assessment }: View,
  { unit, total, standing, grade, history }: UnitResult,
  earlier: readonly number[],
) {
  const isGraded = assessment.scheme.grades.length > 0
  const before = earlier.flatMap((year): LiveCell[] => {
    const one = history.find(result => result.year === year)
    if (one === undefined) return [BLANK, BLANK, BLANK, BLANK, BLANK]
    return [
      one.total ? ref(one.total) : BLANK,
      one.change ? home(one.change) : BLANK,
      one.rank ? ref(one.rank, { places: 0 }) : BLANK,
      one.gained ? home(one.gained, { places: 0 }) : BLANK,
      text(one.grade, 'centred'),
    ]
  })
  return [
    text(unit.group, 'centred'),
    text(unit.name),
    total ? ref(total, { look: 'strong' as const }) : BLANK,
    standing ? ref(standing.rank, { places: 0 }) : BLANK,
    isGraded && grade ? ref(grade, { look: 'centred' as const }) : BLANK,
    ...before,
  ]
}
