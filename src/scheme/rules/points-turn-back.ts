import { defineRule } from '../rule.ts'
import { faultsOf, words } from './method-faults.ts'

export const pointsTurnBack = defineRule({
  code: 'SCH-04',
  severity: 'warning',
  title: { zh: '折线或档位的得分有升有降', en: 'Points that turn back' },
  why: {
    zh: '一条折线或一组档位的得分先升后降（或先降后升），多半是两处的得分写反了。',
    en: 'Where the points of one line or ladder rise and then fall, or the reverse, two of them are most likely swapped.',
  },
  example: { zh: 'interpolate: [[60, 0], [80, 6], [90, 3]]', en: 'interpolate: [[60, 0], [80, 6], [90, 3]]' },
  find: faultsOf('SCH-04'),
  ...words,
})
