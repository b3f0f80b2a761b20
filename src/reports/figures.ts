import { LABELS } from '../text/labels.ts'
import { numberCell, unitCell, wordsCell } from './field-cell.ts'
import { frame } from './frame.ts'
import { inLanguage, type Report } from './report.ts'
import { rowsOf } from './rows.ts'
import { sourceLink } from './source-link.ts'

/** 数据: the reported figures, one row each, in the source's order. */
export const figures: Report = view => {
  const { dataset, outcome } = view.assessment
  if (dataset.figures.length === 0) return null
  const say = inLanguage(view.language)
  const challenged = dataset.figures.some(({ challenge }) => outcome.operands.find(challenge, 'value'))
  return frame(view, {
    name: { zh: '数据', en: 'Data' },
    title: { zh: '报送数据', en: 'Reported figures' },
    headings: [
      { title: say(LABELS.unit), width: 12 },
      { title: say(LABELS.item), width: 14 },
      { title: say(LABELS.value), width: 6 },
      { title: say(LABELS.target), width: 6 },
      ...(challenged ? [{ title: say(LABELS.challenge), width: 6 }] : []),
      { title: say(LABELS.source), width: 7 },
    ],
    body: rowsOf(dataset.figures, figure => [
      unitCell(figure.unit),
      wordsCell(figure.item),
      numberCell(outcome.operands, figure.value),
      numberCell(outcome.operands, figure.target),
      ...(challenged ? [numberCell(outcome.operands, figure.challenge)] : []),
      sourceLink(view, figure.value.at),
    ]),
  })
}
