import fc from 'fast-check'
import { measures } from '../../src/measures/index.ts'
import { methods } from '../../src/methods/index.ts'
import { fitOf } from '../../src/scheme/fit.ts'
import type { WrittenIndicator } from '../../src/scheme/written.ts'

/** A scheme as the YAML file would hold it. */
export type SchemeData = Readonly<Record<string, unknown>> & { readonly indicators: readonly NodeData[] }

/** A node of the tree as the file would hold it. */
export interface NodeData {
  readonly id: string
  readonly title: string
  readonly points: number
  readonly children?: readonly NodeData[]
  readonly measure?: Readonly<Record<string, unknown>>
  readonly method?: Readonly<Record<string, unknown>>
  readonly groups?: readonly string[]
}

export const GROUPS = ['甲组', '乙组', '丙组']

interface LeafRule {
  readonly measure: { readonly id: string; readonly params: object }
  readonly method: { readonly id: string; readonly params: unknown }
}

const withoutGaps = <T>(params: T): T => JSON.parse(JSON.stringify(params)) as T

const fits = ({ measure, method }: LeafRule): boolean => {
  const plugged = <P extends { readonly id: string; readonly params: { parse(value: unknown): unknown } }>(
    all: readonly P[],
    { id, params }: { id: string; params: unknown },
  ) => all.filter(one => one.id === id).map(plugIn => ({ plugIn, params: plugIn.params.parse(params) }))[0] ?? null
  const written = { measure: plugged(measures, measure), method: plugged(methods, method) }
  // A mark out of a hundred taken as the score itself would be more than the indicator has.
  const isTooMuch =
    method.id === 'direct' && (['panel', 'survey', 'data'].includes(measure.id) || 'full' in measure.params)
  return !isTooMuch && fitOf(written as unknown as WrittenIndicator)?.ok === true
}

const withParams = (id: string, params: fc.Arbitrary<unknown> | undefined) =>
  fc.record({ id: fc.constant(id), params: (params ?? fc.constant({})).map(withoutGaps) })

function leafRule(points: number): fc.Arbitrary<LeafRule> {
  const measure = (id: string) => withParams(id, MEASURE_PARAMETERS[id]) as fc.Arbitrary<LeafRule['measure']>
  const method = (id: string) => withParams(id, METHOD_PARAMETERS[id]?.(points))
  const anything = {
    measure: fc.constantFrom(...Object.keys(MEASURE_PARAMETERS)).chain(measure),
    method: fc.constantFrom(...Object.keys(METHOD_PARAMETERS)).chain(method),
  }
  // Task by task against a target: the one pair that is scored so, and the commonest in real schemes.
  const taskByTask = { measure: measure('tasks'), method: method('completion-ratio') }
  // The share of finished tasks, and a score as an assessor entered it: common too, and rarely met by chance.
  const finished = { measure: withParams('tasks', fc.constant({ none: 'zero' })), method: method('share') }
  const entered = { measure: measure('entry'), method: method('direct') }
  return fc.oneof(
    { weight: 5, arbitrary: fc.record(anything).filter(fits) },
    fc.record(taskByTask),
    fc.record(finished) as fc.Arbitrary<LeafRule>,
    fc.record(entered).filter(fits),
  )
}

type Shape =
  | { readonly leaf: LeafRule; readonly points: number; readonly groups: readonly string[] | null }
  | { readonly children: readonly Shape[] }

const leaf: fc.Arbitrary<Shape> = fc.integer({ min: 4, max: 30 }).chain(points =>
  fc.record({
    leaf: leafRule(points),
    points: fc.constant(points),
    groups: fc.option(fc.constantFrom([GROUPS[0] as string], GROUPS.slice(0, 2)), { nil: null, freq: 5 }),
  }),
)

const shape = (depth: number): fc.Arbitrary<Shape> =>
  depth === 0
    ? leaf
    : fc.oneof(
        { weight: 2, arbitrary: leaf },
        { weight: 1, arbitrary: fc.record({ children: fc.array(shape(depth - 1), { minLength: 1, maxLength: 3 }) }) },
      )

function nodeOf(shape: Shape, id: string): NodeData {
  const about = { id, title: `指标${id}` }
  if ('children' in shape) {
    const children = shape.children.map((child, i) => nodeOf(child, `${id}-${i + 1}`))
    return { ...about, points: children.reduce((sum, { points }) => sum + points, 0), children }
  }
  const { points, leaf, groups } = shape
  const rule = { measure: { [leaf.measure.id]: leaf.measure.params }, method: { [leaf.method.id]: leaf.method.params } }
  return { ...about, points, ...rule, ...(groups === null ? {} : { groups }) }
}

/** The leaves of a tree, in the order of the file. */
export const leavesOf = (nodes: readonly NodeData[]): NodeData[] =>
  nodes.flatMap(node => (node.children === undefined ? [node] : leavesOf(node.children)))

/** A sound scheme of any measures and methods that fit one another, up to three levels deep. */
export const randomScheme: fc.Arbitrary<SchemeData> = fc
  .record({
    shapes: fc.array(shape(2), { minLength: 1, maxLength: 3 }),
    indicator: fc.constantFrom(1, 2, 3),
    total: fc.constantFrom(0, 1, 2),
    mode: fc.constantFrom('half-up', 'gb8170'),
    notApplicable: fc.constantFrom('full', 'rescale'),
    rank: fc.constantFrom('competition', 'dense'),
    breaks: fc.boolean(),
    isLastRanked: fc.boolean(),
  })
  .map(({ shapes, indicator, total, mode, notApplicable, rank, breaks, isLastRanked }) => {
    const indicators = shapes.map((one, i) => nodeOf(one, `i${i + 1}`))
    return {
      id: 'random',
      title: '随机方案',
      year: 2026,
      full: indicators.reduce((sum, { points }) => sum + points, 0),
      rounding: { indicator, total, mode },
      notApplicable,
      groups: GROUPS.map((name, i) => ({ name, ranked: i < 2 || isLastRanked })),
      ties: { rank, breakBy: breaks ? [indicators[0]?.id ?? ''] : [] },
      grades: [{ name: '好', from: 60 }, { name: '一般' }],
      indicators,
      surveys: [
        {
          id: 'public',
          title: '测评',
          unit: SURVEY.unit,
          questions: SURVEY.questions,
          options: SURVEY.options.map((name, i) => ({ name, value: [100, 60, 0, null][i] })),
        },
      ],
      adjustments: [{ id: 'special', title: '专项', bonus: { cap: 5 }, deduction: { cap: 4 }, proof: 'required' }],
    }
  })
