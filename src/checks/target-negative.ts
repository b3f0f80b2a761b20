import { digits } from '../kernel/rounding.ts'
import { known } from '../model/field.ts'
import { atCell } from '../model/finding.ts'
import { byPlace, completions, defineCheck, soleUnit, withheldFor } from './check.ts'

/** A completion ratio against a negative target: the worse figure would score the higher. */
export const targetNegative = defineCheck<{ what: string; target: string }>({
  code: 'TGT-06',
  severity: 'error',
  title: { zh: '目标值为负，不能算完成率', en: 'A negative target has no completion ratio' },
  why: {
    zh: '目标是“下降 5%”、填成 -5 时，完成值 -6（做得更好或更差都可能）除以 -5 会得出误导人的完成率。',
    en: 'With a target of −5 the ratio of a worse figure comes out higher than that of a better one.',
  },
  example: { zh: '目标值 -5，完成值 -6：-6 ÷ -5 = 120%。', en: 'Target −5, actual −6: −6 ÷ −5 = 120%.' },
  *find({ dataset, outcome }) {
    const completionAt = byPlace(
      () => completions(dataset),
      ({ target }) => target.at,
    )
    for (const { what, at, withholds } of withheldFor(outcome, 'target-negative')) {
      for (const place of at) {
        const target = completionAt(place)?.target
        const value = target === undefined ? null : known(target)
        const details = { what, target: value === null ? '' : digits(value) }
        yield { where: atCell(place), unit: soleUnit(withholds), found: details.target, withholds, details }
      }
    }
  },
  says: ({ what, target }) => ({
    zh: `“${what}”的目标值是 ${target}，小于 0，不能算完成率。`,
    en: `The target of "${what}" is ${target}, below 0; there is no completion ratio.`,
  }),
  expected: () => ({ zh: '大于 0 的目标值', en: 'a target above 0' }),
  remedy: (_, cell) => ({
    zh: `下降类的任务，把目标和完成都改写成正数（如“下降率 5”）填入 ${cell}；或在方案中换一种计分办法。`,
    en: `For a reduction, write target and actual as positive numbers (a fall of 5) in ${cell}, or use another method in the scheme.`,
  }),
  samples: [{ what: '单位能耗下降', target: '-5' }],
})
