import { shownIn } from '../model/field.ts'
import type { UnitName } from '../model/unit.ts'
import { LABELS } from '../text/labels.ts'
import { numberCell, unitCell, wordsCell } from './field-cell.ts'
import { frame } from './frame.ts'
import { BLANK, type LiveCell, text } from './live.ts'
import { inLanguage, type Report } from './report.ts'
import { sourceLink } from './source-link.ts'

/** 往年: the results of earlier years that changes and consequences rest on, in the source's order. */
export const prior: Report = view => {
  const { dataset, outcome } = view.assessment
  if (dataset.prior.length === 0) return null
  const say = inLanguage(view.language)
  return frame(view, {
    name: { zh: '往年', en: 'Earlier years' },
    title: { zh: '往年结果', en: 'Results of earlier years' },
    headings: [
      { title: say(LABELS.year), width: 4 },
      { title: say(LABELS.unit), width: 12 },
      { title: view.language === 'zh' ? '当年名称' : 'Name then', width: 10 },
      { title: say(LABELS.indicator), width: 8 },
      { title: say(LABELS.score), width: 5 },
      { title: say(LABELS.rank), width: 4 },
      { title: say(LABELS.grade), width: 5 },
      { title: say(LABELS.source), width: 7 },
    ],
    body: dataset.prior.map(row => [
      row.year.kind === 'value' ? text(String(row.year.value), 'centred') : text(shownIn(row.year), 'problem'),
      unitCell(row.unit),
      nameThen(row.unit),
      wordsCell(row.indicator),
      numberCell(outcome.operands, row.score),
      numberCell(outcome.operands, row.rank),
      wordsCell(row.grade),
      sourceLink(view, row.at),
    ]),
  })
}

/** The name in the cell where it is not the unit's own: that of a body it took over, or an alias. */
const nameThen = (name: UnitName): LiveCell =>
  name.kind === 'known' && name.shown.trim() !== name.unit.name ? text(name.shown.trim()) : BLANK
