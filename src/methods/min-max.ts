import { z } from 'zod'
import { add, input, multiply } from '../formula/expression.ts'
import { decimal } from '../kernel/decimal.ts'
import { among, shareOfSpread, unlessEqual } from './among.ts'
import { aboveFaults } from './limits.ts'
import { defineMethod, type MethodFault } from './method.ts'

const params = z
  .strictObject({
    base: z.number().min(0).describe('最差的得几分'),
    span: z.number().positive().describe('最好的比最差的多得几分'),
    between: z
      .strictObject({ lowest: z.number(), highest: z.number() })
      .optional()
      .describe('最低值和最高值；不写时为组内最低、最高'),
    lower: z.boolean().default(false).describe('数值低的好'),
    among,
    whenEqual: z.enum(['full', 'base']).optional().describe('组内数值都相同时得满分还是 base；没有 between 时要写'),
  })
  .refine(({ between, whenEqual }) => between !== undefined || whenEqual !== undefined, {
    path: ['whenEqual'],
    params: { expected: { kind: 'one-of', words: ['full', 'base'] } },
  })

/** 极差法 (domain.md B10, min–max): a base and a span, by how far the value lies between the worst and the best. */
export const minMax = defineMethod({
  id: 'min-max',
  title: { zh: '极差计分', en: 'Between lowest and highest' },
  says: {
    zh: '得分 = base + span × (数值 − 最低值) ÷ (最高值 − 最低值)，超出两端的按端点计；lower 时从最高值算起。',
    en: 'Score = base + span × (value − lowest) ÷ (highest − lowest), held at both ends; with `lower`: counted from the highest.',
  },
  params,
  needs: () => ['value'],
  compares: ({ between, among }) =>
    between !== undefined
      ? null
      : {
          among,
          inputs: [
            { name: 'lowest', of: 'value', as: 'lowest' },
            { name: 'highest', of: 'value', as: 'highest' },
          ],
        },
  better: ({ lower }) => (lower ? 'less' : 'more'),
  score: ({ base, span, between, lower, whenEqual }) => {
    const { lowest, highest } = between ?? { lowest: input('lowest'), highest: input('highest') }
    const points = add(base, multiply(span, shareOfSpread(input('value'), lowest, highest, lower)))
    if (between !== undefined) return points
    return unlessEqual(lowest, highest, whenEqual === 'full' ? add(base, span) : base, points)
  },
  faults: ({ base, span, between }, points) => [
    ...(between === undefined ? [] : spreadFaults(between)),
    ...aboveFaults(
      ['span'],
      { zh: 'base 与 span 合计', en: 'base and span' },
      Number(decimal(String(base)).plus(String(span))),
      points,
    ),
  ],
  examples: [
    {
      params: { base: 60, span: 40, between: { lowest: 50, highest: 90 }, lower: false, among: 'group' },
      given: { points: '100', value: '75' },
      score: '85.00',
      source: '功效系数法 60 + 40 × (75 − 50) ÷ (90 − 50), domain.md 2.2 B10',
    },
    {
      params: { base: 60, span: 40, lower: false, among: 'group', whenEqual: 'base' },
      given: { points: '100', value: '75', lowest: '50', highest: '90' },
      score: '85.00',
      source: '功效系数法 60 + 40 × (75 − 50) ÷ (90 − 50), domain.md 2.2 B10',
    },
    {
      params: { base: 6, span: 4, lower: true, among: 'group', whenEqual: 'full' },
      given: { points: '10', value: '12', lowest: '12', highest: '12' },
      score: '10.00',
    },
    {
      params: { base: 6, span: 4, lower: true, among: 'group', whenEqual: 'base' },
      given: { points: '10', value: '13', lowest: '12', highest: '16' },
      score: '9.00',
    },
  ],
})

const spreadFaults = ({ lowest, highest }: { lowest: number; highest: number }): MethodFault[] =>
  lowest < highest
    ? []
    : [
        {
          code: 'SCH-03',
          path: ['between', 'highest'],
          says: {
            zh: `最高值 ${highest} 不高于最低值 ${lowest}。`,
            en: `The highest value ${highest} is not above the lowest ${lowest}.`,
          },
          remedy: {
            zh: '请对照考核文件核对 between 的两个数；数值低的好的，写 lower: true，不要对调。',
            en: 'Compare both numbers of `between` with the official document; where less is better write lower: true and do not swap them.',
          },
        },
      ]
