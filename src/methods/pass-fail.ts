import { z } from 'zod'
import { input, num, steps } from '../formula/expression.ts'
import { defineMethod } from './method.ts'

/** All or nothing 目标完成计分法: the points when the line is reached, else none. */
export const passFail = defineMethod({
  id: 'pass-fail',
  title: { zh: '达标计分', en: 'Pass or fail' },
  says: {
    zh: '达到 at（没有写 at 时为目标值）得满分，达不到得 0 分。',
    en: 'Full points from `at` upwards (without `at`: from the target), else none.',
  },
  params: z.strictObject({ at: z.number().optional().describe('达标线（含）；不写时为目标值') }),
  needs: ({ at }) => (at === undefined ? ['actual', 'target'] : ['value']),
  score: ({ at }) =>
    at === undefined
      ? steps(input('actual'), [{ from: input('target'), gives: input('points') }], num(0))
      : steps(input('value'), [{ from: at, gives: input('points') }], num(0)),
  examples: [
    {
      params: { at: 8 },
      given: { points: '4', value: '8' },
      score: '4.00',
      source: 'GDP ≥ 8 % → 4, else 0: first stage of 争先进位计分法, domain.md 2.1',
    },
    { params: { at: 8 }, given: { points: '4', value: '7.99' }, score: '0.00' },
    { params: {}, given: { points: '10', actual: '105000', target: '105000' }, score: '10.00' },
    { params: {}, given: { points: '10', actual: '104999', target: '105000' }, score: '0.00' },
  ],
})
