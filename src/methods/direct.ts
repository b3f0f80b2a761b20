import { z } from 'zod'
import { input } from '../formula/expression.ts'
import { defineMethod } from './method.ts'

export const direct = defineMethod({
  id: 'direct',
  title: { zh: '直接计分', en: 'Direct' },
  says: {
    zh: '得分就是评定的分数，所以评分的满分要等于指标的分值。',
    en: "The score is the mark that was given, so the full mark must be the indicator's points.",
  },
  params: z.strictObject({}),
  needs: () => ['value', 'full'],
  inPoints: true,
  score: () => input('value'),
  examples: [
    { params: {}, given: { points: '6', value: '6', full: '6' }, score: '6.00' },
    { params: {}, given: { points: '6', value: '5.25', full: '6' }, score: '5.25' },
    { params: {}, given: { points: '6', value: '0', full: '6' }, score: '0.00' },
  ],
})
