import type { Operand } from '../formula/operand.ts'
import { adjustmentNamed, allAdjustments } from '../model/adjustments.ts'
import type { AdjustmentScore } from '../model/assessment.ts'
import type { AdjustmentRow, Dataset } from '../model/dataset.ts'
import { type Field, known } from '../model/field.ts'
import { LABELS } from '../text/labels.ts'
import type { Text } from '../text/text.ts'
import { numberCell, unitCell, wordCell, wordsCell } from './field-cell.ts'
import { frame, type Heading } from './frame.ts'
import { BLANK, home, type LiveCell, text } from './live.ts'
import { refusalText } from './refusal-words.ts'
import { inLanguage, type Report, type View } from './report.ts'
import { sourceLink } from './source-link.ts'

const TREATED = {
  counted: { zh: '计入', en: 'counted' },
  capped: { zh: '计入（已达上限）', en: 'counted (cap reached)' },
  open: { zh: '暂不计：本单位有加减分待核实', en: 'open: a row of the unit is to be cleared up' },
  unmatched: { zh: '不计：单位、项目或分值不合方案', en: 'not counted: unit, item or points not of the scheme' },
} as const

/** A row with what became of it; `points` are those of the scheme's table. */
interface Treated {
  readonly row: AdjustmentRow
  readonly how: string
  readonly points: Operand | null
}

/** 加减分: every bonus and deduction, whether it counts and why, grouped by unit, item and month so that a sum is one range. */
export const adjustments: Report = view => {
  const { scheme, dataset } = view.assessment
  if (dataset.adjustments.length === 0) return null
  const say = inLanguage(view.language)
  const words = wordColumns(dataset)
  const hasTable = allAdjustments(scheme.adjustments).some(({ tariff }) => tariff !== null)
  const judged: Heading[] = hasTable ? [{ title: view.language === 'zh' ? '核定分' : 'By the table', width: 4 }] : []
  return frame(view, {
    name: { zh: '加减分', en: 'Bonus and deduction' },
    title: { zh: '加减分情况表', en: 'Bonuses and deductions' },
    headings: [
      { title: say(LABELS.unit), width: 12 },
      { title: say(LABELS.item), width: 8 },
      ...words.map(({ title, width }) => ({ title: say(title), width })),
      { title: say(LABELS.points), width: 4 },
      ...judged,
      { title: say(LABELS.reason), width: 20 },
      { title: say(LABELS.document), width: 10 },
      { title: view.language === 'zh' ? '认定' : 'Treated', width: 9 },
      { title: say(LABELS.source), width: 6 },
    ],
    body: treatedRows(view).map(one => adjustmentRow(view, one, words, hasTable)),
  })
}

interface WordColumn {
  readonly title: Text
  readonly width: number
  readonly cell: (row: AdjustmentRow) => Field<string>
}

/** The columns that not every office has. */
const WORD_COLUMNS: readonly WordColumn[] = [
  { title: { zh: '级别', en: 'Level' }, width: 4, cell: row => row.level },
  { title: { zh: '角色', en: 'Role' }, width: 4, cell: row => row.role },
  { title: { zh: '奖项', en: 'Award' }, width: 10, cell: row => row.award },
  { title: { zh: '日期', en: 'Date' }, width: 6, cell: row => row.date },
]

const wordColumns = ({ adjustments: rows }: Dataset): WordColumn[] =>
  WORD_COLUMNS.filter(({ cell }) => rows.some(row => cell(row).kind !== 'blank'))

function treatedRows({ assessment, language }: View): Treated[] {
  const { outcome, dataset } = assessment
  const treated = outcome.results.flatMap(({ adjustments: scores, refused }): Treated[] => [
    ...scores.flatMap(score => countedRows(score, false, language)),
    ...refused.map(({ row, why }) => ({ row, how: refusalText(why, language), points: null })),
  ])
  const seen = new Set(treated.map(({ row }) => row))
  const open = new Set(
    outcome.results.flatMap(({ state, bonus, unit }) => (state === 'withheld' && bonus === null ? [unit] : [])),
  )
  const others = dataset.adjustments.filter(row => !seen.has(row))
  return [
    ...treated,
    ...others.map(row => {
      const isItem = adjustmentNamed(assessment.scheme, known(row.item))?.items.length === 0
      const isOpen = isItem && row.unit.kind === 'known' && open.has(row.unit.unit)
      return { row, how: TREATED[isOpen ? 'open' : 'unmatched'][language], points: null }
    }),
  ]
}

function countedRows(score: AdjustmentScore, isCapped: boolean, language: View['language']): Treated[] {
  const reached = isCapped || !score.trimmed.isZero()
  const below = score.parts.flatMap(part => countedRows(part, reached, language))
  const groups = score.months.length > 0 ? score.months : [{ claims: score.claims, trimmed: score.trimmed }]
  const own = groups.flatMap(({ claims, trimmed }) =>
    claims.map(({ row, points }) => {
      const how = reached || !trimmed.isZero() ? TREATED.capped : TREATED.counted
      return { row, how: how[language], points: points.kind === 'quantity' ? points : null }
    }),
  )
  return [...below, ...own]
}

function adjustmentRow(
  view: View,
  { row, how, points }: Treated,
  words: readonly WordColumn[],
  hasTable: boolean,
): LiveCell[] {
  const { operands } = view.assessment.outcome
  return [
    unitCell(row.unit),
    wordsCell(row.item),
    ...words.map(({ cell }) => wordCell(operands, cell(row))),
    numberCell(operands, row.points),
    ...(hasTable ? [points ? home(points) : BLANK] : []),
    wordsCell(row.reason),
    known(row.document) === null ? text('—', 'warning') : wordsCell(row.document),
    text(how),
    sourceLink(view, row.at),
  ]
}
