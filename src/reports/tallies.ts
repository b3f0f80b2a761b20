import type { Tally, UnitTally } from '../model/dataset.ts'
import type { Survey } from '../model/scheme.ts'
import { LABELS } from '../text/labels.ts'
import { optionalHome } from './field-cell.ts'
import { frame } from './frame.ts'
import { BLANK, home, type LiveCell, number, text } from './live.ts'
import { inLanguage, type Report, type View } from './report.ts'

/** 满意度: the tally of every survey, unit by question, with the live index of each question. */
export const tallies: Report = view => {
  const { dataset, scheme } = view.assessment
  if (dataset.tallies.length === 0) return null
  const say = inLanguage(view.language)
  const inChinese = view.language === 'zh'
  const surveys = new Map(scheme.surveys.map(survey => [survey.id, survey]))
  const options = [...new Set(scheme.surveys.flatMap(survey => survey.options.map(({ name }) => name)))]
  return frame(view, {
    name: { zh: '满意度', en: 'Survey' },
    title: { zh: '满意度测评统计表', en: 'Survey tally' },
    headings: [
      { title: inChinese ? '测评' : 'Survey', width: 10 },
      { title: say(LABELS.unit), width: 12 },
      { title: inChinese ? '题目' : 'Question', width: 8 },
      ...options.map(title => ({ title, width: 4 })),
      { title: inChinese ? '未答' : 'Blank', width: 3 },
      { title: inChinese ? '指数' : 'Index', width: 6 },
      { title: say(LABELS.source), width: 9 },
    ],
    body: dataset.tallies.flatMap(tally => {
      const survey = surveys.get(tally.survey)
      return survey ? tally.units.map(row => tallyRow(view, tally, survey, row, options)) : []
    }),
    frozenColumns: 3,
  })
}

function tallyRow(view: View, tally: Tally, survey: Survey, row: UnitTally, options: readonly string[]): LiveCell[] {
  const { operands } = view.assessment.outcome
  const own = new Set(survey.options.map(({ name }) => name))
  const count = (option: string): LiveCell => {
    const operand = operands.find(row, option)
    if (operand) return home(operand)
    return own.has(option) ? number(row.counts.get(option) ?? 0) : BLANK
  }
  return [
    text(survey.title),
    text(row.unit.name),
    text(row.question),
    ...options.map(count),
    number(row.blank),
    optionalHome(operands.find(row, 'index')),
    text(tally.source.sheet === '' ? tally.source.file : `${tally.source.file} › ${tally.source.sheet}`, 'muted'),
  ]
}
