import { z } from 'zod'
import { gather } from '../formula/expression.ts'
import { quantity } from '../formula/quantity.ts'
import type { Task } from '../model/dataset.ts'
import { byUnit, reason } from '../model/evidence.ts'
import { known } from '../model/field.ts'
import { LEDGER_COLUMNS } from '../model/ledger-columns.ts'
import type { Evidence, Observation, Reason, TaskObservation } from '../model/observation.ts'
import type { Text } from '../text/text.ts'
import { isReason, numberInput, targetInput } from './inputs.ts'
import { defineMeasure } from './measure.ts'
import { COUNT_NAMES, COUNTS, counted } from './task-count.ts'

const words = z.union([z.string(), z.array(z.string()).min(1)])

const params = z.strictObject({
  where: z
    .strictObject(
      Object.fromEntries(
        Object.entries(LEDGER_COLUMNS).map(([id, heading]) => [id, words.optional().describe(heading)]),
      ),
    )
    .default({})
    .describe('只计这些列写着这些字的任务，如 { category: 重点工作 }'),
  count: z.enum(COUNTS).default('finished').describe('用于只看一个数的办法：finished 为完成任务的占比，其余为任务件数'),
  none: z.enum(['withhold', 'not-applicable', 'full', 'zero']).default('withhold').describe('单位没有这类任务时'),
  blank: z.enum(['withhold', 'zero']).default('withhold').describe('完成值空白时'),
})
type Params = z.infer<typeof params>

const ACTUAL: Text = { zh: '完成值', en: 'actual' }
const SHARE: Text = { zh: '完成任务占比', en: 'share of finished tasks' }

/** Tasks of the ledger 台账: figure by figure for methods over actual and target, else as one share or number of tasks. */
export const tasks = defineMeasure<Params>({
  id: 'tasks',
  title: { zh: '台账任务', en: 'Ledger tasks' },
  says: {
    zh: '单位在台账上的任务，可用 where 按列筛选；逐项计分取平均，或按完成、超期等件数。',
    en: "A unit's tasks on the ledger, selected by `where`: scored one by one and averaged, or counted.",
  },
  params,
  offers: ({ count }) => ({
    unit: count === 'finished' ? ['value', 'proportion'] : ['value'],
    perTask: ['actual', 'target'],
  }),
  selects:
    ({ where }) =>
    task =>
      isSelected(task, where),
  prepare: (settings, { indicator, needs }, evidence) => {
    const owned = byUnit(
      evidence.dataset.tasks.filter(task => isSelected(task, settings.where)),
      task => task.owner,
    )
    const absent = !evidence.dataset.sheets.some(sheet => sheet.kind === 'ledger')
    const perTask = needs.includes('actual')
    return unit => {
      if (absent) return { state: 'withheld', because: [reason('input-absent', '台账')] }
      const own = owned.get(unit.name) ?? []
      if (own.length === 0) return without(settings.none, reason('no-tasks', indicator.title, unit.at))
      return perTask ? figures(own, settings, evidence) : count(own, settings, evidence)
    }
  },
})

function isSelected(task: Task, where: Params['where']): boolean {
  return Object.entries(where).every(([column, wanted]) => {
    if (wanted === undefined) return true
    const field = task.words.get(column)
    return field?.kind === 'value' && [wanted].flat().includes(field.value)
  })
}

function without(none: Params['none'], because: Reason): Observation {
  if (none === 'withhold') return { state: 'withheld', because: [because] }
  if (none === 'not-applicable') return { state: 'not-applicable', because: [because] }
  return { state: 'ruled', worth: none, because: [because] }
}

function figures(own: readonly Task[], { blank }: Params, { operands }: Evidence): Observation {
  const seen: TaskObservation[] = []
  const because: Reason[] = []
  for (const task of own) {
    const what = known(task.name) ?? ''
    const actual = numberInput(operands, task.actual, ACTUAL, what, blank)
    const target = targetInput(operands, task.target, what)
    if (isReason(actual)) because.push(actual)
    if (isReason(target)) because.push(target)
    if (!isReason(actual) && !isReason(target)) seen.push({ task, inputs: { actual, target } })
  }
  return because.length > 0 ? { state: 'withheld', because } : { state: 'seen', inputs: {}, tasks: seen }
}

function count(own: readonly Task[], { count }: Params, evidence: Evidence): Observation {
  const flags = own.map(task => ({ task, flag: counted(task, count, evidence) }))
  const because = flags.flatMap(({ flag }) => (isReason(flag) ? [flag] : []))
  if (because.length > 0) return { state: 'withheld', because }
  // Each indicator repeats the flag in its own working rows, so that its roll-up is one unbroken range.
  const seen = flags.flatMap(({ task, flag }) =>
    isReason(flag)
      ? []
      : [{ task, inputs: { value: quantity(COUNT_NAMES[count], { op: 'operand', operand: flag }, {}) } }],
  )
  const values = seen.map(({ inputs }) => inputs.value)
  const name = count === 'finished' ? SHARE : COUNT_NAMES[count]
  const value = quantity(name, gather(count === 'finished' ? 'mean' : 'sum', 'tasks'), { tasks: values })
  return { state: 'seen', inputs: { value, proportion: value }, tasks: seen }
}
