import { z } from 'zod'
import { numberOf } from '../formula/evaluate.ts'
import { gather } from '../formula/expression.ts'
import type { Operand } from '../formula/operand.ts'
import { quantity } from '../formula/quantity.ts'
import type { PanelRow } from '../model/dataset.ts'
import { byUnit, cellOperand, reason } from '../model/evidence.ts'
import { known } from '../model/field.ts'
import type { Operands, Reason } from '../model/observation.ts'
import type { Parameter } from '../model/scheme.ts'
import { untranslated } from '../text/text.ts'
import { isWithin } from './inputs.ts'
import { defineMeasure } from './measure.ts'

const params = z.strictObject({
  full: z.number().positive().describe('一位评委的满分'),
  atLeast: z.number().int().min(1).default(1).describe('至少要有几个有效打分，不够则暂不计分'),
})

/** The mean of the judges' marks on 评委打分; an absent or recused judge is left out, never counted as zero. */
export const panel = defineMeasure({
  id: 'panel',
  title: { zh: '评委打分', en: 'Panel' },
  says: {
    zh: '评委打分的平均；缺席、回避不计。',
    en: "The mean of the judges' marks; absent and recused judges are left out.",
  },
  params,
  offers: () => ({ unit: ['value', 'full'], perTask: [] }),
  prepare: ({ atLeast }, { indicator, parameter }, { dataset, operands }) => {
    const absent = !dataset.sheets.some(sheet => sheet.kind === 'panel')
    const names = [indicator.id, indicator.title]
    const rows = byUnit(
      dataset.panel.filter(row => names.includes(known(row.indicator) ?? '')),
      row => row.unit,
    )
    const full = parameter('full')
    return unit => {
      const what = indicator.title
      if (absent) return { state: 'withheld', because: [reason('input-absent', '评委打分')] }
      const [row, ...others] = rows.get(unit.name) ?? []
      if (row === undefined) return { state: 'withheld', because: [reason('no-figure', what, unit.at)] }
      if (others.length > 0) {
        return {
          state: 'withheld',
          because: [reason('several-figures', what, row.at, ...others.map(other => other.at))],
        }
      }
      const because = faults(row, full, what)
      if (because.length > 0) return { state: 'withheld', because }
      const marks = markOperands(row, operands)
      const given = marks.filter(mark => mark.value !== null)
      if (given.length < atLeast) return { state: 'withheld', because: [reason('no-marks', what, row.at)] }
      const mean = operands.of(row, 'mean', () => quantity(MEAN, gather('mean', 'marks'), { marks }))
      return { state: 'seen', inputs: { value: mean, full }, tasks: [] }
    }
  },
})

const MEAN = { zh: '评委平均分', en: "mean of the judges' marks" }

/** All marks of a row as operands, absent and recused ones without a value: the row stays one unbroken range. */
const markOperands = (row: PanelRow, operands: Operands): Operand[] =>
  row.marks.map(mark =>
    mark.kind === 'mark'
      ? cellOperand(operands, mark.field, untranslated(mark.judge))
      : operands.of(mark, 'value', () => ({
          kind: 'given',
          name: untranslated(mark.judge),
          value: null,
          origin: { kind: 'cell', at: mark.at },
        })),
  )

function faults(row: PanelRow, full: Parameter, what: string): Reason[] {
  return row.marks.flatMap(mark => {
    if (mark.kind === 'recused' || mark.field.kind === 'blank') return []
    const { field } = mark
    if (field.kind === 'unreadable') return [reason('number-unreadable', `${what}·${mark.judge}`, field.at)]
    return isWithin(field.value, numberOf(full)) ? [] : [reason('out-of-range', `${what}·${mark.judge}`, field.at)]
  })
}
