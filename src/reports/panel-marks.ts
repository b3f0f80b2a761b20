import type { Mark, PanelRow } from '../model/dataset.ts'
import { LABELS } from '../text/labels.ts'
import { numberCell, optionalHome, unitCell, wordsCell } from './field-cell.ts'
import { frame } from './frame.ts'
import { BLANK, type LiveCell, text } from './live.ts'
import { inLanguage, type Report, type View } from './report.ts'
import { sourceLink } from './source-link.ts'

/**
 * 评委打分: judge by judge, with the live mean; a recused or absent judge is no number and so not in the mean. The judges of one
 * sheet stand side by side, and among them those of one class, so that each mean is over one unbroken range.
 */
export const panelMarks: Report = view => {
  const { dataset, outcome } = view.assessment
  if (dataset.panel.length === 0) return null
  const say = inLanguage(view.language)
  const inChinese = view.language === 'zh'
  const panels = [...new Map(dataset.panel.map(row => [panelKey(row), row])).entries()]
  const categories = [...new Set(panels.flatMap(([, { marks }]) => marks.flatMap(({ category }) => category ?? [])))]
  const classes = categories.filter(name => dataset.panel.some(row => outcome.operands.find(row, `mean ${name}`)))
  return frame(view, {
    name: { zh: '评委打分', en: 'Panel' },
    title: { zh: '评委打分汇总表', en: "Judges' marks" },
    headings: [
      { title: say(LABELS.indicator), width: 7 },
      { title: say(LABELS.unit), width: 12 },
      ...panels.flatMap(([, one]) => orderOf(one).map(at => ({ title: nameOf(one.marks[at] as Mark), width: 4 }))),
      ...classes.map(name => ({ title: inChinese ? `${name}平均` : `Mean of ${name}`, width: 4 })),
      { title: inChinese ? '平均' : 'Mean', width: 4 },
      { title: say(LABELS.source), width: 6 },
    ],
    body: dataset.panel.map(row => [
      wordsCell(row.indicator),
      unitCell(row.unit),
      ...panels.flatMap(([key, one]) =>
        orderOf(one).map(at => (key === panelKey(row) ? markCell(view, row.marks[at] as Mark) : BLANK)),
      ),
      ...classes.map(name => optionalHome(outcome.operands.find(row, `mean ${name}`))),
      optionalHome(outcome.operands.find(row, 'mean')),
      sourceLink(view, row.at),
    ]),
    frozenColumns: 2,
  })
}

type Judge = Pick<Mark, 'judge' | 'category'>

const nameOf = ({ judge, category }: Judge): string => (category === null ? judge : `${judge}（${category}）`)

/** Rows with the same judges share their columns. */
const panelKey = ({ marks }: PanelRow): string => marks.map(nameOf).join('\n')

/** The positions of a row's judges, those of one class together, else in the order of the sheet. */
function orderOf({ marks }: PanelRow): readonly number[] {
  const categories = [...new Set(marks.map(({ category }) => category))]
  return categories.flatMap(category => marks.flatMap((mark, at) => (mark.category === category ? [at] : [])))
}

function markCell({ language, assessment }: View, mark: Mark): LiveCell {
  const { operands } = assessment.outcome
  if (mark.kind === 'mark') return numberCell(operands, mark.field)
  const operand = operands.find(mark, 'value')
  const recused = language === 'zh' ? '回避' : 'recused'
  return operand ? ({ kind: 'home', of: operand, absent: recused } as const) : text(recused, 'muted')
}
