import { LABELS } from '../text/labels.ts'
import { numberCell, unitCell, wordCell, wordsCell } from './field-cell.ts'
import { frame } from './frame.ts'
import { inLanguage, type Report } from './report.ts'
import { sourceLink } from './source-link.ts'

/** 评分: scores that assessors entered, with their reasons. */
export const entries: Report = view => {
  const { dataset, outcome } = view.assessment
  if (dataset.entries.length === 0) return null
  const say = inLanguage(view.language)
  return frame(view, {
    name: { zh: '评分', en: 'Entered scores' },
    title: { zh: '考核部门评分', en: 'Scores entered by assessors' },
    headings: [
      { title: say(LABELS.unit), width: 12 },
      { title: say(LABELS.indicator), width: 10 },
      { title: say(LABELS.score), width: 5 },
      { title: say(LABELS.reason), width: 20 },
      { title: say(LABELS.source), width: 7 },
    ],
    body: dataset.entries.map(entry => [
      unitCell(entry.unit),
      wordsCell(entry.indicator),
      outcome.operands.find(entry.grade, 'value')
        ? wordCell(outcome.operands, entry.grade)
        : numberCell(outcome.operands, entry.score),
      wordsCell(entry.reason),
      sourceLink(view, entry.score.at),
    ]),
  })
}
