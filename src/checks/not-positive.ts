import { digits } from '../kernel/rounding.ts'
import { known } from '../model/field.ts'
import { atCell, NOWHERE } from '../model/finding.ts'
import { byPlace, defineCheck, numberCells, soleUnit, withheldFor } from './check.ts'

/** A number that has no logarithm, root or power. */
export const notPositive = defineCheck<{ what: string; shown: string }>({
  code: 'DATA-11',
  severity: 'error',
  title: { zh: '不是正数，不能取对数或开方', en: 'No logarithm or root' },
  why: {
    zh: '计分公式里有对数、开方或乘方，只有大于 0 的数才能算。',
    en: 'The rule takes a logarithm, a root or a power, which only a number above 0 has.',
  },
  example: { zh: '公式取 ln(GDP)，GDP 填了 0。', en: 'The formula takes ln(GDP) and the GDP is 0.' },
  *find({ dataset, outcome }) {
    const cellAt = byPlace(
      () => numberCells(dataset),
      ({ field }) => field.at,
    )
    for (const { what, at, withholds } of withheldFor(outcome, 'not-positive')) {
      const [first, ...rest] = at
      const field = first === undefined ? undefined : cellAt(first)?.field
      const value = field === undefined ? null : known(field)
      const shown = value === null ? '' : digits(value)
      const where = first === undefined ? NOWHERE : atCell(first)
      yield { where, also: rest, unit: soleUnit(withholds), found: shown, withholds, details: { what, shown } }
    }
  },
  says: ({ what, shown }) => ({
    zh: `“${what}”要对${shown === '' ? '这个数' : ` ${shown} `}取对数、开方或乘方，它不大于 0，算不出来。`,
    en: `"${what}" takes a logarithm, a root or a power of ${shown === '' ? 'this number' : shown}, which is not above 0.`,
  }),
  expected: () => ({ zh: '大于 0 的数', en: 'a number above 0' }),
  remedy: (_, cell) => ({
    zh:
      cell === ''
        ? '核对该指标用到的数；数无误的，换一种计分办法。'
        : `对照来源核对 ${cell}；数无误的，在方案中换一种计分办法。`,
    en:
      cell === ''
        ? 'Check the numbers of this indicator; if they are right, use another method.'
        : `Compare ${cell} with its source; if it is right, use another method in the scheme.`,
  }),
  samples: [
    { what: '经济总量', shown: '0' },
    { what: '经济总量', shown: '' },
  ],
})
