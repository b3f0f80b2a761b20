import { defineRule } from '../rule.ts'
import { faultsOf, words } from './method-faults.ts'

export const pointsTurnBack = defineRule({
  code: 'SCH-04',
  severity: 'error',
  title: { zh: '成绩更好反而得分更低', en: 'A better value scores lower' },
  why: {
    zh: '数值越好得分越低的折线，多半是两个节点写反了。',
    en: 'Where a better value scores lower, two of the knots are most likely swapped.',
  },
  example: { zh: 'interpolate: [[75, 6], [90, 0]]', en: 'interpolate: [[75, 6], [90, 0]]' },
  find: faultsOf('SCH-04'),
  ...words,
})
