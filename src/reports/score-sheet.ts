import type { Operand } from '../formula/operand.ts'
import type { UnitResult } from '../model/assessment.ts'
import { allIndicators } from '../model/indicators.ts'
import type { Indicator } from '../model/scheme.ts'
import { LABELS, SCORE_STATES, UNIT_STATES } from '../text/labels.ts'
import type { Language } from '../text/text.ts'
import { frame } from './frame.ts'
import { BLANK, home, type LiveCell, live, ref, text } from './live.ts'
import { groupWidth, inLanguage, type Report } from './report.ts'

/** 得分明细: every unit under every node of the tree, and the total. Ranked units stand first, group by group, unbroken. */
export const scoreSheet: Report = view => {
  const { scheme, outcome } = view.assessment
  const say = inLanguage(view.language)
  const nodes = allIndicators(scheme.indicators)
  const groups = outcome.rankings.map(({ results }) => [...results].sort(byRegistry(outcome.results)))
  const isRanked = ({ state }: UnitResult) => state === 'ranked'
  const results = [
    ...groups.flatMap(group => group.filter(isRanked)),
    ...groups.flatMap(group => group.filter(result => !isRanked(result))),
  ]
  // What equal totals are parted by stands here even where no other column has it of every unit: places compare one row with another.
  const { parting } = outcome
  return frame(view, {
    name: { zh: '得分明细', en: 'Scores' },
    title: { zh: '得分明细表', en: 'Scores by indicator' },
    headings: [
      { title: say(LABELS.group), width: groupWidth(view) },
      { title: say(LABELS.unit), width: 12 },
      ...nodes.map(({ title, level }) => ({ title, width: level === 1 ? 5 : 4 })),
      { title: say(LABELS.bonus), width: 3 },
      { title: say(LABELS.deduction), width: 4 },
      { title: say(LABELS.total), width: 5 },
      { title: say(LABELS.state), width: 5 },
      ...parting.map(({ title }) => ({ title: `${say(title)}${say(COMPARED)}`, width: 5 })),
    ],
    subheadings: [
      [
        BLANK,
        text(say(LABELS.points), 'muted'),
        ...nodes.map(({ points }) => ref(points, { look: 'muted' })),
        BLANK,
        BLANK,
        ref(scheme.full, { look: 'muted' }),
        BLANK,
        ...parting.map(() => BLANK),
      ],
    ],
    body: results.map(result => [
      text(result.unit.group, 'centred'),
      text(result.unit.name),
      ...nodes.map(node => cellOf(result, node, view.language)),
      result.bonus ? home(result.bonus) : BLANK,
      result.deduction ? home(result.deduction) : BLANK,
      result.total ? home(result.total, { look: 'strong' }) : BLANK,
      text(UNIT_STATES[result.state][view.language], 'centred'),
      ...parting.map(({ values }) => comparedCell(values.get(result.unit.name))),
    ]),
    frozenColumns: 2,
  })
}

const COMPARED = { zh: '（同分比较）', en: ' (to part ties)' }

const comparedCell = (value: Operand | undefined): LiveCell =>
  value === undefined ? BLANK : live(value, { look: 'muted' })

function byRegistry(results: readonly UnitResult[]): (a: UnitResult, b: UnitResult) => number {
  const order = new Map(results.map(({ unit }, i) => [unit.name, i]))
  return (a, b) => (order.get(a.unit.name) ?? 0) - (order.get(b.unit.name) ?? 0)
}

// A leaf's score stands on 计算过程 with its working; a parent's stands here, beside what it adds up.
function cellOf(result: UnitResult, node: Indicator, language: Language): LiveCell {
  const score = result.scores.get(node.id)
  if (score === undefined) return BLANK
  if (score.points === null)
    return text(SCORE_STATES[score.state][language], score.state === 'withheld' ? 'warning' : 'muted')
  return node.leaf ? live(score.points) : home(score.points, { look: 'strong' })
}
