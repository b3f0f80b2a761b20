import { z } from 'zod'
import { type Case, choose, divide, input, multiply } from '../formula/expression.ts'
import { aboveFaults } from './limits.ts'
import { defineMethod } from './method.ts'

/** 等级赋分 (domain.md B9): a word given by an assessor is worth so many points. */
export const gradeMap = defineMethod({
  id: 'grade-map',
  title: { zh: '等级赋分', en: 'Points by grade' },
  says: {
    zh: '评定的等级按 grades 得分；写了 outOf 的，再按“分值 ÷ outOf”折算。',
    en: 'The grade that was given has the points of `grades`; with `outOf` they are scaled by points ÷ outOf.',
  },
  params: z.strictObject({
    grades: z
      .record(z.string().min(1), z.number())
      .refine(grades => Object.keys(grades).length > 0, { params: { expected: { kind: 'items', count: 1 } } })
      .describe('等级: 得分，如 { A1: 95, A2: 92 }'),
    outOf: z.number().positive().optional().describe('grades 里的得分以多少为满分；不写时就是分值'),
  }),
  needs: () => ['grade'],
  better: () => 'as-written',
  words: ({ grades }) => Object.keys(grades),
  score: ({ grades, outOf }) => {
    const given = choose(
      input('grade'),
      Object.entries(grades).map(([is, gives]): Case => ({ is, gives })),
    )
    return outOf === undefined ? given : multiply(input('points'), divide(given, outOf))
  },
  faults: ({ grades, outOf }, points) =>
    Object.entries(grades).flatMap(([grade, worth]) =>
      aboveFaults(['grades', grade], { zh: `“${grade}”的`, en: `"${grade}"` }, worth, outOf ?? points),
    ),
  examples: [
    {
      params: { grades: { A1: 95, A2: 92, A3: 90, B1: 88, B2: 84, B3: 80, C1: 78, C2: 74, C3: 70 }, outOf: 100 },
      given: { points: '25', grade: 'A2' },
      score: '23.00',
      source: '常州信息职业技术学院 2017, key work: A 95/92/90, B 88/84/80, C 78/74/70, domain.md 2.1',
    },
    {
      params: { grades: { A: 90, B: 80, C: 70, D: 50 }, outOf: 90 },
      given: { points: '15', grade: 'A' },
      score: '15.00',
      source: '常州信息职业技术学院 2017, satisfaction: A 90, B 80, C 70, D 50, domain.md 2.1',
    },
    { params: { grades: { 好: 5, 中: 3, 差: 0 } }, given: { points: '5', grade: '中' }, score: '3.00' },
    { params: { grades: { 好: 5, 中: 3, 差: 0 } }, given: { points: '5', grade: '好' }, score: '5.00' },
  ],
})
