import type { Decimal } from '../kernel/decimal.ts'
import { groupBy } from '../kernel/group.ts'
import { digits } from '../kernel/rounding.ts'
import type { Dataset } from '../model/dataset.ts'
import { type Field, known } from '../model/field.ts'
import { atCell } from '../model/finding.ts'
import type { Place } from '../model/place.ts'
import { cellNames, defineCheck, plain, seenIn, sheetKey, taskName, unitOf } from './check.ts'

interface Details {
  readonly what: string
  readonly challenge: string
  readonly target: string
  readonly cells: readonly string[]
}

/** A challenge that is less than the target: one finding a task, or an item of 数据 and sheet. */
export const challengeBelowTarget = defineCheck<Details>({
  code: 'TGT-05',
  severity: 'warning',
  title: { zh: '挑战值低于目标值', en: 'Challenge below target' },
  why: {
    zh: '挑战值是跳一跳才够得着的数，应高于目标值。低了多半是两列填反；越低越好的指标（能耗、案发率）除外。',
    en: 'A challenge lies beyond the target. If it is less the two are often swapped; figures that are better when lower are meant so.',
  },
  example: { zh: '目标值 12，挑战值 10。', en: 'The target is 12 and the challenge is 10.' },
  *find({ dataset }) {
    for (const same of groupBy(lower(dataset), ({ key }) => key).values()) {
      const [{ what, at, unit, challenge, target }, ...rest] = same
      const details = { what, challenge, target, cells: cellNames(same.map(one => one.at)) }
      yield {
        where: atCell(at),
        unit: rest.length === 0 ? unit : null,
        found: challenge,
        also: rest.map(one => one.at),
        details,
      }
    }
  },
  says: ({ what, challenge, target, cells }) => ({
    zh: `“${what}”的挑战值 ${challenge} 低于目标值 ${target}${seenIn(cells).zh}。`,
    en: `The challenge ${challenge} of "${what}" is below its target ${target}${seenIn(cells).en}.`,
  }),
  expected: ({ target }) => ({ zh: `不低于 ${target}`, en: `at least ${target}` }),
  remedy: (_, cell) => ({
    zh: `核对 ${cell} 与目标值是否填反；越低越好的指标不用改。`,
    en: `See whether ${cell} and the target were swapped; if lower is better, leave them.`,
  }),
  samples: [
    { what: '新建公办幼儿园', challenge: '10', target: '12', cells: ['H5'] },
    { what: '单位能耗', challenge: '0.4', target: '0.5', cells: ['E5', 'E6', 'E7'] },
  ],
})

interface Lower {
  readonly key: string
  readonly what: string
  readonly at: Place
  readonly unit: string | null
  readonly challenge: string
  readonly target: string
}

function* lower({ tasks, figures }: Dataset): Generator<Lower> {
  for (const [i, task] of tasks.entries()) {
    const pair = below(task.challenge, task.target)
    if (pair !== null) yield { key: `task ${i}`, what: taskName(task), unit: unitOf(task.owner), ...pair }
  }
  for (const { item, challenge, target, unit } of figures) {
    const [pair, what] = [below(challenge, target), known(item) ?? '']
    if (pair !== null) yield { key: `${sheetKey(pair.at)}\n${plain(what)}`, what, unit: unitOf(unit), ...pair }
  }
}

function below(challenge: Field<Decimal>, target: Field<Decimal>): Pick<Lower, 'at' | 'challenge' | 'target'> | null {
  const [high, low] = [known(challenge), known(target)]
  if (high === null || low === null || high.greaterThanOrEqualTo(low)) return null
  return { at: challenge.at, challenge: digits(high), target: digits(low) }
}
