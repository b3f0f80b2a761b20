import { z } from 'zod'
import { divide, input, max, min, multiply, num } from '../formula/expression.ts'
import { defineMethod } from './method.ts'

/** Full marks at the target, fewer in proportion below it, never more than `cap` times the points, never below zero. */
export const completionRatio = defineMethod({
  id: 'completion-ratio',
  title: { zh: '完成率计分', en: 'Completion ratio' },
  says: {
    zh: '得分 = 分值 × 完成值 ÷ 目标值，最高为分值的 cap 倍，最低 0 分。',
    en: 'Score = points × actual ÷ target, at most cap times the points, at least 0.',
  },
  params: z.strictObject({
    cap: z.number().min(1).max(2).default(1).describe('最高为分值的几倍'),
  }),
  needs: () => ['actual', 'target'],
  score: ({ cap }) => multiply(input('points'), max(num(0), min(divide(input('actual'), input('target')), cap))),
  examples: [
    { params: { cap: 1 }, given: { points: '20', actual: '92', target: '100' }, score: '18.40' },
    { params: { cap: 1 }, given: { points: '20', actual: '130', target: '100' }, score: '20.00' },
    { params: { cap: 1.2 }, given: { points: '20', actual: '130', target: '100' }, score: '24.00' },
    { params: { cap: 1 }, given: { points: '20', actual: '-5', target: '100' }, score: '0.00' },
  ],
})
