import { defineRule } from '../rule.ts'
import { faultsOf, words } from './method-faults.ts'

export const bandsOutOfOrder = defineRule({
  code: 'SCH-03',
  severity: 'error',
  title: { zh: '档位次序不对或有空档', en: 'Bands out of order or with a gap' },
  why: {
    zh: '档位线次序颠倒或重复时，同一个数值可能落入两档，也可能哪一档都落不进。',
    en: 'With thresholds out of order or repeated, a value can fall into two bands, or into none.',
  },
  example: { zh: 'bands: { from: [[80, 4], [90, 6]], else: 0 }', en: 'bands: { from: [[80, 4], [90, 6]], else: 0 }' },
  find: faultsOf('SCH-03'),
  ...words,
})
