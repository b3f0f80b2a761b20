import type { Day } from '../kernel/day.ts'
import { ONE } from '../kernel/decimal.ts'
import { digits, settled } from '../kernel/rounding.ts'
import type { Task } from '../model/dataset.ts'
import { known } from '../model/field.ts'
import { atCell } from '../model/finding.ts'
import { defineCheck, gaps, ledgerColumn, type Spot, unitOf, withheldFor } from './check.ts'

type Details =
  | { readonly kind: 'progress'; readonly progress: string }
  | { readonly kind: 'actual'; readonly actual: string; readonly target: string }
  | { readonly kind: 'dated'; readonly status: string; readonly finishedOn: Day }
  | { readonly kind: 'undated' }
  | { readonly kind: 'column'; readonly tasks: number }

/** A status that the other cells of the row contradict. */
export const statusContradicted = defineCheck<Details>({
  code: 'PRG-02',
  severity: 'error',
  title: { zh: '完成状态与数据不一致', en: 'Status and figures disagree' },
  why: {
    zh: '同一行里状态说已完成，比例、数值或日期却不是，两者必有一处填错。',
    en: 'One row says finished while its progress, figure or date does not: one of the two is wrong.',
  },
  example: {
    zh: '状态“已完成”，完成比例 80%。',
    en: 'The status is 已完成 and the progress 80%.',
  },
  *find({ dataset, outcome }) {
    for (const task of dataset.tasks) yield* contradictions(task)
    const isFinished = (task: Task) => known(task.status) === 'finished'
    const column = ledgerColumn(dataset, task => task.finishedOn, isFinished)
    for (const { details, ...gap } of gaps(column, withheldFor(outcome, 'finish-day-missing'))) {
      // A ledger without this column is at fault only where a score needs it.
      if (details.wholeColumn && gap.withholds.length === 0) continue
      const told: Details = details.wholeColumn ? { kind: 'column', tasks: details.rows } : { kind: 'undated' }
      yield { ...gap, severity: 'warning', details: told }
    }
  },
  says: details => {
    switch (details.kind) {
      case 'progress':
        return {
          zh: `状态是已完成，完成比例却是 ${details.progress}。`,
          en: `The status is finished, but the progress is ${details.progress}.`,
        }
      case 'actual':
        return {
          zh: `状态是已完成，完成值 ${details.actual} 却低于目标值 ${details.target}。`,
          en: `The status is finished, but the actual ${details.actual} is below the target ${details.target}.`,
        }
      case 'dated':
        return {
          zh: `填有实际完成时间 ${details.finishedOn}，状态却是“${details.status}”。`,
          en: `There is a date of completion (${details.finishedOn}), but the status is "${details.status}".`,
        }
      case 'undated':
        return { zh: '状态是已完成，没有实际完成时间。', en: 'The status is finished, without a date of completion.' }
      case 'column':
        return {
          zh: `这张表有 ${details.tasks} 项任务已完成，都没有实际完成时间。`,
          en: `${details.tasks} tasks on this sheet are finished, none with a date of completion.`,
        }
    }
  },
  remedy: (details, cell) => {
    switch (details.kind) {
      case 'progress':
        return {
          zh: `确已完成的，把 ${cell} 改为 100%；否则把状态改为“进行中”。`,
          en: `If it is finished, set ${cell} to 100%; if not, set the status to 进行中.`,
        }
      case 'actual':
        return {
          zh: `核对 ${cell} 和目标值；没有达到的，状态改为“进行中”或“未完成”；数值越小越好的指标，可不处理。`,
          en: `Check ${cell} and the target; if it was not reached, change the status; if less is better, leave it.`,
        }
      case 'dated':
        return {
          zh: `确已完成的，把状态改为“已完成”；否则清空 ${cell}。`,
          en: `If it is finished, set the status to 已完成; if not, clear ${cell}.`,
        }
      case 'undated':
        return { zh: `在 ${cell} 填写实际完成的日期。`, en: `Type the date of completion in ${cell}.` }
      case 'column':
        return { zh: '增加“实际完成时间”列并逐项填写。', en: 'Add the column 实际完成时间 and fill it.' }
    }
  },
  effect: ({ kind }) =>
    kind === 'undated' || kind === 'column'
      ? { zh: '无法判断是否逾期。', en: 'Whether it was late cannot be told.' }
      : null,
  samples: [
    { kind: 'progress', progress: '80%' },
    { kind: 'actual', actual: '92', target: '100' },
    { kind: 'dated', status: '进行中', finishedOn: '2026-09-20' as Day },
    { kind: 'undated' },
    { kind: 'column', tasks: 12 },
  ],
})

function* contradictions(task: Task): Generator<Spot<Details>> {
  const { status, progress, actual, target, finishedOn, owner } = task
  const unit = unitOf(owner)
  if (status.kind !== 'value') return
  if (status.value !== 'finished') {
    if (finishedOn.kind !== 'value') return
    const details = { kind: 'dated', status: status.shown, finishedOn: finishedOn.value } as const
    yield { where: atCell(finishedOn.at), unit, found: finishedOn.shown, details }
    return
  }
  if (progress.kind === 'value' && settled(progress.value).lessThan(ONE)) {
    const details = { kind: 'progress', progress: `${digits(progress.value.times(100))}%` } as const
    yield { where: atCell(progress.at), unit, found: progress.shown, details }
  }
  if (actual.kind === 'value' && target.kind === 'value' && settled(actual.value).lessThan(settled(target.value))) {
    const details = { kind: 'actual', actual: digits(actual.value), target: digits(target.value) } as const
    // A person decides: of accidents or complaints, fewer than the target is well done.
    yield { where: atCell(actual.at), unit, found: actual.shown, severity: 'warning', details }
  }
}
