import { z } from 'zod'
import { add, divide, type Expression, input, max, min, multiply, num } from '../formula/expression.ts'
import { isOneWay, LATENESS, latenessFaults, latenessNeeds, punctual } from './lateness.ts'
import { aboveFaults } from './limits.ts'
import { defineMethod } from './method.ts'

const weight = z.number().positive()

const params = z
  .strictObject({
    together: z.enum(['product', 'sum']).describe('product 三项得分率相乘；sum 按 weights 加权平均'),
    weights: z
      .strictObject({ quantity: weight, quality: weight, time: weight })
      .optional()
      .describe('together: sum 时三项的权重，如 { quantity: 5, quality: 3, time: 2 }'),
    full: z.number().positive().default(100).describe('质量得分的满分'),
    time: z
      .strictObject(LATENESS)
      .refine(isOneWay, { params: { expected: 'per-day-or-late' } })
      .describe('时效得分率，按时为 1；写法同 timeliness，perDay 和 cap 是从 1 里扣的数'),
  })
  .refine(({ together, weights }) => together === 'product' || weights !== undefined, {
    path: ['weights'],
    params: { expected: 'mapping' },
  })
  .refine(({ together, weights }) => together === 'sum' || weights === undefined, {
    path: ['together'],
    params: { expected: { kind: 'one-of', words: ['sum'] } },
  })

/** 数量、质量、时效 (domain.md B26): one task scored on three sides. */
export const quantityQualityTime = defineMethod({
  id: 'quantity-quality-time',
  title: { zh: '数量质量时效计分', en: 'Quantity, quality, time' },
  says: {
    zh: '数量（完成值 ÷ 目标值）、质量（质量得分 ÷ full）、时效（按 time）三个得分率相乘，或按 weights 加权平均，再乘分值。',
    en: 'Quantity (actual ÷ target), quality (÷ `full`) and time (by `time`), each 0 to 1, multiplied, or averaged by `weights`, × points.',
  },
  params,
  needs: ({ time }) => ['actual', 'target', 'quality', ...latenessNeeds(time)],
  better: () => ({ actual: 'more', quality: 'more', days: 'less' }),
  score: ({ together, weights, full, time }) => {
    const quantity = rate(input('actual'), input('target'))
    const quality = rate(input('quality'), full)
    const timely = punctual(time, num(1))
    if (together === 'product' || weights === undefined) return multiply(input('points'), quantity, quality, timely)
    const { quantity: q, quality: k, time: t } = weights
    const weighed = add(multiply(q, quantity), multiply(k, quality), multiply(t, timely))
    return multiply(input('points'), divide(weighed, add(q, k, t)))
  },
  faults: ({ time }) => [
    ...latenessFaults(time, ['time']),
    ...aboveFaults(['time', 'cap'], { zh: '因超期最多扣的', en: 'A deduction' }, time.cap ?? 0, 1),
  ],
  examples: [
    {
      params: { together: 'product', full: 100, time: { perDay: 0.1, grace: 0 } },
      given: { points: '10', actual: '90', target: '100', quality: '80', days: '1' },
      score: '6.48',
    },
    {
      params: {
        together: 'sum',
        weights: { quantity: 5, quality: 3, time: 2 },
        full: 100,
        time: { perDay: 0.1, grace: 0 },
      },
      given: { points: '10', actual: '90', target: '100', quality: '80', days: '1' },
      score: '8.70',
      source: '张家界: 数量、质量和时间等维度, domain.md 1.2 ZJJ (the weights are ours)',
    },
    {
      params: { together: 'product', full: 5, time: { perDay: 0.1, grace: 0, unfinished: 0 } },
      given: { points: '10', actual: '130', target: '100', quality: '5', days: '0', finished: '1' },
      score: '10.00',
    },
    {
      params: {
        together: 'sum',
        weights: { quantity: 1, quality: 1, time: 2 },
        full: 5,
        time: { late: [[1, 0.5]], grace: 0, unfinished: 0 },
      },
      given: { points: '10', actual: '60', target: '100', quality: '4', days: '12', finished: '0' },
      score: '3.50',
    },
  ],
})

/** 0 to 1. */
const rate = (of: Expression, whole: Expression): Expression => max(num(0), min(num(1), divide(of, whole)))
