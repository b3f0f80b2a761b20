import { z } from 'zod'
import { numberOf } from '../formula/evaluate.ts'
import { reason } from '../model/evidence.ts'
import { untranslated } from '../text/text.ts'
import { figuresOf, oneFigure } from './figures.ts'
import { isReason, isWithin, numberInput, targetInput } from './inputs.ts'
import { defineMeasure } from './measure.ts'

const params = z.preprocess(
  value => (typeof value === 'string' ? { item: value } : value),
  z.strictObject({
    item: z.string().min(1).describe('“数据”表的项目；只写项目名时可简写为 data: 项目名'),
    full: z.number().positive().optional().describe('该项目的满值，按比例计分时要写'),
    blank: z.enum(['withhold', 'zero']).default('withhold').describe('数值空白时'),
  }),
)

/** One figure a unit of the sheet 数据, with its target where the method asks for one. */
export const data = defineMeasure({
  id: 'data',
  title: { zh: '报送数据', en: 'Reported figure' },
  says: { zh: '数据表中该项目的数值（和目标值）。', en: 'The figure of this item on the sheet 数据, with its target.' },
  params,
  offers: ({ full }) => ({
    unit: ['value', 'actual', 'target', ...(full === undefined ? [] : (['full'] as const))],
    perTask: [],
  }),
  prepare: ({ item, blank, full }, { needs, parameter }, { dataset, operands }) => {
    const figures = figuresOf(dataset, [item])
    return unit => {
      const figure = oneFigure(dataset, figures, unit, item)
      if ('kind' in figure) return { state: 'withheld', because: [figure] }
      const value = numberInput(operands, figure.value, untranslated(item), item, blank)
      if (isReason(value)) return { state: 'withheld', because: [value] }
      const inputs = full === undefined ? { value } : { value, full: parameter('full') }
      if (full !== undefined && !isWithin(numberOf(value), numberOf(parameter('full')))) {
        return { state: 'withheld', because: [reason('out-of-range', item, figure.value.at)] }
      }
      if (!needs.includes('target')) return { state: 'seen', inputs, tasks: [] }
      const target = targetInput(operands, figure.target, item)
      if (isReason(target)) return { state: 'withheld', because: [target] }
      return { state: 'seen', inputs: { actual: value, target }, tasks: [] }
    }
  },
})
