import { edgesOf } from '../formula/edges.ts'
import { numberOf } from '../formula/evaluate.ts'
import { divide, type Expression, gather, multiply, num, operand, sumProduct } from '../formula/expression.ts'
import type { Inputs, Operand, Quantity } from '../formula/operand.ts'
import { quantity } from '../formula/quantity.ts'
import { type Dropped, dropExtremes, dropPooled } from '../kernel/drop.ts'
import { EDGE_REASONS, isReason, reason } from '../model/evidence.ts'
import { known } from '../model/field.ts'
import type { Evidence, Observation, Reason, TaskObservation, TaskOut } from '../model/observation.ts'
import type { Place } from '../model/place.ts'
import type { Text } from '../text/text.ts'
import { COUNT_NAMES, type Count, counted } from './task-count.ts'
import { nodesOf } from './task-nodes.ts'
import type { Own, Rows, Rules } from './task-rows.ts'
import { weightOf } from './task-weight.ts'

/** Tasks that the method scores one by one. */
export const separately = (
  { counted: seen, out }: Rows,
  combine: 'mean' | 'sum' | 'lowest' | 'pooled',
  { drop }: Rules,
): Observation => ({
  state: 'seen',
  inputs: {},
  tasks: [...seen, ...out],
  together: { as: combine === 'pooled' ? 'mean' : combine, drop },
})

const SHARE: Text = { zh: '完成任务占比', en: 'share of finished tasks' }

/** The share of tasks that are finished, or the number of those that are late, overdue or unfinished. */
export function counts({ counted: seen, out }: Rows, count: Count, { drop }: Rules, evidence: Evidence): Observation {
  const flags = seen.map(one => (one.ruled === 'full' ? null : counted(one.task, count, evidence)))
  const because = flags.flatMap(flag => (flag !== null && isReason(flag) ? [flag] : []))
  if (because.length > 0) return { state: 'withheld', because }
  // Each indicator repeats the flag in its own working rows, so that its roll-up is one unbroken range.
  const rows = seen.map(({ ruled: _, ...one }, i): TaskObservation => {
    const flag = flags[i] as Operand | null
    const holds = flag === null ? num(1) : operand(flag)
    const { factor } = one
    const value = quantity(COUNT_NAMES[count], factor === undefined ? holds : multiply(holds, operand(factor)), {})
    return { ...one, inputs: { value, ...(factor === undefined ? {} : { factor }) } }
  })
  const dropped = dropExtremes(
    rows.map(({ inputs }) => numberOf(inputs.value as Operand)),
    drop,
  )
  const { kept, rest } = parted(rows, dropped)
  const value =
    count === 'finished' ? shareOf(SHARE, kept) : quantity(COUNT_NAMES[count], ...summed('tasks', 'value', kept))
  return { state: 'seen', inputs: { value, proportion: value }, tasks: [...kept, ...rest, ...out] }
}

const NODES: Text = { zh: '到期节点完成占比', en: 'share of due nodes done' }

/** The share of quarterly nodes due by the as-of day that are done; null where none is due. */
export function nodes(own: readonly Own[], rules: Rules, evidence: Evidence): Observation | null {
  const seen: TaskObservation[] = []
  const out: TaskObservation[] = []
  const because: Reason[] = []
  for (const { task, role } of own) {
    const found = nodesOf(task, rules.year, evidence.asOf, rules.blank)
    if (found === null) {
      out.push({ task, inputs: {}, out: 'not-due' })
      continue
    }
    const weight = weightOf(task, role, rules.weights, evidence.operands)
    if (isList(found)) because.push(...found)
    if (isList(weight)) because.push(...weight)
    if (isList(found) || isList(weight)) continue
    const inputs = { actual: found.done, target: found.due }
    seen.push(weight === undefined ? { task, inputs } : { task, inputs, weight })
  }
  if (because.length > 0) return { state: 'withheld', because }
  if (seen.length === 0) return null
  const value = ratioOf(NODES, seen)
  return { state: 'seen', inputs: { value, proportion: value }, tasks: [...seen, ...out] }
}

const isList = <T>(found: T | readonly Reason[]): found is readonly Reason[] => Array.isArray(found)

const ACTUALS: Text = { zh: '完成值合计', en: 'sum of actuals' }
const TARGETS: Text = { zh: '目标值合计', en: 'sum of targets' }
const RATIO: Text = { zh: '合计完成率', en: 'completion of the sums' }

