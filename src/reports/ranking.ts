import type { UnitResult } from '../model/assessment.ts'
import type { YearResult } from '../model/contest.ts'
import { LABELS, UNIT_STATES } from '../text/labels.ts'
import type { Language, Text } from '../text/text.ts'
import { firstBodyRow, frame } from './frame.ts'
import { vetoesText } from './grading-words.ts'
import { BLANK, home, type LiveCell, type LiveSheet, ref, text } from './live.ts'
import { groupWidth, inLanguage, type Report, type View } from './report.ts'
import type { Chart } from './sheet.ts'

// A chart of a hundred bars tells nothing: the first so many of a group are shown.
const MOST_BARS = 40

const PROVISIONAL = {
  zh: '有单位暂不计分，总名次为暂定',
  en: 'a unit is withheld, so the overall ranks are provisional',
}

/** 排名: by group, each unit's place, components, bonus, deduction, total and grade. Every number is live. */
export const ranking: Report = view => {
  const { assessment, language } = view
  const { scheme, outcome } = assessment
  const say = inLanguage(language)
  const rows = outcome.rankings.flatMap(({ group, results }) => results.map(result => ({ group: group.name, result })))
  const hasGrades = scheme.grades.length > 0
  const lastYearOf = ({ history }: UnitResult) => history.find(({ year }) => year === scheme.year - 1) ?? null
  const hasLastYear = outcome.results.some(result => lastYearOf(result)?.rank)
  const headings = [
    { title: say(LABELS.group), width: groupWidth(view) },
    { title: say(LABELS.rank), width: 3 },
    { title: say(LABELS.unit), width: 12 },
    ...scheme.indicators.map(({ title }) => ({ title, width: 5 })),
    { title: say(LABELS.bonus), width: 3 },
    { title: say(LABELS.deduction), width: 4 },
    { title: say(LABELS.total), width: 5 },
    { title: say(LABELS.overall), width: 4 },
    ...(hasGrades ? [{ title: say(LABELS.grade), width: 4 }] : []),
    ...(hasLastYear ? LAST_YEAR.map(title => ({ title: say(title), width: 4 })) : []),
    { title: say(LABELS.note), width: 12 },
  ]
  const totalColumn = scheme.indicators.length + 5
  const sheet = frame(view, {
    name: { zh: '排名', en: 'Ranking' },
    title: { zh: '综合排名表', en: 'Ranking' },
    ...(outcome.results.some(({ state }) => state === 'withheld') ? { note: PROVISIONAL } : {}),
    headings,
    body: rows.map(({ group, result }) => [
      text(group, 'centred'),
      result.standing ? home(result.standing.rank, { look: 'centred', places: 0 }) : BLANK,
      result.total ? { kind: 'jump', to: result.total, text: result.unit.name } : text(result.unit.name),
      ...scheme.indicators.map(({ id }) => pointsOf(result, id)),
      result.bonus ? ref(result.bonus) : BLANK,
      result.deduction ? ref(result.deduction) : BLANK,
      result.total ? ref(result.total, { look: 'strong' }) : BLANK,
      result.standing ? home(result.standing.overall, { places: 0 }) : BLANK,
      ...(hasGrades ? [result.grade ? home(result.grade, { look: 'centred' }) : BLANK] : []),
      ...(hasLastYear ? lastYearCells(lastYearOf(result)) : []),
      text(remarks(result, language)),
    ]),
    frozenColumns: 3,
    dataBars: [totalColumn],
  })
  return { ...sheet, charts: chartsOf(view, sheet, totalColumn) }
}

const LAST_YEAR: readonly Text[] = [
  { zh: '上年名次', en: 'Last year' },
  { zh: '进位', en: 'Places gained' },
]

const lastYearCells = (one: YearResult | null): LiveCell[] => [
  one?.rank ? ref(one.rank, { places: 0 }) : BLANK,
  one?.gained ? ref(one.gained, { places: 0 }) : BLANK,
]

function pointsOf(result: UnitResult, id: string): LiveCell {
  const score = result.scores.get(id)
  return score?.points ? ref(score.points) : BLANK
}

/** What a reader must know beside the number: not ranked, withheld and why, provisional, tied. */
function remarks(result: UnitResult, language: Language): string {
  const { state, provisional, standing, vetoes } = result
  const parts: string[] = []
  if (state !== 'ranked') parts.push(UNIT_STATES[state][language])
  if (state === 'withheld') parts.push(whatWithholds(result, language))
  if (provisional && standing) parts.push(language === 'zh' ? '暂定' : 'provisional')
  if (standing && standing.tiedWith.length > 0) {
    const others = standing.tiedWith.join(language === 'zh' ? '、' : ', ')
    parts.push(language === 'zh' ? `与${others}并列` : `tied with ${others}`)
  }
  if (standing && standing.levelWith.length > 0) {
    const others = standing.levelWith.join(language === 'zh' ? '、' : ', ')
    parts.push(
      language === 'zh' ? `与${others}只按名录次序分先后` : `parted from ${others} by the registry's order alone`,
    )
  }
  const barred = vetoesText(vetoes, language)
  if (barred !== '') parts.push(barred)
  return parts.join(language === 'zh' ? '；' : '; ')
}

const NOTHING: Text = { zh: '没有适用的指标', en: 'no indicator applies' }

/** The indicators that keep a unit from having a total, or what else does. */
function whatWithholds({ scores, because }: UnitResult, language: Language): string {
  const leaves = [...scores.values()].filter(score => score.state === 'withheld' && score.indicator.leaf)
  const others = because.map(({ kind }) => (kind === 'nothing-applies' ? NOTHING : LABELS.bonus)[language])
  const titles = [...leaves.map(score => score.indicator.title), ...new Set(others)]
  return titles.join(language === 'zh' ? '、' : ', ')
}

// One chart a group, below the table, where each prints on a page of its own and leaves the table its width.
function chartsOf({ assessment, language }: View, sheet: LiveSheet, totalColumn: number): Chart[] {
  const charts: Chart[] = []
  let from = firstBodyRow(sheet)
  let top = sheet.rows.length + 2
  for (const { group, results } of assessment.outcome.rankings) {
    const bars = Math.min(results.filter(({ state }) => state === 'ranked').length, MOST_BARS)
    const to = from + bars - 1
    if (bars > 1) {
      const rows = Math.max(12, bars + 4)
      const first = bars === MOST_BARS ? (language === 'zh' ? `（前 ${bars} 名）` : ` (first ${bars})`) : ''
      charts.push({
        title: `${group.name}${language === 'zh' ? '总分' : ': totals'}${first}`,
        categories: { column: 2, from, to },
        values: { column: totalColumn, from, to },
        at: { column: 0, row: top, columns: sheet.columns.length, rows },
      })
      top += rows + 1
    }
    from += results.length
  }
  return charts
}
