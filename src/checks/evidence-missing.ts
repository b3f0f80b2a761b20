import { digits } from '../kernel/rounding.ts'
import type { Outcome } from '../model/assessment.ts'
import type { Task } from '../model/dataset.ts'
import { known } from '../model/field.ts'
import { defineCheck, type GapDetails, gaps, ledgerColumn, placeKey } from './check.ts'

interface Details extends GapDetails {
  /** What the scheme multiplies the points of such a task by; null: nothing, or no score counts it. */
  readonly factor: string | null
}

/** A finished task with nothing to prove it. */
export const evidenceMissing = defineCheck<Details>({
  code: 'EVD-01',
  severity: 'error',
  title: { zh: '已完成但缺佐证', en: 'Finished without evidence' },
  why: {
    zh: '完成与否以佐证材料为准。没有佐证的“已完成”经不起核查。',
    en: 'Evidence decides whether a task is finished; "已完成" alone does not stand up to a check.',
  },
  example: {
    zh: '状态填“已完成”，“佐证材料”一格是空的。',
    en: 'The status is 已完成 and the cell 佐证材料 is empty.',
  },
  *find({ dataset, outcome }) {
    const factors = factorsIn(outcome)
    const isFinished = (task: Task) => known(task.status) === 'finished'
    const column = ledgerColumn(dataset, task => task.evidence, isFinished)
    const all = [...factors.values()]
    for (const { details, ...gap } of gaps(column)) {
      const key = gap.where.kind === 'cell' ? placeKey(gap.where.place) : ''
      yield { ...gap, details: { ...details, factor: (details.wholeColumn ? all[0] : factors.get(key)) ?? null } }
    }
  },
  says: ({ rows, wholeColumn }) =>
    wholeColumn
      ? {
          zh: `这张表有 ${rows} 项任务已完成，都没有佐证材料。`,
          en: `${rows} tasks on this sheet are finished, none with evidence.`,
        }
      : { zh: '任务已完成，没有佐证材料。', en: 'The task is finished but has no evidence.' },
  expected: () => ({ zh: '文件名或文号', en: 'a file name or document number' }),
  remedy: ({ wholeColumn }, cell) =>
    wholeColumn
      ? {
          zh: '在“佐证材料”列逐项写明材料的文件名或文号；没有这一列的，先加上。',
          en: 'Fill 佐证材料 (add the column if there is none) with the file name or document number of each task.',
        }
      : {
          zh: `在 ${cell} 写明材料的文件名或文号，如“苏教〔2026〕12号”；确无材料的，状态改为“进行中”。`,
          en: `Name the file or document in ${cell}, such as 苏教〔2026〕12号; if there is none, set the status to 进行中.`,
        },
  effect: ({ factor, wholeColumn }) =>
    factor === null
      ? null
      : {
          zh: `${wholeColumn ? '这些任务' : '这项任务'}的得分乘以 ${factor}。`,
          en: `The points of ${wholeColumn ? 'these tasks are' : 'this task are'} multiplied by ${factor}.`,
        },
  samples: [
    { rows: 1, wholeColumn: false, factor: null },
    { rows: 12, wholeColumn: true, factor: null },
    { rows: 1, wholeColumn: false, factor: '0.5' },
    { rows: 12, wholeColumn: true, factor: '0.5' },
  ],
})

/** The factor on each task without evidence that some score counts, by the cell where its evidence should stand. */
function factorsIn(outcome: Outcome | null): ReadonlyMap<string, string> {
  const scores = (outcome?.results ?? []).flatMap(result => [...result.scores.values()])
  const found = new Map<string, string>()
  for (const { task, factor } of scores.flatMap(({ tasks }) => tasks)) {
    const value = factor?.value ?? null
    if (value !== null && typeof value !== 'string') found.set(placeKey(task.evidence.at), digits(value))
  }
  return found
}
