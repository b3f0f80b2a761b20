import { z } from 'zod'
import { input } from '../formula/expression.ts'
import { defineMethod } from './method.ts'

export const direct = defineMethod({
  id: 'direct',
  title: { zh: '直接计分', en: 'Direct' },
  says: { zh: '得分就是评定的分数。', en: 'The score is the mark that was given.' },
  params: z.strictObject({}),
  needs: () => ['value'],
  score: () => input('value'),
  examples: [
    { params: {}, given: { points: '6', value: '6' }, score: '6.00' },
    { params: {}, given: { points: '6', value: '5.25' }, score: '5.25' },
    { params: {}, given: { points: '6', value: '0' }, score: '0.00' },
  ],
})
