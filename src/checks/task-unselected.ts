import { groupBy } from '../kernel/group.ts'
import type { Task } from '../model/dataset.ts'
import { type Field, shownIn } from '../model/field.ts'
import { atCell } from '../model/finding.ts'
import { allIndicators } from '../model/indicators.ts'
import { cellNames, defineCheck, listed, sheetKey, unitOf } from './check.ts'

interface Details {
  /** What stands in the category column; '' where it is blank or absent. */
  readonly category: string
  readonly cells: readonly string[]
}

/** Tasks that no indicator counts: a misspelt category takes them out of the score without anybody noticing. */
export const taskUnselected = defineCheck<Details>({
  code: 'ROW-10',
  severity: 'warning',
  title: { zh: '任务没有计入任何指标', en: 'Tasks that no indicator counts' },
  why: {
    zh: '方案按类别等列挑选任务。类别写法不一致或漏填的任务谁也不挑，没有完成也不影响得分。',
    en: 'The scheme selects tasks by columns such as the category. One with another spelling is selected by nothing and cannot lose a point.',
  },
  example: {
    zh: '方案挑选“重点工作”，这项任务的类别写作“重点任务”。',
    en: 'The scheme selects 重点工作; the category of this task says 重点任务.',
  },
  *find({ dataset, scheme }) {
    const picks = allIndicators(scheme?.indicators ?? []).flatMap(({ leaf }) => leaf?.selects ?? [])
    if (picks.length === 0) return
    const passedOver = dataset.tasks.filter(
      task => unitOf(task.owner) !== null && !picks.some(selects => selects(task)),
    )
    for (const [, tasks] of groupBy(passedOver, task => `${sheetKey(task.at)}\n${categoryOf(task)}`)) {
      const [first] = tasks
      const units = new Set(tasks.map(task => unitOf(task.owner)))
      const places = tasks.map(task => task.words.get('category')?.at ?? task.at)
      const details = { category: categoryOf(first), cells: cellNames(places) }
      const [unit = null] = units.size === 1 ? units : []
      yield { where: atCell(places[0] ?? first.at), unit, found: details.category, details }
    }
  },
  says: ({ category, cells }) => ({
    zh: `类别${category === '' ? '空白' : `是“${category}”`}的 ${cells.length} 项任务没有计入任何指标（${listed(cells).zh}）。`,
    en: `${cells.length} ${cells.length === 1 ? 'task' : 'tasks'} ${category === '' ? 'without a category' : `of the category "${category}"`} count under no indicator (${listed(cells).en}).`,
  }),
  remedy: () => ({
    zh: '类别写错或漏填的，改正后重新计分；本来就不用台账计分的，不需要修改。',
    en: 'Correct a misspelt or missing category and score again; where the ledger is not meant to count, nothing is to be done.',
  }),
  effect: () => ({ zh: '这些任务的完成情况不影响得分。', en: 'These tasks do not touch any score.' }),
  samples: [
    { category: '重点任务', cells: ['C12'] },
    { category: '', cells: ['C12', 'C15', 'C16', 'C17', 'C18', 'C21'] },
  ],
})

const categoryOf = (task: Task): string => {
  const field: Field<string> | undefined = task.words.get('category')
  return field === undefined ? '' : shownIn(field)
}
