import { type Day, lastDayOf } from '../kernel/day.ts'
import type { Task } from '../model/dataset.ts'
import { known } from '../model/field.ts'
import type { Place } from '../model/place.ts'
import { DUE_SOON_DAYS, daysLeft } from '../model/task-state.ts'
import { type Context, defineCheck, listed, type Spot, seenIn, taskName } from './check.ts'
import { alike } from './ledger-words.ts'

type Details = { readonly tasks: readonly string[]; readonly cells: readonly string[] } & (
  | { readonly kind: 'due'; readonly deadline: Day; readonly days: number }
  | { readonly kind: 'node'; readonly quarter: number; readonly by: Day }
)

/** Tasks that fall due in the next days and are not finished, and quarterly nodes that were missed. */
export const dueSoon = defineCheck<Details>({
  code: 'DAT-09',
  severity: 'warning',
  title: { zh: '临近时限（黄灯），或节点未完成', en: 'Due soon, or a node missed' },
  why: {
    zh: '超期之前提醒才有用。默认提前 30 天，方案 lights 的 yellowDays 可改；同一单位同一天到期的合成一条。',
    en: 'A reminder helps before the day, not after. 30 days ahead unless lights, yellowDays of the scheme says otherwise; one finding a unit and day.',
  },
  example: {
    zh: '完成时限 2026-12-15，截至 2026-11-30 还在进行：还剩 15 天。',
    en: 'Due on 2026-12-15 and still ongoing on 2026-11-30: 15 days left.',
  },
  *find(context) {
    yield* dueTasks(context)
    yield* missedNodes(context)
  },
  says: details => {
    const { tasks, cells } = details
    const [first = ''] = tasks
    const what = tasks.length === 1 ? { zh: `“${first}”`, en: `"${first}"` } : counted(tasks.length)
    const seen = seenIn(cells)
    if (details.kind === 'node') {
      return {
        zh: `${what.zh}第 ${details.quarter} 季度的节点没有完成（${details.by} 到期）${seen.zh}。`,
        en: `${what.en} missed the node of quarter ${details.quarter}, due on ${details.by}${seen.en}.`,
      }
    }
    const left = details.days === 0 ? { zh: '截止日当天到期', en: 'the as-of day itself' } : leftOf(details.days)
    return {
      zh: `${what.zh}应于 ${details.deadline} 完成，${left.zh}${seen.zh}。`,
      en: `${what.en} due on ${details.deadline}, ${left.en}${seen.en}.`,
    }
  },
  remedy: ({ kind, tasks }) => ({
    zh: `${tasks.length > 1 ? `逐项核实（${listed(tasks, '项', 3).zh}）：` : ''}${
      kind === 'due'
        ? '已完成的，填写状态和实际完成时间；赶不上的，在到期前报批延期。'
        : '已完成的，补填完成情况；没有完成的，写明原因和补救时间。'
    }`,
    en:
      kind === 'due'
        ? 'If it is finished, fill in status and date; if it will be late, ask for an extension before the day.'
        : 'If it was done, say so; if not, give the reason and the day by which it will be.',
  }),
  samples: [
    { kind: 'due', tasks: ['新建公办幼儿园12所'], cells: ['E5'], deadline: '2026-12-15' as Day, days: 15 },
    {
      kind: 'due',
      tasks: ['新建公办幼儿园12所', '扩建小学3所', '改造食堂40处', '社区球场20片'],
      cells: ['E5', 'E6', 'E9', 'E12'],
      deadline: '2026-12-01' as Day,
      days: 1,
    },
    { kind: 'due', tasks: ['扩建小学3所'], cells: ['E6'], deadline: '2026-11-30' as Day, days: 0 },
    { kind: 'node', tasks: ['扩建小学3所'], cells: ['Q6'], quarter: 3, by: '2026-09-30' as Day },
  ],
})

const counted = (tasks: number) => ({ zh: `${tasks} 项任务`, en: `${tasks} tasks` })
const leftOf = (days: number) => ({ zh: `还剩 ${days} 天`, en: `${days} ${days === 1 ? 'day' : 'days'} left` })

interface Due {
  readonly task: Task
  readonly at: Place
  readonly on: Day
  readonly days: number
}

function* dueTasks({ dataset, scheme, asOf, outcome }: Context): Generator<Spot<Details>> {
  const ahead = scheme?.dueSoonDays ?? DUE_SOON_DAYS
  // Where scores are given the as-of day is the last: what is due on it needs no reminder.
  const least = outcome === null ? 0 : 1
  const due: Due[] = []
  for (const task of dataset.tasks) {
    const [days, on] = [daysLeft(task, asOf), known(task.deadline)]
    if (on !== null && days !== null && days >= least && days <= ahead)
      due.push({ task, at: task.deadline.at, on, days })
  }
  for (const { first, all, where, also, cells, unit } of alike(due, ({ on }) => on)) {
    const tasks = all.map(({ task }) => taskName(task))
    yield {
      where,
      also,
      unit,
      found: first.on,
      details: { kind: 'due', tasks, cells, deadline: first.on, days: first.days },
    }
  }
}

interface Node {
  readonly task: Task
  readonly at: Place
  readonly quarter: number
  readonly by: Day
}

function* missedNodes({ dataset, scheme, asOf }: Context): Generator<Spot<Details>> {
  if (scheme === null) return
  const missed: Node[] = []
  for (const task of dataset.tasks) {
    if (known(task.status) === 'finished') continue
    for (const { quarter, done, by: named } of task.nodes) {
      const by = named ?? lastDayOf(scheme.year, quarter * 3)
      const state = known(done)
      if (state !== null && state !== 'finished' && by < asOf) missed.push({ task, at: done.at, quarter, by })
    }
  }
  for (const { first, all, where, also, cells, unit } of alike(missed, ({ quarter, by }) => `${quarter}\n${by}`)) {
    const tasks = all.map(({ task }) => taskName(task))
    yield { where, also, unit, details: { kind: 'node', tasks, cells, quarter: first.quarter, by: first.by } }
  }
}
