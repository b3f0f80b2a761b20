import { z } from 'zod'
import { add, divide, type Expression, input, multiply, type Step, steps, subtract } from '../formula/expression.ts'
import { excessFaults, orderFaults } from './ladder.ts'
import { defineMethod, type MethodFault } from './method.ts'

/** 插值计分: straight lines between the knots [value, points]; below the first and above the last the end points hold. */
export const interpolate = defineMethod({
  id: 'interpolate',
  title: { zh: '插值计分', en: 'Interpolation' },
  says: {
    zh: '从小到大列出 [数值, 得分]，两点之间按直线折算，两端以外取端点的分。',
    en: 'Knots [value, points] from low to high; straight lines between them, the end points beyond.',
  },
  params: z
    .array(z.tuple([z.number(), z.number()]))
    .min(2)
    .describe('[数值, 得分]，从小到大'),
  needs: () => ['value'],
  score: knots => {
    const [first, ...rest] = knots
    const last = rest.at(-1)
    if (first === undefined || last === undefined) throw new Error('an interpolation needs two knots')
    const lines: Step[] = rest.map((to, i) => ({ from: (knots[i] as Knot)[0], gives: line(knots[i] as Knot, to) }))
    return steps(input('value'), [{ from: last[0], gives: last[1] }, ...lines.reverse()], first[1])
  },
  faults: (knots, points) => {
    const order = orderFaults(knots, 'rising', [])
    return [...order, ...excessFaults(knots, points, []), ...(order.length === 0 ? turnFaults(knots) : [])]
  },
  examples: [
    {
      params: [
        [75, 0],
        [90, 6],
      ],
      given: { points: '6', value: '83.33' },
      score: '3.33',
    },
    {
      params: [
        [75, 0],
        [90, 6],
      ],
      given: { points: '6', value: '75' },
      score: '0.00',
    },
    {
      params: [
        [75, 0],
        [90, 6],
      ],
      given: { points: '6', value: '95' },
      score: '6.00',
    },
    {
      params: [
        [0, 0],
        [60, 3],
        [100, 6],
      ],
      given: { points: '6', value: '70' },
      score: '3.75',
    },
    {
      params: [
        [50, 60],
        [90, 100],
      ],
      given: { points: '100', value: '75' },
      score: '85.00',
      source: '功效系数法 60 + 40 × (75 − 50) ÷ (90 − 50), domain.md 2.2 B10',
    },
  ],
})

/** The first knot whose points go the other way than those before it: most often a slip, rarely a rule with a best value in the middle. */
function turnFaults(knots: readonly (readonly [number, number])[]): MethodFault[] {
  const directions = knots.map(([, points], i) => Math.sign(points - (knots[i - 1]?.[1] ?? points)))
  const first = directions.find(direction => direction !== 0)
  const at = directions.findIndex(direction => direction !== 0 && direction !== first)
  const [before, turned] = [knots[at - 1], knots[at]]
  if (before === undefined || turned === undefined) return []
  const [zh, en] = first === 1 ? ['升后又降', 'rise, then fall'] : ['降后又升', 'fall, then rise']
  return [
    {
      code: 'SCH-04',
      path: [at, 1],
      says: {
        zh: `得分先${zh}：数值 ${before[0]} 得 ${before[1]} 分，${turned[0]} 得 ${turned[1]} 分。`,
        en: `The points ${en}: ${before[1]} at ${before[0]}, but ${turned[1]} at ${turned[0]}.`,
      },
      remedy: {
        zh: `请对照考核文件核对 ${before[0]} 和 ${turned[0]} 两处的得分；文件确是如此的，在 checks 里写 SCH-04: off。`,
        en: `Compare the points at ${before[0]} and ${turned[0]} with the official document; if it does say so, put SCH-04: off under checks.`,
      },
    },
  ]
}

type Knot = readonly [Expression, Expression]

const line = (a: Knot, b: Knot): Expression =>
  add(a[1], divide(multiply(subtract(input('value'), a[0]), subtract(b[1], a[1])), subtract(b[0], a[0])))
