import { z } from 'zod'
import { add, divide, type Expression, input, multiply, type Step, steps, subtract } from '../formula/expression.ts'
import { untranslated } from '../text/text.ts'
import { excessFaults, orderFaults, type Rung, turnFaults } from './ladder.ts'
import { defineMethod } from './method.ts'

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
  better: knots => ((knots.at(-1)?.[1] ?? 0) < (knots[0]?.[1] ?? 0) ? 'less' : 'more'),
  score: knots => {
    const [first, ...rest] = knots
    const last = rest.at(-1)
    if (first === undefined || last === undefined) throw new Error('an interpolation needs two knots')
    const lines: Step[] = rest.map((to, i) => ({ from: (knots[i] as Knot)[0], gives: line(knots[i] as Knot, to) }))
    return steps(input('value'), [{ from: last[0], gives: last[1] }, ...lines.reverse()], first[1])
  },
  faults: (knots, points) => {
    const order = orderFaults(knots, 'rising', [])
    return [...order, ...excessFaults(knots, points, []), ...(order.length === 0 ? turnFaults(knots.map(rungOf)) : [])]
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

const rungOf = ([value, points]: readonly [number, number], i: number): Rung => ({
  of: untranslated(String(value)),
  points,
  path: [i, 1],
})

type Knot = readonly [Expression, Expression]

const line = (a: Knot, b: Knot): Expression =>
  add(a[1], divide(multiply(subtract(input('value'), a[0]), subtract(b[1], a[1])), subtract(b[0], a[0])))
