import { z } from 'zod'
import { add, divide, input, max, min, multiply, num, subtract } from '../formula/expression.ts'
import { limitFaults } from './limits.ts'
import { defineMethod } from './method.ts'

/** 纵向进步 (domain.md B13): points by how far a value has moved from last year's. */
export const progress = defineMethod({
  id: 'progress',
  title: { zh: '纵向进步计分', en: 'Progress' },
  says: {
    zh: '得分 = base + each × 进步幅度 ÷ per；幅度为本年数值减上年数值（by: difference），或这一差额占上年数值的百分数（by: percent）。',
    en: "Score = base + each × gain ÷ per; the gain is this year's value minus last year's, or that in percent of last year's.",
  },
  params: z.strictObject({
    by: z.enum(['difference', 'percent']).describe('difference 差额；percent 增长百分之几'),
    base: z.number().describe('没有变化的得几分'),
    per: z.number().positive().describe('每进步（退步）多少'),
    each: z.number().min(0).describe('加（扣）几分'),
    lower: z.boolean().default(false).describe('数值低的好：下降为进步'),
    cap: z.number().optional().describe('最高得几分；不写时为分值'),
    floor: z.number().default(0).describe('最低得几分'),
  }),
  needs: () => ['value', 'before'],
  better: ({ lower }) => ({ value: lower ? 'less' : 'more' }),
  score: ({ by, base, per, each, lower, cap, floor }) => {
    const [value, before] = [input('value'), input('before')]
    const change = lower ? subtract(before, value) : subtract(value, before)
    const gain = by === 'percent' ? multiply(divide(change, before), num(100)) : change
    return max(floor, min(cap ?? input('points'), add(base, divide(multiply(each, gain), per))))
  },
  faults: limitFaults,
  examples: [
    {
      params: { by: 'difference', base: 6, per: 1, each: 0.5, lower: false, floor: 0 },
      given: { points: '10', value: '88.5', before: '85' },
      score: '7.75',
    },
    {
      params: { by: 'percent', base: 6, per: 5, each: 1, lower: false, floor: 0 },
      given: { points: '10', value: '150', before: '100' },
      score: '10.00',
    },
    {
      params: { by: 'percent', base: 6, per: 5, each: 1, lower: true, floor: 0 },
      given: { points: '10', value: '33', before: '30' },
      score: '4.00',
    },
  ],
})
