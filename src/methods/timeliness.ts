import { z } from 'zod'
import { input } from '../formula/expression.ts'
import { isOneWay, LATENESS, latenessFaults, latenessNeeds, punctual } from './lateness.ts'
import { aboveFaults } from './limits.ts'
import { defineMethod } from './method.ts'

/** 按时计分 (domain.md B17): full points on time, fewer with the days of lateness. */
export const timeliness = defineMethod({
  id: 'timeliness',
  title: { zh: '按时计分', en: 'Timeliness' },
  says: {
    zh: '按时的得满分；超期的每天扣 perDay 分，或按 late 得分值的一定比例；超期仍未完成的得 unfinished。',
    en: 'Full points on time; `perDay` off for each day late, or the share that `late` gives; `unfinished` for what is overdue and not done.',
  },
  params: z.strictObject(LATENESS).refine(isOneWay, { params: { expected: 'per-day-or-late' } }),
  needs: latenessNeeds,
  better: () => ({ days: 'less' }),
  score: params => punctual(params, input('points')),
  faults: (params, points) => [
    ...latenessFaults(params),
    ...aboveFaults(['cap'], { zh: '因超期最多扣的', en: 'A deduction' }, params.cap ?? 0, points),
  ],
  examples: [
    { params: { perDay: 0.5, grace: 0 }, given: { points: '5', days: '0' }, score: '5.00' },
    { params: { perDay: 0.5, grace: 0 }, given: { points: '5', days: '3' }, score: '3.50' },
    { params: { perDay: 0.5, grace: 3, cap: 2 }, given: { points: '5', days: '20' }, score: '3.00' },
    {
      params: { perDay: 10, grace: 0, unfinished: 0 },
      given: { points: '100', days: '1', finished: '1' },
      score: '90.00',
      source: 'Canvas LMS late policy: 10 % for each day',
    },
    {
      params: { perDay: 10, grace: 0, unfinished: 0 },
      given: { points: '100', days: '1', finished: '0' },
      score: '0.00',
      source: '延期 applied for after expiry counts as overdue: domain.md 2.1, process rules',
    },
    {
      params: {
        late: [
          [1, 0.9],
          [8, 0.6],
          [31, 0],
        ],
        grace: 0,
      },
      given: { points: '10', days: '8' },
      score: '6.00',
    },
    {
      params: {
        late: [
          [1, 0.9],
          [8, 0.6],
          [31, 0],
        ],
        grace: 0,
      },
      given: { points: '10', days: '7' },
      score: '9.00',
    },
  ],
})
