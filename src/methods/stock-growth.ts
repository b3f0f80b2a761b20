import { z } from 'zod'
import { add, type Expression, input, multiply, num, subtract } from '../formula/expression.ts'
import type { GroupInput } from '../model/scheme.ts'
import { among, shareOfBest, shareOfSpread, unlessEqual } from './among.ts'
import { defineMethod } from './method.ts'

const params = z
  .strictObject({
    share: z.number().gt(0).lt(1).describe('总量占几成，如 0.6；其余为增速'),
    by: z
      .enum(['best', 'min-max'])
      .describe('best：本单位 ÷ 组内最高；min-max：（本单位 − 组内最低）÷（组内最高 − 组内最低）'),
    whenEqual: z.enum(['full', 'zero']).optional().describe('by: min-max 而组内数值都相同时，该项得满分还是 0 分'),
    among,
  })
  .refine(({ by, whenEqual }) => by === 'best' || whenEqual !== undefined, {
    path: ['whenEqual'],
    params: { expected: { kind: 'one-of', words: ['full', 'zero'] } },
  })
type Params = z.infer<typeof params>

const FIGURES = ['stock', 'growth'] as const

/** 总量加增速 (domain.md B25): both compared with the group, and weighed against each other. */
export const stockGrowth = defineMethod({
  id: 'stock-growth',
  title: { zh: '总量加增速计分', en: 'Stock and growth' },
  says: {
    zh: '得分 = 分值 ×（share × 总量得分率 +（1 − share）× 增速得分率），得分率由组内比较得出，在 0 与 1 之间。',
    en: 'Score = points × (share × stock rate + (1 − share) × growth rate); each rate is 0 to 1 by comparison with the group.',
  },
  params,
  needs: () => FIGURES,
  better: () => ({ stock: 'more', growth: 'more' }),
  compares: ({ by, among }) => ({ among, inputs: FIGURES.flatMap(name => compared(name, by)) }),
  score: ({ share, by, whenEqual }) => {
    const [stock, growth] = FIGURES.map(name => rate(name, by, whenEqual)) as [Expression, Expression]
    return multiply(input('points'), add(multiply(share, stock), multiply(subtract(num(1), share), growth)))
  },
  examples: [
    {
      params: { share: 0.6, by: 'best', among: 'group' },
      given: { points: '10', stock: '800', growth: '6', 'best-stock': '1000', 'best-growth': '8' },
      score: '7.80',
      source: '青岛 2003: 总量 and 增速 weighed together, domain.md 1.2 QD-2 (the shares are ours)',
    },
    {
      params: { share: 0.6, by: 'best', among: 'group' },
      given: { points: '10', stock: '1000', growth: '8', 'best-stock': '1000', 'best-growth': '8' },
      score: '10.00',
    },
    {
      params: { share: 0.5, by: 'min-max', whenEqual: 'full', among: 'group' },
      given: {
        points: '10',
        stock: '600',
        growth: '5',
        'best-stock': '1000',
        'lowest-stock': '200',
        'best-growth': '5',
        'lowest-growth': '5',
      },
      score: '7.50',
    },
  ],
})

function compared(of: string, by: Params['by']): GroupInput[] {
  const best: GroupInput = { name: `best-${of}`, of, as: 'highest' }
  return by === 'best' ? [best] : [best, { name: `lowest-${of}`, of, as: 'lowest' }]
}

function rate(name: string, by: Params['by'], whenEqual: Params['whenEqual']): Expression {
  if (by === 'best') return shareOfBest(name, `best-${name}`, false)
  const [lowest, best] = [input(`lowest-${name}`), input(`best-${name}`)]
  const same = num(whenEqual === 'full' ? 1 : 0)
  return unlessEqual(lowest, best, same, shareOfSpread(input(name), lowest, best, false))
}
