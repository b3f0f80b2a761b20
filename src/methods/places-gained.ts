import { z } from 'zod'
import { add, input, max, min, multiply, num, steps, subtract } from '../formula/expression.ts'
import { decimal } from '../kernel/decimal.ts'
import { aboveFaults, limitFaults } from './limits.ts'
import { defineMethod, type MethodFault } from './method.ts'

/** 位次进位 (domain.md B13): points for each place gained since last year, and for keeping the first one. */
export const placesGained = defineMethod({
  id: 'places-gained',
  title: { zh: '位次进位计分', en: 'Places gained' },
  says: {
    zh: '得分 = base + each ×（上年名次 − 本年名次）；上年和本年都是第 1 名的得 keptFirst。',
    en: "Score = base + each × (last year's place − this year's); first in both years: `keptFirst`.",
  },
  params: z.strictObject({
    base: z.number().describe('名次没有变化的得几分'),
    each: z.number().min(0).describe('每进（退）一名加（扣）几分'),
    keptFirst: z.number().optional().describe('上年、本年都是第 1 名的（保位）得几分；不写时按没有变化计'),
    cap: z.number().optional().describe('最高得几分；不写时为分值'),
    floor: z.number().default(0).describe('最低得几分'),
    among: z
      .enum(['group', 'all'])
      .optional()
      .describe('本年名次由 perf 按数值在组内或全部单位中排出；不写时数值就是本年名次'),
    lower: z.boolean().default(false).describe('由 perf 排名次时，数值低的在前'),
  }),
  needs: () => ['value', 'before'],
  compares: ({ among, lower }) =>
    among === undefined
      ? null
      : { among, inputs: [{ name: 'place', of: 'value', as: 'place', first: lower ? 'lower' : 'higher' }] },
  better: ({ among, lower }) => ({ value: among === undefined || lower ? 'less' : 'more' }),
  score: ({ base, each, keptFirst, cap, floor, among }) => {
    const place = input(among === undefined ? 'value' : 'place')
    const moved = add(base, multiply(each, subtract(input('before'), place)))
    const points = max(floor, min(cap ?? input('points'), moved))
    if (keptFirst === undefined) return points
    return steps(num(1), [{ from: max(place, input('before')), gives: keptFirst }], points)
  },
  faults: (params, points) => [
    ...limitFaults(params, points),
    ...keptFaults(params, points),
    ...aboveFaults(
      ['keptFirst'],
      { zh: '保位的', en: 'Keeping the first place' },
      params.keptFirst ?? 0,
      params.cap ?? points,
    ),
  ],
  examples: [
    {
      params: { base: 3, each: 0.5, keptFirst: 5, floor: 0, lower: false },
      given: { points: '5', value: '4', before: '7' },
      score: '4.50',
    },
    {
      params: { base: 3, each: 0.5, keptFirst: 5, floor: 0, lower: false },
      given: { points: '5', value: '1', before: '1' },
      score: '5.00',
    },
    {
      params: { base: 3, each: 0.5, keptFirst: 5, floor: 0, lower: false },
      given: { points: '5', value: '2', before: '1' },
      score: '2.50',
    },
    {
      params: { base: 3, each: 0.5, floor: 0, among: 'group', lower: false },
      given: { points: '5', value: '81.2', before: '9', place: '1' },
      score: '5.00',
    },
  ],
})

interface Kept {
  readonly base: number
  readonly each: number
  readonly keptFirst?: number | undefined
  readonly cap?: number | undefined
  readonly floor: number
}

/** Keeping the first place that is worth less than losing it. */
function keptFaults({ base, each, keptFirst, cap, floor }: Kept, points: number): MethodFault[] {
  const fallen = Math.max(floor, Math.min(cap ?? points, Number(decimal(String(base)).minus(String(each)))))
  if (keptFirst === undefined || keptFirst >= fallen) return []
  return [
    {
      code: 'SCH-04',
      path: ['keptFirst'],
      says: {
        zh: `保住第 1 名得 ${keptFirst} 分，比退到第 2 名的 ${fallen} 分还少。`,
        en: `Keeping the first place earns ${keptFirst}, less than the ${fallen} for falling to the second.`,
      },
      remedy: {
        zh: '请对照考核文件核对 keptFirst、base 和 each；文件确是如此的，在 checks 里写 SCH-04: off。',
        en: 'Compare keptFirst, base and each with the official document; if it does say so, put SCH-04: off under checks.',
      },
    },
  ]
}
