import type { Task } from '../model/dataset.ts'
import type { Operands } from '../model/observation.ts'
import { daysOverdue } from '../model/task-state.ts'
import { LABELS } from '../text/labels.ts'
import { numberCell, optionalHome, unitCell, wordsCell } from './field-cell.ts'
import { frame } from './frame.ts'
import { BLANK, home, type LiveCell, number, text } from './live.ts'
import { inLanguage, type Report, type View } from './report.ts'
import { rowsOf } from './rows.ts'
import { sourceLink } from './source-link.ts'

/** 台账: one row a task in the source's order, as it was understood; the scores rest on its numbers. */
export const ledger: Report = view => {
  const { dataset } = view.assessment
  if (dataset.tasks.length === 0) return null
  const say = inLanguage(view.language)
  const inChinese = view.language === 'zh'
  const { operands } = view.assessment.outcome
  const flags = FLAG_NAMES.filter(flag => dataset.tasks.some(task => operands.find(task, flag)))
  const numbers = NUMBER_NAMES.filter(id => dataset.tasks.some(task => numberIn(operands, task, id)))
  return frame(view, {
    name: { zh: '台账', en: 'Ledger' },
    title: { zh: '台账读取结果', en: 'Ledger as it was read' },
    headings: [
      { title: inChinese ? '序号' : 'No.', width: 3 },
      { title: inChinese ? '工作类别' : 'Category', width: 5 },
      { title: say(LABELS.task), width: 18 },
      { title: say(LABELS.unit), width: 10 },
      { title: say(LABELS.deadline), width: 6 },
      { title: say(LABELS.finishedOn), width: 6 },
      { title: say(LABELS.target), width: 5 },
      { title: say(LABELS.actual), width: 5 },
      ...numbers.map(id => ({ title: say(NUMBERS[id]), width: 4 })),
      { title: say(LABELS.status), width: 4 },
      { title: say(LABELS.evidence), width: 10 },
      ...flags.map(flag => ({ title: say(FLAGS[flag]), width: 4 })),
      { title: inChinese ? '超期天数' : 'Days overdue', width: 4 },
      { title: say(LABELS.source), width: 6 },
    ],
    body: rowsOf(dataset.tasks, task => taskRow(view, task, flags, numbers)),
    frozenColumns: 3,
  })
}

// Only what some score counts has a column: 1 where it holds, else 0; or days.
const FLAGS = {
  finished: { zh: '是否完成', en: 'Finished' },
  unfinished: { zh: '是否未完成', en: 'Unfinished' },
  overdue: { zh: '是否超期', en: 'Overdue' },
  late: { zh: '是否逾期完成', en: 'Late' },
  days: { zh: '逾期天数', en: 'Days late' },
} as const
type Flag = keyof typeof FLAGS
const FLAG_NAMES = Object.keys(FLAGS) as Flag[]

// Numbers that few schemes use have a column where a score rests on them.
const NUMBERS = {
  challenge: LABELS.challenge,
  weight: { zh: '权重', en: 'Weight' },
  difficulty: { zh: '难度系数', en: 'Difficulty' },
  quality: { zh: '质量评分', en: 'Quality' },
} as const
type NumberColumn = keyof typeof NUMBERS
const NUMBER_NAMES = Object.keys(NUMBERS) as NumberColumn[]

/** The operand of a number; a blank that counts as zero is kept under the task, as the row may have no cell for it. */
const numberIn = (operands: Operands, task: Task, id: NumberColumn) =>
  operands.find(task[id], 'value') ?? operands.find(task, id)

function taskRow(view: View, task: Task, flags: readonly Flag[], numbers: readonly NumberColumn[]): LiveCell[] {
  const { outcome, stamp } = view.assessment
  const { operands } = outcome
  const days = daysOverdue(task, stamp.asOf)
  const category = task.words.get('category')
  return [
    wordsCell(task.id),
    category ? wordsCell(category) : BLANK,
    wordsCell(task.name),
    unitCell(task.owner),
    wordsCell(task.deadline),
    wordsCell(task.finishedOn),
    numberCell(operands, task.target),
    numberCell(operands, task.actual),
    ...numbers.map(id => {
      const operand = numberIn(operands, task, id)
      return operand ? home(operand) : numberCell(operands, task[id])
    }),
    statusCell(task, view),
    wordsCell(task.evidence),
    ...flags.map(flag => optionalHome(operands.find(task, flag))),
    days === null || days === 0 ? BLANK : number(days),
    sourceLink(view, task.at),
  ]
}

const STATUSES = {
  finished: { zh: '已完成', en: 'finished' },
  ongoing: { zh: '进行中', en: 'ongoing' },
  unfinished: { zh: '未完成', en: 'unfinished' },
} as const

const statusCell = ({ status }: Task, { language }: View): LiveCell =>
  status.kind === 'value' ? text(STATUSES[status.value][language], 'centred') : wordsCell(status)
