import { unusableDivisors } from '../formula/divisors.ts'
import { numberOf } from '../formula/evaluate.ts'
import { gather, input, num, round } from '../formula/expression.ts'
import type { Inputs, Operand, Quantity } from '../formula/operand.ts'
import { quantity } from '../formula/quantity.ts'
import type { Score, TaskScore } from '../model/assessment.ts'
import { reason } from '../model/evidence.ts'
import { known } from '../model/field.ts'
import type { Observation, Observe, Reason } from '../model/observation.ts'
import type { Place } from '../model/place.ts'
import type { Indicator, Leaf, Scheme } from '../model/scheme.ts'
import type { Unit } from '../model/unit.ts'
import { untranslated } from '../text/text.ts'

const NOTHING = { points: null, inputs: {}, tasks: [], because: [] } as const

/** The score of one unit under one leaf. */
export function scoreLeaf(scheme: Scheme, indicator: Indicator, leaf: Leaf, observe: Observe, unit: Unit): Score {
  const about = { unit, indicator, ...NOTHING }
  const isForOthers = indicator.groups !== null && !indicator.groups.includes(unit.group)
  const seen: Observation = isForOthers
    ? { state: 'not-applicable', because: [reason('other-groups', indicator.title)] }
    : observe(unit)
  switch (seen.state) {
    case 'withheld':
      return { ...about, state: 'withheld', because: seen.because }
    case 'not-applicable':
      return notApplicable(scheme, about, seen.because)
    case 'ruled':
      return { ...about, state: 'scored', points: ruled(scheme, indicator, seen.worth), because: seen.because }
    case 'seen':
      return leaf.perTask ? perTask(scheme, about, leaf, seen.tasks) : asWhole(scheme, about, leaf, seen)
  }
}

type About = Omit<Score, 'state'>

function notApplicable(scheme: Scheme, about: About, because: readonly Reason[]): Score {
  if (scheme.notApplicable === null) {
    return { ...about, state: 'withheld', because: [...because, reason('policy-missing', 'notApplicable')] }
  }
  const points = scheme.notApplicable === 'full' ? ruled(scheme, about.indicator, 'full') : null
  return { ...about, state: 'not-applicable', points, because }
}

function ruled({ rounding }: Scheme, indicator: Indicator, worth: 'full' | 'zero'): Quantity {
  const of = worth === 'full' ? input('points') : num(0)
  return quantity(untranslated(indicator.title), round(of, rounding.indicator, rounding.mode), {
    points: indicator.points,
  })
}

function perTask(
  { rounding }: Scheme,
  about: About,
  leaf: Leaf,
  seen: readonly { task: TaskScore['task']; inputs: Inputs }[],
): Score {
  const { indicator } = about
  const because: Reason[] = []
  const tasks = seen.map(({ task, inputs: own }): TaskScore => {
    const inputs = { ...own, points: indicator.points }
    const what = known(task.name) ?? indicator.title
    const divisors = unusableDivisors(leaf.score, inputs)
    if (divisors.length === 0) return { task, inputs, points: quantity(untranslated(what), leaf.score, inputs) }
    because.push(...divisors.map(operand => cannotDivide(operand, what)))
    return { task, inputs, points: null }
  })
  if (because.length > 0) return { ...about, state: 'withheld', tasks, because }
  const series = tasks.flatMap(({ points }) => (points === null ? [] : [points]))
  const inputs = { tasks: series }
  const mean = round(gather('mean', 'tasks'), rounding.indicator, rounding.mode)
  return { ...about, state: 'scored', points: quantity(untranslated(indicator.title), mean, inputs), inputs, tasks }
}

function asWhole({ rounding }: Scheme, about: About, leaf: Leaf, seen: Extract<Observation, { state: 'seen' }>): Score {
  const { indicator } = about
  const inputs = { ...seen.inputs, points: indicator.points }
  const tasks = seen.tasks.map(({ task, inputs: own }) => ({ task, inputs: own, points: null }))
  const divisors = unusableDivisors(leaf.score, inputs)
  if (divisors.length > 0) {
    const because = divisors.map(operand => cannotDivide(operand, indicator.title))
    return { ...about, state: 'withheld', inputs, tasks, because }
  }
  const expression = round(leaf.score, rounding.indicator, rounding.mode)
  return {
    ...about,
    state: 'scored',
    points: quantity(untranslated(indicator.title), expression, inputs),
    inputs,
    tasks,
  }
}

const cannotDivide = (operand: Operand, what: string): Reason =>
  reason(numberOf(operand).isZero() ? 'zero-denominator' : 'target-negative', what, ...placesOf(operand))

const placesOf = (operand: Operand): Place[] =>
  operand.kind === 'given' && operand.origin.kind === 'cell' ? [operand.origin.at] : []
