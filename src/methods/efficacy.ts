import { z } from 'zod'
import { add, divide, type Expression, input, multiply, type Step, subtract } from '../formula/expression.ts'
import { reached } from './directed.ts'
import { orderFaults, riseFaults } from './ladder.ts'
import { defineMethod } from './method.ts'

/** 功效系数法 (domain.md B10): standard values, each with its coefficient, and straight lines between them. */
export const efficacy = defineMethod({
  id: 'efficacy',
  title: { zh: '功效系数法', en: 'Efficacy coefficients' },
  says: {
    zh: '各档标准值得“分值 × 系数”，两档之间按直线折算；优于第一档的得第一档的分，差于最后一档的得“分值 × below”。',
    en: 'Each standard value earns points × its coefficient, straight lines between; beyond the first: as the first; worse than the last: points × `below`.',
  },
  params: z.strictObject({
    standards: z
      .array(z.tuple([z.number(), z.number().min(0).max(1)]))
      .min(2)
      .describe('[标准值, 系数]，从优到差，如 [[10, 1], [8, 0.8], [6, 0.6], [3, 0.4], [0, 0.2]]'),
    below: z.number().min(0).max(1).default(0).describe('差于最后一档时的系数'),
    lower: z.boolean().default(false).describe('数值低的好：标准值从小到大'),
  }),
  needs: () => ['value'],
  better: ({ lower }) => (lower ? 'less' : 'more'),
  score: ({ standards, below, lower }) => {
    const [best] = standards
    if (best === undefined) throw new Error('no standard value')
    const lines = standards.map(
      (band, i): Step => ({ from: band[0], gives: i === 0 ? band[1] : line(band, standards[i - 1] as Band, lower) }),
    )
    return multiply(input('points'), reached(input('value'), lines, below, lower))
  },
  faults: ({ standards, below, lower }) => {
    const order = orderFaults(standards, lower ? 'rising' : 'falling', ['standards'])
    if (order.length > 0) return order
    return riseFaults(standards, ['standards'], { share: below, path: ['below'] })
  },
  examples: [
    {
      params: {
        standards: [
          [10, 1],
          [8, 0.8],
          [6, 0.6],
          [3, 0.4],
          [0, 0.2],
        ],
        below: 0,
        lower: false,
      },
      given: { points: '10', value: '7' },
      score: '7.00',
      source: '国资委 功效系数法: 6 + [(7 − 6) ÷ (8 − 6)] × (8 − 6), domain.md 2.2 B10',
    },
    {
      params: {
        standards: [
          [10, 1],
          [8, 0.8],
          [6, 0.6],
          [3, 0.4],
          [0, 0.2],
        ],
        below: 0,
        lower: false,
      },
      given: { points: '10', value: '-0.01' },
      score: '0.00',
    },
    {
      params: {
        standards: [
          [30, 1],
          [45, 0.8],
          [60, 0.6],
        ],
        below: 0.2,
        lower: true,
      },
      given: { points: '10', value: '20' },
      score: '10.00',
    },
    {
      params: {
        standards: [
          [30, 1],
          [45, 0.8],
          [60, 0.6],
        ],
        below: 0.2,
        lower: true,
      },
      given: { points: '10', value: '51' },
      score: '7.20',
    },
  ],
})

type Band = readonly [Expression, Expression]

/** 本档系数 + (实际值 − 本档标准值) ÷ (上档标准值 − 本档标准值) × (上档系数 − 本档系数). */
function line(own: Band, above: Band, lower: boolean): Expression {
  const [value, rise] = [input('value'), subtract(above[1], own[1])]
  const [way, whole] = lower
    ? [subtract(own[0], value), subtract(own[0], above[0])]
    : [subtract(value, own[0]), subtract(above[0], own[0])]
  return add(own[1], divide(multiply(way, rise), whole))
}
