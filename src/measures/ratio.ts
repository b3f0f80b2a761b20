import { z } from 'zod'
import { numberOf } from '../formula/evaluate.ts'
import { divide, input } from '../formula/expression.ts'
import { quantity } from '../formula/quantity.ts'
import { askedFigures } from '../model/asked.ts'
import { isReason, reason } from '../model/evidence.ts'
import type { Observation } from '../model/observation.ts'
import { untranslated } from '../text/text.ts'
import { figuresOf, oneFigure } from './figure-rows.ts'
import { numberInput } from './inputs.ts'
import { defineMeasure } from './measure.ts'

const params = z.preprocess(
  value => (Array.isArray(value) ? { of: value } : value),
  z.strictObject({
    of: z
      .tuple([z.string().min(1), z.string().min(1)])
      .describe('分子和分母在“数据”表的项目；只写这两项时可简写为 ratio: [分子, 分母]'),
    whenZero: z.enum(['withhold', 'not-applicable', 'full', 'zero']).default('withhold').describe('分母为 0 时'),
    blank: z.enum(['withhold', 'zero']).default('withhold').describe('数值空白时'),
  }),
)

/** One figure of the sheet 数据 divided by another (按时办结数 ÷ 应办结数). */
export const ratio = defineMeasure({
  id: 'ratio',
  title: { zh: '比率', en: 'Ratio' },
  says: {
    zh: '数据表中两个项目相除；分母为 0 时按 whenZero。',
    en: 'One item of 数据 divided by another; `whenZero` rules a zero below the line.',
  },
  params,
  offers: () => ({ unit: ['value', 'proportion'], perTask: [] }),
  asks: ({ of }) => [askedFigures(...of)],
  prepare: ({ of: [above, below], whenZero, blank }, _, { dataset, operands }) => {
    const figures = figuresOf(dataset, [above, below])
    return unit => {
      const [over, under] = [above, below].map(item => {
        const figure = oneFigure(dataset, figures, unit, item)
        return isReason(figure) ? figure : numberInput(operands, figure.value, untranslated(item), item, blank)
      })
      if (over === undefined || under === undefined) throw new Error('a ratio has two parts')
      const because = [over, under].filter(isReason)
      if (isReason(over) || isReason(under)) return { state: 'withheld', because }
      if (numberOf(under).isZero()) {
        const at = under.kind === 'given' && under.origin.kind === 'cell' ? [under.origin.at] : []
        return atZero(whenZero, below, at)
      }
      const name = { zh: `${above} ÷ ${below}`, en: `${above} ÷ ${below}` }
      const value = quantity(name, divide(input('above'), input('below')), { above: over, below: under })
      return { state: 'seen', inputs: { value, proportion: value }, tasks: [] }
    }
  },
})

function atZero(
  whenZero: 'withhold' | 'not-applicable' | 'full' | 'zero',
  item: string,
  at: Parameters<typeof reason>[2][],
): Observation {
  const because = [reason('zero-denominator', item, ...at)]
  if (whenZero === 'full' || whenZero === 'zero') return { state: 'ruled', worth: whenZero, because }
  return { state: whenZero === 'withhold' ? 'withheld' : 'not-applicable', because }
}
