import { z } from 'zod'
import type { Operand } from '../formula/operand.ts'
import { isReason } from '../model/evidence.ts'
import type { Reason } from '../model/observation.ts'
import { untranslated } from '../text/text.ts'
import { figuresOf } from './figure-rows.ts'
import { combined, figureRows, isOpen, SEVERAL } from './figure-series.ts'
import { numberInput } from './inputs.ts'
import { defineMeasure } from './measure.ts'

const figure = z.preprocess(
  value => (typeof value === 'string' ? { item: value } : value),
  z.strictObject({
    item: z.string().min(1).describe('“数据”表的项目'),
    several: z.enum(SEVERAL).default('withhold').describe('同一单位有几行时'),
  }),
)

const params = z
  .record(z.string(), figure)
  .describe(
    '名称: “数据”表的项目；名称就是计分办法里用的名称，如 { stock: GDP总量, growth: GDP增速 }；同一单位有几行的写作 { item: 项目, several: sum }',
  )

/** Several figures a unit of the sheet 数据, each under the name that a formula calls it by. */
export const figures = defineMeasure({
  id: 'figures',
  title: { zh: '多项数据', en: 'Several figures' },
  says: {
    zh: '数据表中几个项目的数值，各用自己的名称。',
    en: 'The figures of several items on the sheet 数据, each under a name of its own.',
  },
  params,
  offers: named => ({ unit: Object.keys(named), perTask: [] }),
  asks: named =>
    Object.values(named).map(({ item, several }) => ({
      sheet: 'figures',
      items: [item],
      beside: [],
      several: several !== 'withhold',
    })),
  prepare: (named, _, { dataset, operands }) => {
    const all = figuresOf(
      dataset,
      Object.values(named).map(({ item }) => item),
    )
    return unit => {
      const inputs: Record<string, Operand> = {}
      const because: Reason[] = []
      for (const [name, { item, several }] of Object.entries(named)) {
        const rows = figureRows(dataset, all, unit, item, several)
        const value = isReason(rows)
          ? [rows]
          : combined(rows, several, untranslated(item), row =>
              numberInput(operands, row.value, untranslated(item), item, 'withhold'),
            )
        if (isOpen(value)) because.push(...value)
        else inputs[name] = value
      }
      if (because.length > 0) return { state: 'withheld', because }
      const parts = Object.values(inputs).flatMap(one => (one.kind === 'quantity' ? [one] : []))
      return { state: 'seen', inputs, tasks: [], parts }
    }
  },
})
