import fc from 'fast-check'
import { measures } from '../../src/measures/index.ts'
import { methods } from '../../src/methods/index.ts'
import { fitOf } from '../../src/scheme/fit.ts'
import type { WrittenIndicator } from '../../src/scheme/written.ts'
import { MEASURE_PARAMETERS, METHOD_PARAMETERS, SURVEY } from './random-parameters.ts'

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

/** A measure and a method with their parameters, as the file would hold them. */
interface LeafRule {
  readonly measure: Named
  readonly method: Named
}

interface Named {
  readonly id: string
  readonly params: unknown
}

interface PlugIn {
  readonly id: string
  readonly params: { parse(value: unknown): unknown }
}

/** A plug-in of a registry with its parameters as perf reads them. */
function plugged<P extends PlugIn>(all: readonly P[], { id, params }: Named) {
  const plugIn = all.find(one => one.id === id)
  if (plugIn === undefined) throw new Error(`the registry has no ${id}`)
  return { plugIn, params: plugIn.params.parse(params) }
}

export const measureOf = (named: Named) => plugged(measures, named)
export const methodOf = (named: Named) => plugged(methods, named)

/** Whether a method can work with what a measure offers: perf's own judgement, less what these schemes leave out. */
export function fits(measure: ReturnType<typeof measureOf>, method: ReturnType<typeof methodOf>): boolean {
  const written = { measure, method } as unknown as WrittenIndicator
  // A mark out of a hundred taken as the score itself would be more than the indicator has (SCH-18).
  const { full } = measure.params as { full?: number }
  const isTooMuch = method.plugIn.inPoints === true && (measure.plugIn.id !== 'entry' || full !== undefined)
  return !isTooMuch && fitOf(written)?.ok === true
}

const withoutGaps = <T>(params: T): T => JSON.parse(JSON.stringify(params)) as T

const named = (id: string, params: fc.Arbitrary<unknown> | undefined): fc.Arbitrary<Named> =>
  fc.record({ id: fc.constant(id), params: (params ?? fc.constant({})).map(withoutGaps) })

export const anyMeasure = (id: string): fc.Arbitrary<Named> => named(id, MEASURE_PARAMETERS[id])
export const anyMethod = (id: string, points: number): fc.Arbitrary<Named> => named(id, METHOD_PARAMETERS[id]?.(points))

function leafRule(points: number, among: readonly string[]): fc.Arbitrary<LeafRule> {
  const method = fc.constantFrom(...Object.keys(METHOD_PARAMETERS)).chain(id => anyMethod(id, points))
  /** A method that fits, for whichever measure it is. */
  const over = (measure: fc.Arbitrary<Named>, by = method) =>
    measure.chain(one => {
      const seen = measureOf(one)
      return fc.record({ measure: fc.constant(one), method: by.filter(other => fits(seen, methodOf(other))) })
    })
  const anything = fc.constantFrom(...among).chain(anyMeasure)
  const common: Readonly<Record<string, readonly fc.Arbitrary<LeafRule>[]>> = {
    tasks: [
      // Task by task against a target: the commonest in real schemes.
      fc.record({ measure: anyMeasure('tasks'), method: anyMethod('completion-ratio', points) }),
      over(named('tasks', fc.constant({ none: 'zero' })), anyMethod('share', points)),
    ],
    // What an assessor entered: common too, and rarely met by chance.
    entry: [
      over(named('entry', fc.constant({})), anyMethod('direct', points)),
      over(named('entry', fc.constant({ words: true })), anyMethod('grade-map', points)),
    ],
  }
  return fc.oneof({ weight: 6, arbitrary: over(anything) }, ...among.flatMap(id => common[id] ?? []))
}

type Shape =
  | { readonly leaf: LeafRule; readonly points: number; readonly groups: readonly string[] | null }
  | { readonly children: readonly Shape[] }

const leafOver = (among: readonly string[]): fc.Arbitrary<Shape> =>
  fc.integer({ min: 4, max: 30 }).chain(points =>
    fc.record({
      leaf: leafRule(points, among),
      points: fc.constant(points),
      groups: fc.option(fc.constantFrom([GROUPS[0] as string], GROUPS.slice(0, 2)), { nil: null, freq: 5 }),
    }),
  )

const shapeOver = (leaf: fc.Arbitrary<Shape>, depth: number): fc.Arbitrary<Shape> => {
  if (depth === 0) return leaf
  const children = fc.array(shapeOver(leaf, depth - 1), { minLength: 1, maxLength: 3 })
  return fc.oneof({ weight: 2, arbitrary: leaf }, { weight: 1, arbitrary: fc.record({ children }) })
}

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

/** A sound scheme of these measures, over any methods that fit them, up to three levels deep. */
export const schemeOver = (among: readonly string[]): fc.Arbitrary<SchemeData> =>
  fc
    .record({
      shapes: fc.array(shapeOver(leafOver(among), 2), { minLength: 1, maxLength: 3 }),
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

export const randomScheme = schemeOver(Object.keys(MEASURE_PARAMETERS))
