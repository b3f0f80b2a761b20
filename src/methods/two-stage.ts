import { z } from 'zod'
import { add, input, subtract } from '../formula/expression.ts'
import { decimal } from '../kernel/decimal.ts'
import { reached } from './directed.ts'
import { aboveFaults } from './limits.ts'
import { defineMethod } from './method.ts'
import { comparedPlaces, isOneFall, PLACES, placeFaults, placePoints } from './place-points.ts'

/** 先达标后排名 (domain.md B28): a base from a line upwards, and only then points by the place. */
export const twoStage = defineMethod({
  id: 'two-stage',
  title: { zh: '先达标后排名计分', en: 'Line, then place' },
  says: {
    zh: '达到 at 得 base 分，再按名次加分，第 1 名加到满分（或按 table）；达不到 at 得 else，不再看名次。',
    en: '`base` from `at` upwards, plus points by the place, up to the points for the first (or by `table`); below `at`: `else`, whatever the place.',
  },
  params: z
    .strictObject({
      at: z.number().describe('达标线（含）'),
      base: z.number().min(0).describe('达标得几分'),
      else: z.number().default(0).describe('不达标得几分'),
      ...PLACES,
    })
    .refine(isOneFall, { params: { expected: 'one-fall' } }),
  needs: () => ['value'],
  compares: comparedPlaces,
  better: ({ lower }) => (lower ? 'less' : 'more'),
  score: ({ at, base, else: otherwise, ...rule }) => {
    const both = add(base, placePoints(rule, subtract(input('points'), base)))
    return reached(input('value'), [{ from: at, gives: both }], otherwise, rule.lower)
  },
  faults: (params, points) => {
    const first = params.table?.[0]
    const whole = first === undefined ? params.base : Number(decimal(String(params.base)).plus(String(first)))
    return [
      ...placeFaults(params, points),
      ...aboveFaults(
        first === undefined ? ['base'] : ['table', 0],
        { zh: '达标和第 1 名合计的', en: 'The line and the first place' },
        whole,
        points,
      ),
      ...aboveFaults(['else'], { zh: '不达标的', en: 'Missing the line' }, params.else, params.base),
    ]
  },
  examples: [
    {
      params: { at: 8, base: 4, else: 0, share: 0.05, floor: 0, ties: 'best', lower: false, among: 'group' },
      given: { points: '6', value: '8', place: '3' },
      score: '5.80',
      source: '争先进位: GDP ≥ 8 % → 4, else 0; then by place to 6 (100 %, 95 %, 90 %), domain.md 2.1',
    },
    {
      params: { at: 8, base: 4, else: 0, share: 0.05, floor: 0, ties: 'best', lower: false, among: 'group' },
      given: { points: '6', value: '10.2', place: '1' },
      score: '6.00',
      source: '争先进位: GDP ≥ 8 % → 4, else 0; then by place to 6, domain.md 2.1',
    },
    {
      params: { at: 8, base: 4, else: 0, share: 0.05, floor: 0, ties: 'best', lower: false, among: 'group' },
      given: { points: '6', value: '7.99', place: '1' },
      score: '0.00',
      source: '争先进位: GDP ≥ 8 % → 4, else 0; then by place to 6, domain.md 2.1',
    },
    {
      params: {
        at: 35,
        base: 4,
        else: 1,
        table: [2, 1],
        rest: 0.5,
        floor: 0,
        ties: 'best',
        lower: true,
        among: 'all',
      },
      given: { points: '6', value: '35', place: '3' },
      score: '4.50',
    },
  ],
})
