import { z } from 'zod'
import { input, multiply, num, steps } from '../formula/expression.ts'
import { among, shareOfBest } from './among.ts'
import { reached } from './directed.ts'
import { defineMethod } from './method.ts'

/** 按实绩赋分 (domain.md B11): the best of the group has the points, all others their share of the best value. */
export const ratioToBest = defineMethod({
  id: 'ratio-to-best',
  title: { zh: '按实绩赋分', en: 'Ratio to the best' },
  says: {
    zh: '得分 = 分值 × 本单位数值 ÷ 组内最高（lower 时为组内最低 ÷ 本单位数值），在 0 分与分值之间。',
    en: 'Score = points × own value ÷ highest of the group (with `lower`: lowest ÷ own), from 0 to the points.',
  },
  params: z.strictObject({
    lower: z.boolean().default(false).describe('数值低的好'),
    whenZero: z
      .enum(['full', 'zero'])
      .optional()
      .describe('组内最好的数值为 0（或以下）时，最好的得满分还是 0 分，其余得 0 分；不写时暂不计分'),
    among,
  }),
  needs: () => ['value'],
  compares: ({ lower, among }) => ({
    among,
    inputs: [{ name: 'best', of: 'value', as: lower ? 'lowest' : 'highest' }],
  }),
  better: ({ lower }) => (lower ? 'less' : 'more'),
  score: ({ lower, whenZero }) => {
    const share = shareOfBest('value', 'best', lower)
    if (whenZero === undefined) return multiply(input('points'), share)
    const best = num(whenZero === 'full' ? 1 : 0)
    const zero = reached(input('value'), [{ from: input('best'), gives: best }], num(0), lower)
    return multiply(input('points'), steps(num(0), [{ from: input('best'), gives: zero }], share))
  },
  examples: [
    {
      params: { lower: false, among: 'group' },
      given: { points: '600', value: '45', best: '50' },
      score: '540.00',
      source: '瑞安 2012: own ÷ first × 600, domain.md 2.1 and 2.2 B11',
    },
    {
      params: { lower: false, among: 'group' },
      given: { points: '0.3', value: '12', best: '12' },
      score: '0.30',
      source: '椒江 2018: media coverage, the first 0.3, the others in proportion, domain.md 2.1',
    },
    {
      params: { lower: false, among: 'group' },
      given: { points: '0.3', value: '4', best: '12' },
      score: '0.10',
      source: '椒江 2018: media coverage, the first 0.3, the others in proportion, domain.md 2.1',
    },
    { params: { lower: true, among: 'group' }, given: { points: '10', value: '40', best: '32' }, score: '8.00' },
    { params: { lower: false, among: 'group' }, given: { points: '10', value: '-3', best: '9' }, score: '0.00' },
    {
      params: { lower: true, whenZero: 'full', among: 'group' },
      given: { points: '10', value: '0', best: '0' },
      score: '10.00',
    },
    {
      params: { lower: true, whenZero: 'full', among: 'group' },
      given: { points: '10', value: '4', best: '0' },
      score: '0.00',
    },
  ],
})
