import type { AdjustmentRow } from '../model/dataset.ts'
import { known } from '../model/field.ts'
import { LABELS } from '../text/labels.ts'
import { numberCell, unitCell, wordsCell } from './field-cell.ts'
import { frame } from './frame.ts'
import { type LiveCell, text } from './live.ts'
import { inLanguage, type Report, type View } from './report.ts'
import { sourceLink } from './source-link.ts'

const TREATED = {
  counted: { zh: '计入', en: 'counted' },
  capped: { zh: '计入（合计已达上限）', en: 'counted (cap reached)' },
  refused: { zh: '不计：无文号', en: 'not counted: no document' },
  unmatched: { zh: '不计：单位、项目或分值不合方案', en: 'not counted: unit, item or points not of the scheme' },
} as const

/** 加减分: every bonus and deduction, whether it counts and why, grouped by unit and item so that a sum is one range. */
export const adjustments: Report = view => {
  const { outcome, dataset } = view.assessment
  if (dataset.adjustments.length === 0) return null
  const say = inLanguage(view.language)
  const scores = outcome.results.flatMap(result => result.adjustments)
  const treated = scores.flatMap(score => [
    ...score.rows.map(row => ({ row, how: score.capped ? TREATED.capped : TREATED.counted })),
    ...score.refused.map(row => ({ row, how: TREATED.refused })),
  ])
  const seen = new Set(treated.map(({ row }) => row))
  const others = dataset.adjustments.filter(row => !seen.has(row)).map(row => ({ row, how: TREATED.unmatched }))
  return frame(view, {
    name: { zh: '加减分', en: 'Bonus and deduction' },
    title: { zh: '加减分情况表', en: 'Bonuses and deductions' },
    headings: [
      { title: say(LABELS.unit), width: 12 },
      { title: say(LABELS.item), width: 8 },
      { title: say(LABELS.points), width: 4 },
      { title: say(LABELS.reason), width: 20 },
      { title: say(LABELS.document), width: 10 },
      { title: view.language === 'zh' ? '认定' : 'Treated', width: 9 },
      { title: say(LABELS.source), width: 6 },
    ],
    body: [...treated, ...others].map(({ row, how }) => adjustmentRow(view, row, how[view.language])),
  })
}

const adjustmentRow = (view: View, row: AdjustmentRow, how: string): LiveCell[] => [
  unitCell(row.unit),
  wordsCell(row.item),
  numberCell(view.assessment.outcome.operands, row.points),
  wordsCell(row.reason),
  known(row.document) === null ? text('—', 'warning') : wordsCell(row.document),
  text(how),
  sourceLink(view, row.at),
]
