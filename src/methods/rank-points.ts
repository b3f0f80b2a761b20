import { z } from 'zod'
import { input } from '../formula/expression.ts'
import { aboveFaults } from './limits.ts'
import { defineMethod } from './method.ts'
import { comparedPlaces, isOneFall, PLACES, type Places, placeFaults, placePoints } from './place-points.ts'

const RUIAN: Places = { share: 0.02, floor: 0, ties: 'best', lower: false, among: 'group' }
const JIAOJIANG: Places = {
  table: [3, 1.5, 0],
  step: 0.5,
  floor: -10,
  ties: 'best',
  lower: false,
  among: 'group',
}

/** 排名赋分 (domain.md B12): points by the place in the group. */
export const rankPoints = defineMethod({
  id: 'rank-points',
  title: { zh: '排名赋分', en: 'Points by place' },
  says: {
    zh: '第 1 名得满分，每低一名少 step 分或少分值的 share；或按 table 逐名给分，以后的得 rest 或再按 step 递减。',
    en: 'The first has the points, each place lower `step` (or `share` of the points) less; or by `table`, then `rest` or further `step`s.',
  },
  params: z.strictObject(PLACES).refine(isOneFall, { params: { expected: 'one-fall' } }),
  needs: () => ['value'],
  compares: comparedPlaces,
  better: ({ lower }) => (lower ? 'less' : 'more'),
  score: params => placePoints(params, input('points')),
  faults: (params, points) => [
    ...placeFaults(params, points),
    ...aboveFaults(['table', 0], { zh: '第 1 名的', en: 'The first place' }, params.table?.[0] ?? points, points),
  ],
  examples: [
    ...Object.entries({ 1: '400.00', 2: '392.00', 4: '376.00' }).map(([place, score]) => ({
      params: RUIAN,
      given: { points: '400', place },
      score,
      source: '瑞安 2012: −2 % for each place, places 1, 2, 2, 4, domain.md 2.2 B12',
    })),
    ...Object.entries({ 1: '3.00', 2: '1.50', 3: '0.00', 5: '-1.00' }).map(([place, score]) => ({
      params: JIAOJIANG,
      given: { points: '3', place },
      score,
      source: '椒江 2018: first +3, second +1.5, third 0, then −0.5 for each place, domain.md 2.1',
    })),
    {
      params: { share: 0.05, floor: 0, ties: 'best', lower: true, among: 'group' },
      given: { points: '6', place: '3' },
      score: '5.40',
      source: '争先进位计分法: first 100 %, 95 %, 90 %, domain.md 2.1',
    },
    {
      params: { table: [5, 4, 2], rest: 1, floor: 0, ties: 'average', lower: false, among: 'group' },
      given: { points: '5', place: '2', 'mean-place': '3' },
      score: '2.33',
    },
  ],
})
