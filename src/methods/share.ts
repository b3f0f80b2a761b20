import { z } from 'zod'
import { divide, input, multiply } from '../formula/expression.ts'
import { defineMethod } from './method.ts'

export const share = defineMethod({
  id: 'share',
  title: { zh: '按比例计分', en: 'Share' },
  says: {
    zh: '得分 = 分值 × 数值 ÷ 满值（比率类指标的满值为 1）。',
    en: 'Score = points × value ÷ full mark (1 for a ratio).',
  },
  params: z.strictObject({}),
  needs: () => ['value', 'full'],
  instead: ['proportion'],
  score: (_, has) =>
    has('full')
      ? multiply(input('points'), divide(input('value'), input('full')))
      : multiply(input('points'), input('proportion')),
  examples: [
    {
      params: {},
      given: { points: '100', value: '77.7777777778', full: '100' },
      score: '77.78',
      source: 'satisfaction index 7000/90 of domain.md 2.2, D3',
    },
    { params: {}, given: { points: '12', value: '88.5', full: '100' }, score: '10.62' },
    { params: {}, given: { points: '6', proportion: '0.8333' }, score: '5.00' },
    { params: {}, given: { points: '6', proportion: '1' }, score: '6.00' },
  ],
})
