import type { Assessment, UnitResult } from '../model/assessment.ts'
import { known } from '../model/field.ts'
import type { Award } from '../model/grading.ts'
import { LABELS, UNIT_STATES } from '../text/labels.ts'
import type { Language } from '../text/text.ts'
import { frame } from './frame.ts'
import { consequenceText, vetoesText } from './grading-words.ts'
import { BLANK, type LiveCell, ref, text } from './live.ts'
import { groupWidth, inLanguage, type Report, type View } from './report.ts'

/** 一票否决与等次: every unit's vetoes and what they do, its grade, its awards, and what follows from its grades over the years. */
export const standing: Report = view => {
  const { scheme, outcome } = view.assessment
  if (!isNeeded(view.assessment)) return null
  const zh = view.language === 'zh'
  const say = inLanguage(view.language)
  const hasGrades = scheme.grades.length > 0
  return frame(view, {
    name: { zh: '一票否决与等次', en: 'Vetoes and grades' },
    title: { zh: '一票否决、等次、奖项和结果运用表', en: 'Vetoes, grades, awards and consequences' },
    note: {
      zh: '奖项列 1 为获得，0 为未获得，空白为不参评；名额见“名额”和“名额评定”',
      en: 'awards: 1 won, 0 not won, blank not in the running; see Seats and Places',
    },
    headings: [
      { title: say(LABELS.group), width: groupWidth(view) },
      { title: say(LABELS.unit), width: 12 },
      { title: say(LABELS.total), width: 5 },
      { title: say(LABELS.rank), width: 3 },
      { title: zh ? '一票否决' : 'Vetoes', width: 18 },
      { title: zh ? '事项和文号' : 'Items and documents', width: 16 },
      ...(hasGrades ? [{ title: say(LABELS.grade), width: 5 }] : []),
      ...scheme.awards.map(({ title }) => ({ title, width: 5 })),
      { title: zh ? '结果运用' : 'Consequences', width: 16 },
      { title: say(LABELS.note), width: 12 },
    ],
    body: outcome.rankings.flatMap(({ results }) =>
      results.filter(({ state }) => state !== 'excluded').map(result => unitRow(view, result, hasGrades)),
    ),
    frozenColumns: 2,
  })
}

const isNeeded = ({ scheme }: Assessment): boolean =>
  scheme.quotas !== null || scheme.vetoes.length > 0 || scheme.awards.length > 0 || scheme.consequences.length > 0

function unitRow({ assessment, language }: View, result: UnitResult, hasGrades: boolean): LiveCell[] {
  const { unit, total, standing: place, vetoes, grade, consequences } = result
  return [
    text(unit.group, 'centred'),
    text(unit.name),
    total ? ref(total) : BLANK,
    place ? ref(place.rank, { look: 'centred', places: 0 }) : BLANK,
    text(vetoesText(vetoes, language), 'warning'),
    text(itemsOf(result, language)),
    ...(hasGrades ? [grade ? ref(grade, { look: 'centred' }) : BLANK] : []),
    ...assessment.scheme.awards.map(award => awardCell(result, award)),
    text(consequences.map(one => consequenceText(one, language)).join(language === 'zh' ? '；' : '; ')),
    text(noteOn(result, language)),
  ]
}

function awardCell({ awards }: UnitResult, award: Award): LiveCell {
  const own = awards.find(one => one.award === award)
  return own ? ref(own.reached, { look: 'centred', places: 0 }) : BLANK
}

function itemsOf({ vetoes }: UnitResult, language: Language): string {
  const rows = [...new Set(vetoes.flatMap(result => result.rows))]
  const none = language === 'zh' ? '无文号' : 'no document'
  return rows
    .map(({ item, date, document }) => [known(item), known(date), known(document) ?? none].join(' '))
    .join(language === 'zh' ? '；' : '; ')
}

function noteOn({ state, provisional, grade, awards }: UnitResult, language: Language): string {
  const isOpen = provisional && grade !== null
  const isAwardOpen = awards.some(one => one.provisional)
  const parts = [
    state === 'ranked' ? null : UNIT_STATES[state][language],
    isOpen || isAwardOpen ? (language === 'zh' ? '暂定' : 'provisional') : null,
  ]
  return parts.filter(part => part !== null).join(language === 'zh' ? '；' : '; ')
}