/** The tasks' actuals and targets added up before they are scored. */
export function pooled({ counted: seen, out }: Rows, { drop, needs }: Rules): Observation {
  const rows = seen.map(withFactor)
  const isDropping = drop.lowest + drop.highest > 0
  const because = isDropping ? rows.flatMap(unfitForDropping) : []
  if (because.length > 0) return { state: 'withheld', because }
  const parts = rows.map(({ inputs, weight }) => {
    const [of, outOf] = [numberOf(inputs.actual as Operand), numberOf(inputs.target as Operand)]
    if (weight === undefined) return { of, outOf }
    return { of: of.times(numberOf(weight)), outOf: outOf.times(numberOf(weight)) }
  })
  const { kept, rest } = parted(rows, isDropping ? dropPooled(parts, drop) : new Map())
  const tasks = [...kept, ...rest, ...out]
  const actual = needs.includes('actual') ? { actual: quantity(ACTUALS, ...summed('tasks', 'actual', kept)) } : {}
  const target = needs.includes('target') ? { target: quantity(TARGETS, ...summed('tasks', 'target', kept)) } : {}
  if (!needs.includes('value')) return { state: 'seen', inputs: { ...actual, ...target }, tasks }
  const [edge] = edgesOf(...ratioIn(kept))
  if (edge !== undefined)
    return { state: 'withheld', because: [reason(EDGE_REASONS[edge.kind], TARGETS.zh, ...targetCells(kept))] }
  const value = ratioOf(RATIO, kept)
  const inputs = { ...actual, ...target, value }
  // Beside the sum of the actuals there is no cell for their ratio.
  return { state: 'seen', inputs, tasks, ...(actual.actual === undefined ? {} : { parts: [value] }) }
}

// Which choice of tasks has the best completion can only be told where every target is above zero.
function unfitForDropping({ task, inputs }: TaskObservation): Reason[] {
  const target = numberOf(inputs.target as Operand)
  if (target.isPositive() && !target.isZero()) return []
  const kind = target.isZero() ? 'zero-denominator' : 'target-negative'
  return [reason(kind, known(task.name) ?? '', task.target.at)]
}

function withFactor(one: TaskObservation): TaskObservation {
  const { factor, inputs } = one
  if (factor === undefined) return one
  const counted = multiply(operand(inputs.actual as Operand), operand(factor))
  return { ...one, inputs: { ...inputs, actual: quantity(COUNTED, counted, {}), factor } }
}

const COUNTED: Text = { zh: '计入的完成值', en: 'actual counted' }

/** The tasks that are kept, then those that are dropped with the end at which they are. */
function parted(rows: readonly TaskObservation[], dropped: Dropped) {
  const kept = rows.filter((_, at) => !dropped.has(at))
  const rest = rows.flatMap((row, at) => {
    const end: TaskOut | undefined = dropped.get(at)
    return end === undefined ? [] : [{ ...row, out: end }]
  })
  return { kept, rest }
}

type Rule = readonly [expression: Expression, inputs: Inputs]

const weightsOf = (rows: readonly TaskObservation[]): Operand[] =>
  rows.flatMap(({ weight }) => (weight === undefined ? [] : [weight]))

/** One input of all tasks added up, each times its weight where they have any. */
function summed(name: string, key: string, rows: readonly TaskObservation[]): Rule {
  const weights = weightsOf(rows)
  const series = rows.map(({ inputs }) => inputs[key] as Operand)
  if (weights.length === 0) return [gather('sum', name), { [name]: series }]
  return [sumProduct(name, 'weights'), { [name]: series, weights }]
}

/** The mean of the tasks' values, weighted where they have weights. */
function shareOf(name: Text, rows: readonly TaskObservation[]): Quantity {
  const weights = weightsOf(rows)
  const [sum, inputs] = summed('tasks', 'value', rows)
  return weights.length === 0
    ? quantity(name, gather('mean', 'tasks'), inputs)
    : quantity(name, divide(sum, gather('sum', 'weights')), inputs)
}

/** The sum of the actuals over the sum of the targets. */
function ratioIn(rows: readonly TaskObservation[]): Rule {
  const [above, inputs] = summed('tasks', 'actual', rows)
  const [below, others] = summed('targets', 'target', rows)
  return [divide(above, below), { ...inputs, ...others }]
}

const ratioOf = (name: Text, rows: readonly TaskObservation[]): Quantity => quantity(name, ...ratioIn(rows))

const targetCells = (rows: readonly TaskObservation[]): Place[] => rows.map(({ task }) => task.target.at)
