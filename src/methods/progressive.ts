import { z } from 'zod'
import { add, divide, type Expression, input, max, min, multiply, num, subtract } from '../formula/expression.ts'
import { orderFaults } from './ladder.ts'
import { limitFaults } from './limits.ts'
import { defineMethod } from './method.ts'

/** 分段累进 (domain.md B8): each slice of the value earns points at a rate of its own, as an income tax does. */
export const progressive = defineMethod({
  id: 'progressive',
  title: { zh: '分段累进计分', en: 'Progressive' },
  says: {
    zh: '得分 = base + 各段之内的数值 ÷ 该段的“每多少” × each，最高 cap；不到第一段起点的得 base。',
    en: 'Score = base + the part of the value within each slice ÷ what the slice takes × each, at most `cap`; below the first slice: `base`.',
  },
  params: z.strictObject({
    base: z.number().describe('基础分'),
    each: z.number().positive().optional().describe('每满“每多少”得几分；不写时为 base'),
    slices: z
      .array(z.tuple([z.number(), z.number().positive()]))
      .min(1)
      .describe('[起点, 每多少]，从小到大；一段到下一段的起点为止，最后一段不限'),
    cap: z.number().optional().describe('最高得几分；不写时为分值'),
  }),
  needs: () => ['value'],
  score: ({ base, each = base, slices, cap }) => {
    const earned = slices.map(([from, per], i) => multiply(each, divide(within(from, slices[i + 1]?.[0]), per)))
    return min(cap ?? input('points'), add(base, ...earned))
  },
  faults: (params, points) => [...orderFaults(params.slices, 'rising', ['slices']), ...limitFaults(params, points)],
  examples: [
    {
      params: {
        base: 20,
        slices: [
          [0, 20],
          [10, 40],
          [20, 60],
        ],
        cap: 40,
      },
      given: { points: '20', value: '25' },
      score: '36.67',
      source: '黑龙江: base + x1×base/20 + x2×base/40 + x3×base/60, domain.md 2.1 (the slices of ten are ours)',
    },
    {
      params: {
        base: 2,
        each: 1,
        slices: [
          [5, 1],
          [8, 2],
        ],
      },
      given: { points: '10', value: '9' },
      score: '5.50',
    },
    {
      params: {
        base: 2,
        each: 1,
        slices: [
          [5, 1],
          [8, 2],
        ],
      },
      given: { points: '10', value: '30' },
      score: '10.00',
    },
    { params: { base: 2, each: 1, slices: [[5, 1]] }, given: { points: '10', value: '4.9' }, score: '2.00' },
  ],
})

/** The part of the value that lies between two numbers, or above the last. */
function within(from: Expression, to: Expression | undefined): Expression {
  const upTo = to === undefined ? input('value') : min(input('value'), to)
  return max(num(0), subtract(upTo, from))
}
