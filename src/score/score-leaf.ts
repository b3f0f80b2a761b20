import { edgesOf } from '../formula/edges.ts'
import { numberOf } from '../formula/evaluate.ts'
import { divide, type Expression, gather, input, multiply, num, sumProduct } from '../formula/expression.ts'
import type { Inputs, Operand, Quantity } from '../formula/operand.ts'
import { quantity } from '../formula/quantity.ts'
import { dropExtremes } from '../kernel/drop.ts'
import type { Score, TaskScore } from '../model/assessment.ts'
import { isReason, reason } from '../model/evidence.ts'
import { known } from '../model/field.ts'
import type { Drop, Evidence, Observation, Observe, Reason, TaskObservation, Together } from '../model/observation.ts'
import type { Indicator, Leaf, Scheme } from '../model/scheme.ts'
import type { Unit } from '../model/unit.ts'
import { untranslated } from '../text/text.ts'
import { type Compared, comparer } from './compare.ts'
import { type Finish, reasonFor } from './finish.ts'
import { publishedScore } from './published-score.ts'

/** The score of one unit under one leaf. */
export type ScoreLeaf = (unit: Unit) => Score

/** Scores one unit after another under one leaf. */
export function leafScorer(
  scheme: Scheme,
  indicator: Indicator,
  leaf: Leaf,
  finish: Finish,
  evidence: Evidence,
): ScoreLeaf {
  const observe = leaf.comparison === null ? leaf.prepare(evidence) : remembered(leaf.prepare(evidence))
  const compare = leaf.comparison === null ? null : comparer(indicator, leaf.comparison, observe, evidence)
  return unit => {
    const about = { unit, indicator, points: null, inputs: {}, tasks: [], because: [] }
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
      case 'seen': {
        if (leaf.perTask) return perTask(about, leaf, seen, finish)
        const compared = compare?.(unit, seen.inputs) ?? null
        if (compared !== null && isReason(compared))
          return { ...about, state: 'withheld', inputs: seen.inputs, because: [compared] }
        return asWhole(about, leaf, seen, compared, finish)
      }
    }
  }
}

// Those who compare look at every unit before the first is scored, and an operand that a measure makes is one operand only once.
function remembered(observe: Observe): Observe {
  const seen = new Map<string, Observation>()
  return unit => {
    const known = seen.get(unit.name) ?? observe(unit)
    seen.set(unit.name, known)
    return known
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
  return quantity(untranslated(indicator.title), publishedScore(rounding, of), { points: indicator.points })
}

type Seen = Extract<Observation, { state: 'seen' }>

function perTask(about: About, leaf: Leaf, { tasks: seen, together = EACH }: Seen, finish: Finish): Score {
  const because: Reason[] = []
  const all = seen.map((observed): TaskScore => {
    const { task } = observed
    const what = known(task.name) ?? about.indicator.title
    const { expression, inputs } = taskRule(observed, leaf, about.indicator)
    const edges = observed.out === undefined ? edgesOf(expression, inputs) : []
    because.push(...edges.map(edge => reasonFor(edge, what)))
    const isScored = observed.out === undefined && edges.length === 0
    return { inputs, points: isScored ? quantity(untranslated(what), expression, inputs) : null, ...told(observed) }
  })
  if (because.length > 0) return { ...about, state: 'withheld', tasks: all, because }
  const tasks = dropped(all, together.drop)
  const finished = finish(about.unit, putTogether(tasks, together.as), [])
  return { ...about, ...finished, tasks, state: finished.points === null ? 'withheld' : 'scored' }
}

const EACH: Together = { as: 'mean', drop: { lowest: 0, highest: 0 } }

/** A task with what was said of it before it was scored. */
const told = ({ task, weight, factor, out }: TaskObservation) => ({
  task,
  ...(weight === undefined ? {} : { weight }),
  ...(factor === undefined ? {} : { factor }),
  ...(out === undefined ? {} : { out }),
})

// Object.assign, and properties before a spread: of a literal that begins with one, Node 20 gives each object a layout of its own,
// which for a hundred thousand tasks takes 25 MB.
function taskRule({ inputs: own, factor, ruled: worth }: TaskObservation, leaf: Leaf, { points }: Indicator) {
  const inputs: Inputs = Object.assign({}, own, { points })
  if (worth === 'full') return { expression: input('points'), inputs }
  return factor === undefined
    ? { expression: leaf.score, inputs }
    : { expression: multiply(leaf.score, input('factor')), inputs: Object.assign({}, inputs, { factor }) }
}

/** The tasks with those of the fewest and of the most points marked as dropped, after those that count. */
function dropped(tasks: readonly TaskScore[], drop: Drop): readonly TaskScore[] {
  const counted = tasks.filter(({ out }) => out === undefined)
  const ends = dropExtremes(
    counted.map(({ points }) => numberOf(points as Quantity)),
    drop,
  )
  if (ends.size === 0) return tasks
  const marked = counted.flatMap((task, at): TaskScore[] => {
    const out = ends.get(at)
    return out === undefined ? [] : [{ ...task, out }]
  })
  return [...counted.filter((_, at) => !ends.has(at)), ...marked, ...tasks.filter(({ out }) => out !== undefined)]
}

/** The tasks' points as one, each times its weight where they have weights: the mean is over the sum of the weights. */
function putTogether(tasks: readonly TaskScore[], as: Together['as']): { expression: Expression; inputs: Inputs } {
  const counted = tasks.filter(({ out }) => out === undefined)
  const series = counted.flatMap(({ points }) => (points === null ? [] : [points]))
  const weights = counted.flatMap(({ weight }): Operand[] => (weight === undefined ? [] : [weight]))
  if (weights.length === 0) return { expression: gather(as, 'tasks'), inputs: { tasks: series } }
  const sum = sumProduct('tasks', 'weights')
  return {
    expression: as === 'sum' ? sum : divide(sum, gather('sum', 'weights')),
    inputs: { tasks: series, weights },
  }
}

function asWhole(about: About, leaf: Leaf, seen: Seen, compared: Compared | null, finish: Finish): Score {
  const { indicator, unit } = about
  const inputs = { ...seen.inputs, ...compared?.inputs, points: indicator.points }
  const tasks = seen.tasks.map(one => ({ inputs: one.inputs, points: null, ...told(one) }))
  const finished = finish(unit, { expression: leaf.score, inputs }, [])
  const parts = seen.parts === undefined ? {} : { parts: seen.parts }
  const score = { ...about, ...finished, ...parts, tasks }
  const state = finished.points === null ? 'withheld' : 'scored'
  return compared === null ? { ...score, state } : { ...score, state, comparison: compared.comparison }
}
