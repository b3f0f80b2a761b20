import { z } from 'zod'
import { add, divide, type Expression, input, max, min, multiply, num, steps, subtract } from '../formula/expression.ts'
import { reached } from './directed.ts'
import { defineMethod } from './method.ts'

/** 目标值和挑战值 (domain.md B29): a share of the points at the target, all of them at the challenge. */
export const targetChallenge = defineMethod({
  id: 'target-challenge',
  title: { zh: '目标值与挑战值计分', en: 'Target and challenge' },
  says: {
    zh: '达到目标值得“分值 × base”，从目标值到挑战值按直线增加到满分；不到目标值的按 below。',
    en: 'Points × `base` at the target, rising in a straight line to the points at the challenge; below the target: as `below` says.',
  },
  params: z.strictObject({
    base: z.number().min(0).max(1).describe('达到目标值时得分值的几成，如 0.8'),
    below: z.enum(['proportional', 'zero']).describe('不到目标值的：proportional 按完成比例，zero 不得分'),
    whenEqual: z
      .enum(['full', 'base'])
      .optional()
      .describe('挑战值等于目标值时，达到目标值得满分还是“分值 × base”；不写时暂不计分'),
    lower: z.boolean().default(false).describe('数值低的好：挑战值低于目标值'),
  }),
  needs: () => ['actual', 'target', 'challenge'],
  better: ({ lower }) => ({ actual: lower ? 'less' : 'more' }),
  score: ({ base, below, whenEqual, lower }) => {
    const [actual, target, challenge] = [input('actual'), input('target'), input('challenge')]
    const way = lower ? subtract(target, actual) : subtract(actual, target)
    const whole = lower ? subtract(target, challenge) : subtract(challenge, target)
    const rising = min(num(1), add(base, multiply(subtract(num(1), base), divide(way, whole))))
    const above = whenEqual === undefined ? rising : orEqual(whenEqual === 'full' ? num(1) : base, rising)
    const done = lower ? divide(target, actual) : divide(actual, target)
    const under = below === 'zero' ? num(0) : multiply(base, max(num(0), done))
    return multiply(input('points'), reached(actual, [{ from: target, gives: above }], under, lower))
  },
  examples: [
    {
      params: { base: 0.8, below: 'proportional', lower: false },
      given: { points: '10', actual: '105', target: '100', challenge: '110' },
      score: '9.00',
    },
    {
      params: { base: 0.8, below: 'proportional', lower: false },
      given: { points: '10', actual: '120', target: '100', challenge: '110' },
      score: '10.00',
    },
    {
      params: { base: 0.8, below: 'proportional', lower: false },
      given: { points: '10', actual: '50', target: '100', challenge: '110' },
      score: '4.00',
    },
    {
      params: { base: 0.8, below: 'zero', lower: true },
      given: { points: '10', actual: '36', target: '35', challenge: '30' },
      score: '0.00',
    },
    {
      params: { base: 0.8, below: 'zero', whenEqual: 'full', lower: true },
      given: { points: '10', actual: '35', target: '35', challenge: '35' },
      score: '10.00',
    },
  ],
})

/** What is reached where target and challenge are the same number; elsewhere the line between them. */
function orEqual(same: Expression, rising: Expression): Expression {
  const [target, challenge] = [input('target'), input('challenge')]
  return steps(target, [{ from: challenge, gives: steps(challenge, [{ from: target, gives: same }], rising) }], rising)
}
