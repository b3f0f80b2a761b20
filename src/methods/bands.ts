import { z } from 'zod'
import { input, steps } from '../formula/expression.ts'
import { untranslated } from '../text/text.ts'
import { excessFaults, orderFaults, type Rung, turnFaults } from './ladder.ts'
import { defineMethod } from './method.ts'

/** 区间赋分: each band starts at its threshold (inclusive) and ends below the next, so there is neither gap nor overlap. */
export const bands = defineMethod({
  id: 'bands',
  title: { zh: '区间赋分', en: 'Bands' },
  says: {
    zh: 'from 从高到低列出 [起点, 得分]，达到起点即得该档分；都达不到得 else。',
    en: '`from` lists [threshold, points] from high to low; a value on the threshold earns the band; below all: `else`.',
  },
  params: z.strictObject({
    from: z
      .array(z.tuple([z.number(), z.number()]))
      .min(1)
      .describe('[起点, 得分]，从高到低，起点计入本档'),
    else: z.number().describe('低于最低一档时的得分'),
  }),
  needs: () => ['value'],
  better: ({ from, else: rest }) => ((from[0]?.[1] ?? rest) < rest ? 'less' : 'more'),
  score: params =>
    steps(
      input('value'),
      params.from.map(([from, gives]) => ({ from, gives })),
      params.else,
    ),
  faults: ({ from, else: rest }, points) => {
    const order = orderFaults(from, 'falling', ['from'])
    const turns = order.length === 0 ? turnFaults(rungsOf(from, rest)) : []
    return [...order, ...excessFaults(from, points, ['from']), ...turns]
  },
  examples: [
    {
      params: {
        from: [
          [90, 200],
          [80, 190],
          [70, 180],
          [60, 170],
        ],
        else: 130,
      },
      given: { points: '200', value: '90' },
      score: '200.00',
      source: '瑞安 2012 民主测评优秀率, domain.md 2.1',
    },
    {
      params: {
        from: [
          [90, 200],
          [80, 190],
          [70, 180],
          [60, 170],
        ],
        else: 130,
      },
      given: { points: '200', value: '89.99' },
      score: '190.00',
    },
    {
      params: {
        from: [
          [90, 6],
          [80, 4],
        ],
        else: 0,
      },
      given: { points: '6', value: '79.9' },
      score: '0.00',
    },
  ],
})

/** The ladder from below upwards; what earns `else` is its lowest rung. */
function rungsOf(from: readonly (readonly [number, number])[], rest: number): Rung[] {
  const lowest = from.at(-1)?.[0]
  const below = { of: { zh: `${lowest} 以下`, en: `anything below ${lowest}` }, points: rest, path: ['else'] }
  const bands = from.map(([value, points], i) => ({ of: untranslated(String(value)), points, path: ['from', i, 1] }))
  return [below, ...bands.reverse()]
}
