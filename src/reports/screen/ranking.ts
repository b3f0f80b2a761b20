import { showValue } from '../../formula/explain.ts'
import type { Assessment, Ranking, UnitResult, UnitState } from '../../model/assessment.ts'
import { type AwardResult, isReached } from '../../model/contest.ts'
import { LABELS, UNIT_STATES } from '../../text/labels.ts'
import type { Language } from '../../text/text.ts'
import { type Block, GAP, line } from '../block.ts'
import { vetoesText } from '../grading-words.ts'

/** The ranking on the terminal, group by group; at most so many rows a group. */
export function rankingScreen(assessment: Assessment, most: number, language: Language): Block[] {
  const { scheme, outcome, stamp } = assessment
  return [
    { kind: 'title', text: titleOf([scheme.title], scheme, stamp, language) },
    line(states(outcome.results, language)),
    ...gradeCounts(assessment, language).map(text => line(text)),
    ...vetoLines(outcome.results, language).map(text => line(text, 'warning')),
    GAP,
    ...outcome.rankings.flatMap(ranking => groupTable(ranking, scheme.grades.length > 0, most, language)),
  ]
}

/** What every screen of a run is headed by: what it is about, that its data are made up, its day. */
export function titleOf(
  about: readonly string[],
  { simulated }: Assessment['scheme'],
  { asOf }: Assessment['stamp'],
  language: Language,
): string {
  const mark = simulated ? (language === 'zh' ? '（模拟数据）' : ' (simulated data)') : ''
  return `${about.join(' · ')}${mark} · ${language === 'zh' ? '截止日' : 'as of'} ${asOf}`
}

function states(results: readonly UnitResult[], language: Language): string {
  const all: readonly UnitState[] = ['ranked', 'unranked', 'withheld', 'excluded']
  const parts = all.flatMap(state => {
    const count = results.filter(result => result.state === state).length
    if (count === 0) return []
    return [language === 'zh' ? `${UNIT_STATES[state].zh} ${count}` : `${count} ${UNIT_STATES[state].en}`]
  })
  return language === 'zh'
    ? `${results.length} 个单位：${parts.join('，')}`
    : `${results.length} units: ${parts.join('; ')}`
}

/** How many have each grade and each award; none of either: no line. */
function gradeCounts({ scheme, outcome }: Assessment, language: Language): string[] {
  const zh = language === 'zh'
  const counted = (title: string, count: number) => (zh ? `${title} ${count}` : `${count} ${title}`)
  const grades = scheme.grades.map(({ name }) =>
    counted(name, outcome.results.filter(({ grade }) => grade?.value === name).length),
  )
  const awards = scheme.awards.map(award => {
    const isWon = (own: AwardResult) => own.award === award && isReached(own)
    return counted(award.title, outcome.results.filter(result => result.awards.some(isWon)).length)
  })
  const listed = (counts: readonly string[]) => counts.join(zh ? '，' : ', ')
  return [
    ...(grades.length === 0 ? [] : [zh ? `等次：${listed(grades)}` : `Grades: ${listed(grades)}`]),
    ...(awards.length === 0 ? [] : [zh ? `奖项：${listed(awards)}` : `Awards: ${listed(awards)}`]),
  ]
}

/** Who is under a veto, and what it does. */
const vetoLines = (results: readonly UnitResult[], language: Language): string[] =>
  results.flatMap(({ unit, vetoes }) => {
    const said = vetoesText(vetoes, language)
    return said === '' ? [] : [language === 'zh' ? `${unit.name}：${said}` : `${unit.name}: ${said}`]
  })

function groupTable({ group, results }: Ranking, hasGrades: boolean, most: number, language: Language): Block[] {
  const provisional = results.some(result => result.provisional && result.standing)
  const temporary = provisional ? (language === 'zh' ? '（暂定）' : ' (provisional)') : ''
  const [shown, rest] = [results.slice(0, most), results.slice(most)]
  const say = (text: { zh: string; en: string }) => text[language]
  const headings = [LABELS.rank, LABELS.unit, LABELS.total, LABELS.bonus, LABELS.deduction].map(say)
  if (hasGrades) headings.push(say(LABELS.grade))
  headings.push(say(LABELS.note))
  const left = withheldIn(rest, language)
  const parted = partedTotals(results)
  return [
    line(`${group.name}${temporary}`, 'strong'),
    {
      kind: 'table',
      headings,
      right: [0, 2, 3, 4],
      rows: shown.map(result => unitRow(result, parted, hasGrades, language)),
    },
    ...(rest.length === 0
      ? []
      : [
          line(
            language === 'zh'
              ? `另有 ${rest.length} 个单位${left}，见结果工作簿“排名”表。`
              : `${rest.length} more units${left}: see the sheet Ranking.`,
            'muted',
          ),
        ]),
    GAP,
  ]
}

/** Units without a rank must not hide below the fold: they are named. */
function withheldIn(rest: readonly UnitResult[], language: Language): string {
  const names = rest.filter(({ state }) => state === 'withheld').map(({ unit }) => unit.name)
  if (names.length === 0) return ''
  return language === 'zh' ? `（其中暂不计分：${names.join('、')}）` : ` (withheld: ${names.join(', ')})`
}

function unitRow(result: UnitResult, parted: ReadonlySet<string>, hasGrades: boolean, language: Language): string[] {
  const { unit, standing, total, bonus, deduction, grade, state, vetoes, awards } = result
  const note = [
    ...(state === 'ranked' ? [] : [UNIT_STATES[state][language]]),
    ...vetoes.filter(({ rows }) => rows.length > 0).map(({ veto }) => veto.title),
    ...awards.filter(isReached).map(({ award }) => award.title),
    ...(standing && standing.tiedWith.length > 0 ? [language === 'zh' ? '并列' : 'tied'] : []),
    ...(standing && total && parted.has(shownOf(total))
      ? [language === 'zh' ? '同分，按方案定先后' : 'same total, parted by the scheme']
      : []),
  ]
  return [
    standing ? showValue(standing.rank.value) : '—',
    unit.name,
    total ? showValue(total.value, total.places) : '—',
    signed(bonus, '+'),
    signed(deduction, '−'),
    ...(hasGrades ? [grade ? showValue(grade.value) : '—'] : []),
    note.join(' '),
  ]
}

/** Totals, as they are shown, that stand at more than one rank: without a word that looks like a mistake. */
function partedTotals(results: readonly UnitResult[]): ReadonlySet<string> {
  const ranks = new Map<string, string>()
  const parted = new Set<string>()
  for (const { standing, total } of results) {
    if (standing === null || total === null) continue
    const [shown, rank] = [shownOf(total), showValue(standing.rank.value)]
    if ((ranks.get(shown) ?? rank) !== rank) parted.add(shown)
    ranks.set(shown, rank)
  }
  return parted
}

const shownOf = ({ value, places }: NonNullable<UnitResult['total']>): string => showValue(value, places)

function signed(points: UnitResult['bonus'], sign: string): string {
  if (points === null || typeof points.value === 'string' || points.value.isZero()) return ''
  return `${sign}${showValue(points.value, points.places)}`
}
