import type { PanelRow } from '../model/dataset.ts'
import { LABELS } from '../text/labels.ts'
import { numberCell, optionalHome, unitCell, wordsCell } from './field-cell.ts'
import { frame } from './frame.ts'
import { BLANK, type LiveCell, text } from './live.ts'
import { inLanguage, type Report, type View } from './report.ts'
import { sourceLink } from './source-link.ts'

/** 评委打分: judge by judge, with the live mean; a recused or absent judge is no number and so not in the mean. */
export const panelMarks: Report = view => {
  const { dataset } = view.assessment
  if (dataset.panel.length === 0) return null
  const say = inLanguage(view.language)
  const judges = [...new Set(dataset.panel.flatMap(row => row.marks.map(({ judge }) => judge)))]
  return frame(view, {
    name: { zh: '评委打分', en: 'Panel' },
    title: { zh: '评委打分汇总表', en: "Judges' marks" },
    headings: [
      { title: say(LABELS.indicator), width: 7 },
      { title: say(LABELS.unit), width: 12 },
      ...judges.map(judge => ({ title: judge, width: 4 })),
      { title: view.language === 'zh' ? '平均' : 'Mean', width: 4 },
      { title: say(LABELS.source), width: 6 },
    ],
    body: dataset.panel.map(row => markRow(view, row, judges)),
    frozenColumns: 2,
  })
}

function markRow(view: View, row: PanelRow, judges: readonly string[]): LiveCell[] {
  const { operands } = view.assessment.outcome
  const marks = new Map(row.marks.map(mark => [mark.judge, mark]))
  return [
    wordsCell(row.indicator),
    unitCell(row.unit),
    ...judges.map(judge => {
      const mark = marks.get(judge)
      if (mark === undefined) return BLANK
      if (mark.kind === 'mark') return numberCell(operands, mark.field)
      const operand = operands.find(mark, 'value')
      const recused = view.language === 'zh' ? '回避' : 'recused'
      return operand ? ({ kind: 'home', of: operand, absent: recused } as const) : text(recused, 'muted')
    }),
    optionalHome(operands.find(row, 'mean')),
    sourceLink(view, row.at),
  ]
}
