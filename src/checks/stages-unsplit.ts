import { isOfStages } from '../kernel/stages.ts'
import type { Task } from '../model/dataset.ts'
import type { Field } from '../model/field.ts'
import { atCell } from '../model/finding.ts'
import type { Text } from '../text/text.ts'
import { brief, defineCheck, unitOf, untold } from './check.ts'

interface Details {
  readonly column: Text
  readonly shown: string
  readonly isDate: boolean
}

const DEADLINE: Text = { zh: '完成时限', en: 'deadline' }
const FINISHED_ON: Text = { zh: '实际完成时间', en: 'date of completion' }
const NAME: Text = { zh: '任务名称', en: 'task' }
const STANDARD: Text = { zh: '目标要求', en: 'standard' }

/** Several stages in one cell (3月：立项；6月：开工): none of them can be followed up by itself. */
export const stagesUnsplit = defineCheck<Details>({
  code: 'ROW-12',
  severity: 'warning',
  title: { zh: '几个阶段写在一格', en: 'Several stages in one cell' },
  why: {
    zh: '“3月：立项；6月：开工”写在一格，每个节点各到什么时候、完成没有都无法核对。',
    en: 'With "3月：立项；6月：开工" in one cell nobody can tell which stage was due when, and whether it was reached.',
  },
  example: {
    zh: '完成时限填“3月：立项；6月：开工”。',
    en: 'The deadline is "3月：立项；6月：开工".',
  },
  *find({ dataset }) {
    for (const task of dataset.tasks) {
      for (const { column, field, isDate } of stagesIn(task)) {
        const details = { column, shown: brief(field.shown), isDate }
        yield { where: atCell(field.at), unit: unitOf(task.owner), found: field.shown, details }
      }
    }
  },
  says: ({ column, shown }) => ({
    zh: `${column.zh}“${shown}”写了几个阶段，没有分开。`,
    en: `The ${column.en} "${shown}" holds several stages that are not parted.`,
  }),
  remedy: ({ isDate }, cell) =>
    isDate
      ? {
          zh: `在 ${cell} 只填最后的完成日期；各阶段写到各季度节点栏，或每个阶段一行。`,
          en: `Type the last day alone in ${cell}; move the stages to the columns of the quarters, or give each a row.`,
        }
      : {
          zh: '把各阶段写到各季度节点栏，或每个阶段一行。',
          en: 'Move the stages to the columns of the quarters, or give each a row.',
        },
  effect: ({ isDate, column }) => (isDate ? untold(column) : null),
  samples: [
    { column: DEADLINE, shown: '3月：立项；6月：开工', isDate: true },
    { column: STANDARD, shown: '一季度：完成立项；三季度：开工', isDate: false },
  ],
})

type Shown = Exclude<Field<unknown>, { kind: 'blank' }>

function* stagesIn({
  deadline,
  finishedOn,
  name,
  words,
  nodes,
}: Task): Generator<{ column: Text; field: Shown; isDate: boolean }> {
  for (const [column, field] of [
    [DEADLINE, deadline],
    [FINISHED_ON, finishedOn],
  ] as const) {
    if (field.kind === 'unreadable' && field.why === 'several-stages') yield { column, field, isDate: true }
  }
  // Where the quarters are filled in the text only repeats them.
  if (nodes.some(({ planned }) => planned.kind === 'value')) return
  const standard = words.get('standard')
  if (name.kind === 'value' && isOfStages(name.value)) yield { column: NAME, field: name, isDate: false }
  if (standard?.kind === 'value' && isOfStages(standard.value))
    yield { column: STANDARD, field: standard, isDate: false }
}
