import { type Decimal, decimal } from '../kernel/decimal.ts'
import type { Status } from '../model/dataset.ts'
import { type Field, known, shownIn } from '../model/field.ts'
import { atCell } from '../model/finding.ts'
import type { TaskPair } from '../model/reconciliation.ts'
import { brief, defineCheck, type Spot, taskName, unitOf } from './check.ts'

interface Details {
  readonly kind: 'progress' | 'actual' | 'status'
  readonly task: string
  readonly before: string
  readonly now: string
}

/** A task that is further back than the time before. */
export const progressFell = defineCheck<Details>({
  code: 'PRG-03',
  severity: 'warning',
  title: { zh: '进度比上次倒退', en: 'Progress fell' },
  why: {
    zh: '进度只会前进。比上次少，是上次多报或这次填错。',
    en: 'Progress only grows. Less than before means that one of the two is wrong.',
  },
  example: {
    zh: '完成比例上次 80%，这次 60%。',
    en: 'Progress was 80 % and is 60 %.',
  },
  *find({ previous = [] }) {
    for (const pair of previous) yield* fallen(pair)
  },
  says: ({ kind, task, before, now }) => {
    switch (kind) {
      case 'progress':
        return {
          zh: `“${task}”完成比例上次是 ${before}，这次是 ${now}。`,
          en: `"${task}": progress was ${before} and is ${now}.`,
        }
      case 'actual':
        return {
          zh: `“${task}”完成值上次是 ${before}，这次是 ${now}。`,
          en: `"${task}": the actual figure was ${before} and is ${now}.`,
        }
      case 'status':
        return {
          zh: `“${task}”上次是“${before}”，这次是“${now}”。`,
          en: `"${task}" was ${before} and is ${now}.`,
        }
    }
  },
  remedy: (_, cell) => ({
    zh: `核对 ${cell}：这次填错的，改正；上次多报的，在备注写明。`,
    en: `Check ${cell}: correct it, or say in the remarks that the time before was too much.`,
  }),
  samples: [
    { kind: 'progress', task: '新建公办幼儿园12所', before: '80%', now: '60%' },
    { kind: 'actual', task: '新建公办幼儿园12所', before: '10', now: '8' },
    { kind: 'status', task: '新建公办幼儿园12所', before: '已完成', now: '进行中' },
  ],
})

function* fallen({ approved: before, current: now }: TaskPair): Generator<Spot<Details>> {
  const spot = (kind: Details['kind'], was: Field<unknown>, is: Field<unknown>): Spot<Details> => {
    const [then, today] = [brief(shownIn(was)), brief(shownIn(is))]
    const details = { kind, task: taskName(now), before: then, now: today }
    return { where: atCell(is.at), unit: unitOf(now.owner), found: shownIn(is), details }
  }
  if (isLess(now.progress, before.progress)) yield spot('progress', before.progress, now.progress)
  if (isLess(now.actual, before.actual)) yield spot('actual', before.actual, now.actual)
  if (isFinished(before.status) && isOpen(now.status)) yield spot('status', before.status, now.status)
}

function isLess(now: Field<Decimal>, before: Field<Decimal>): boolean {
  const [is, was] = [known(now), known(before)]
  // A target may be to keep something below a line; only growth is expected of what counts up from nothing.
  if (is === null || was === null) return false
  return was.greaterThan(decimal('0')) && is.lessThan(was)
}

const isFinished = (status: Field<Status>): boolean => known(status) === 'finished'
const isOpen = (status: Field<Status>): boolean => status.kind === 'value' && status.value !== 'finished'
