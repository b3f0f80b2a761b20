import { compareNumbers, type Decimal } from '../kernel/decimal.ts'
import { digits } from '../kernel/rounding.ts'
import type { Score, TaskScore } from '../model/assessment.ts'
import { known } from '../model/field.ts'
import { atCell } from '../model/finding.ts'
import { defineCheck } from './check.ts'

type Details = {
  readonly task: string
  readonly actual: string
  readonly target: string
  readonly indicator: string
  readonly kind: 'behind' | 'unplanned'
}

/** Sums that reach their target while a task in them does not, or has none: 100 % of the whole must not hide it. */
export const pooledHides = defineCheck<Details>({
  code: 'TGT-08',
  severity: 'warning',
  title: { zh: '合计达到目标，其中有任务没有达到', en: 'The sum reaches its target, a task in it does not' },
  why: {
    zh: '几项任务合起来算完成率时，一项超额可以盖过另一项没有完成；合计 100% 不等于项项完成。',
    en: 'Where tasks are added up first, one that is over its target covers one that is short: 100 % of the whole is not 100 % of each.',
  },
  example: { zh: '合计 75 ÷ 75，其中一项完成 5、目标 45。', en: '75 of 75 in all, with one task at 5 of 45.' },
  *find({ outcome }) {
    for (const { unit, scores } of outcome?.results ?? []) {
      for (const score of scores.values()) {
        if (!isReached(score)) continue
        for (const task of score.tasks) {
          const hidden = hiddenBy(task)
          if (hidden === null) continue
          const details = { ...hidden, task: known(task.task.name) ?? '', indicator: score.indicator.title }
          yield {
            where: atCell(task.task.actual.at),
            unit: unit.name,
            indicator: score.indicator.id,
            found: hidden.actual,
            details,
          }
        }
      }
    }
  },
  says: ({ task, actual, target, indicator, kind }) =>
    kind === 'behind'
      ? {
          zh: `“${task}”完成 ${actual}，没有达到目标 ${target}；“${indicator}”合计达到了目标，看不出来。`,
          en: `"${task}" is at ${actual} of ${target}; the sum of "${indicator}" reaches its target and hides it.`,
        }
      : {
          zh: `“${task}”没有目标（目标值 0），完成 ${actual} 也计入了“${indicator}”的合计。`,
          en: `"${task}" has no target (0), and its ${actual} is part of the sum of "${indicator}".`,
        },
  remedy: (_, cell) => ({
    zh: `核对 ${cell}；合计的得分不变，通报时请把这一项单独列出。`,
    en: `Check ${cell}; the score of the sum stands, but report this task by itself.`,
  }),
  samples: [
    { task: '休闲', actual: '5', target: '45', indicator: '支出', kind: 'behind' },
    { task: '出行', actual: '15', target: '0', indicator: '支出', kind: 'unplanned' },
  ],
})

/** Whether the tasks of a score were added up before it was worked out, and their sum reaches the sum of the targets. */
function isReached({ inputs, points, tasks }: Score): boolean {
  const [actual, target] = [sumIn(inputs, 'actual'), sumIn(inputs, 'target')]
  const isPooled = tasks.length > 1 && tasks.every(task => task.points === null)
  return points !== null && isPooled && actual !== null && target !== null && compareNumbers(actual, target) >= 0
}

function hiddenBy({ inputs, out }: TaskScore): Pick<Details, 'actual' | 'target' | 'kind'> | null {
  const [actual, target] = [sumIn(inputs, 'actual'), sumIn(inputs, 'target')]
  if (out !== undefined || actual === null || target === null) return null
  const shown = { actual: digits(actual), target: digits(target) }
  if (target.isZero()) return actual.isZero() ? null : { ...shown, kind: 'unplanned' }
  return compareNumbers(actual, target) < 0 ? { ...shown, kind: 'behind' } : null
}

/** The number bound to a name; null where there is none. */
function sumIn(inputs: Score['inputs'], name: string): Decimal | null {
  const bound = inputs[name]
  const value = bound !== undefined && 'value' in bound ? bound.value : null
  return typeof value === 'string' ? null : value
}
