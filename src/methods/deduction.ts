import { z } from 'zod'
import { input, max, multiply, subtract } from '../formula/expression.ts'
import { defineMethod } from './method.ts'

/** 倒扣: starts at the full points and loses `each` per case, down to `floor` 扣完为止. */
export const deduction = defineMethod({
  id: 'deduction',
  title: { zh: '扣分计分', en: 'Deduction' },
  says: {
    zh: '得分 = 分值 − each × 件数，最低 floor 分。',
    en: 'Score = points − each × count, at least `floor`.',
  },
  params: z.strictObject({
    each: z.number().positive().describe('每件扣几分'),
    floor: z.number().default(0).describe('最低得几分'),
  }),
  needs: () => ['value'],
  better: () => 'less',
  score: ({ each, floor }) => max(floor, subtract(input('points'), multiply(each, input('value')))),
  faults: ({ floor }, points) =>
    floor <= points
      ? []
      : [
          {
            code: 'SCH-09',
            path: ['floor'],
            says: {
              zh: `最低 ${floor} 分超过该指标的分值 ${points}。`,
              en: `The floor ${floor} is above the indicator's points ${points}.`,
            },
            remedy: { zh: `请把 floor 改为不超过 ${points}。`, en: `Set floor to at most ${points}.` },
          },
        ],
  examples: [
    { params: { each: 0.5, floor: 0 }, given: { points: '6', value: '0' }, score: '6.00' },
    { params: { each: 0.5, floor: 0 }, given: { points: '6', value: '3' }, score: '4.50' },
    { params: { each: 0.5, floor: 0 }, given: { points: '6', value: '13' }, score: '0.00' },
    {
      params: { each: 10, floor: 0 },
      given: { points: '100', value: '2' },
      score: '80.00',
      source: '督查细则: 100 base, −10 for each plan not filed, domain.md 2.1',
    },
  ],
})
