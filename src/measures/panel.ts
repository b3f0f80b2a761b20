import { z } from 'zod'
import { numberOf } from '../formula/evaluate.ts'
import { gather, trimmed } from '../formula/expression.ts'
import type { Operand, Quantity } from '../formula/operand.ts'
import { quantity } from '../formula/quantity.ts'
import type { Mark, PanelRow } from '../model/dataset.ts'
import { byUnit, cellOperand, isReason, reason } from '../model/evidence.ts'
import { known } from '../model/field.ts'
import type { Operands, Reason } from '../model/observation.ts'
import type { Parameter } from '../model/scheme.ts'
import { type Text, untranslated } from '../text/text.ts'
import { isWithin } from './inputs.ts'
import { defineMeasure } from './measure.ts'
import { ofClasses } from './panel-classes.ts'

const howMany = z.number().int().min(0).default(0)

const params = z
  .strictObject({
    full: z.number().positive().describe('一位评委的满分'),
    atLeast: z.number().int().min(1).default(1).describe('至少要有几个有效打分，不够则暂不计分'),
    trim: z
      .strictObject({
        lowest: howMany.describe('去掉几个最低分'),
        highest: howMany.describe('去掉几个最高分'),
        above: z.number().int().min(1).optional().describe('有效打分多于几个时才去掉；不写时只要去掉后还有剩余'),
      })
      .optional()
      .describe('去掉最低分、最高分后平均；分类计分时在每一类内去掉'),
    classes: z
      .record(z.string().min(1), z.number().positive())
      .optional()
      .describe('评委类别: 权重，如 { 领导: 0.6, 专家: 0.4 }；类别写在评委姓名的上一行或下一行'),
    emptyClass: z
      .enum(['withhold', 'reshare'])
      .default('withhold')
      .describe('某一类没有有效打分时：withhold 暂不计分，reshare 由其他类按权重分担'),
  })
  .superRefine(({ trim, classes }, context) => {
    const wrong = (path: string[], expected: unknown) =>
      context.addIssue({ code: 'custom', path, params: { expected } })
    const least = (trim?.lowest ?? 0) + (trim?.highest ?? 0)
    if ((trim?.above ?? least) < least) wrong(['trim', 'above'], { kind: 'at-least', limit: least })
    if (classes !== undefined && Object.keys(classes).length === 0) wrong(['classes'], { kind: 'items', count: 1 })
  })

/** The mean of the judges' marks on 评委打分; an absent or recused judge is left out, never counted as zero. */
export const panel = defineMeasure({
  id: 'panel',
  title: { zh: '评委打分', en: 'Panel' },
  says: {
    zh: '评委打分的平均；缺席、回避不计。可去掉最低分、最高分，可按评委类别加权。',
    en: "The mean of the judges' marks; absent and recused judges are left out. Extremes can be trimmed, classes of judges weighted.",
  },
  params,
  subjective: true,
  offers: () => ({ unit: ['value', 'full'], perTask: [] }),
  asks: ({ full, atLeast, classes = {} }) => [{ sheet: 'panel', full, judges: atLeast, classes: Object.keys(classes) }],
  prepare: ({ atLeast, trim, classes, emptyClass }, { indicator, parameter }, { dataset, operands }) => {
    const absent = !dataset.sheets.some(sheet => sheet.kind === 'panel')
    const names = [indicator.id, indicator.title]
    const rows = byUnit(
      dataset.panel.filter(row => names.includes(known(row.indicator) ?? '')),
      row => row.unit,
    )
    const full = parameter('full')
    const mean = (name: Text, marks: readonly Mark[]): Quantity | null =>
      meanOf(
        name,
        marks.map(mark => markOperand(mark, operands)),
        trim,
      )
    const weights = new Map(Object.keys(classes ?? {}).map(name => [name, parameter(`classes.${name}`)]))
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
      if (row.marks.filter(isGiven).length < atLeast) {
        return { state: 'withheld', because: [reason('no-marks', what, row.at)] }
      }
      const value =
        weights.size === 0
          ? operands.of(row, 'mean', () => mean(MEAN, row.marks) as Quantity)
          : ofClasses(row, weights, emptyClass, mean, operands)
      return isReason(value)
        ? { state: 'withheld', because: [value] }
        : { state: 'seen', inputs: { value, full }, tasks: [] }
    }
  },
})

const MEAN = { zh: '评委平均分', en: "mean of the judges' marks" }

/** A mark as an operand; absent and recused ones are without a value: the row stays one unbroken range. */
const markOperand = (mark: Mark, operands: Operands): Operand =>
  mark.kind === 'mark'
    ? cellOperand(operands, mark.field, untranslated(mark.judge))
    : operands.of(mark, 'value', () => ({
        kind: 'given',
        name: untranslated(mark.judge),
        value: null,
        origin: { kind: 'cell', at: mark.at },
      }))

/** Whether a judge gave a mark. */
const isGiven = (mark: Mark): boolean => mark.kind === 'mark' && mark.field.kind === 'value'

interface Trim {
  readonly lowest: number
  readonly highest: number
  readonly above?: number | undefined
}

/** The mean of marks, trimmed where there are enough of them; null where there is none. */
function meanOf(name: Text, marks: readonly Operand[], trim: Trim | undefined): Quantity | null {
  const given = marks.filter(({ value }) => value !== null).length
  if (given === 0) return null
  const { lowest, highest, above = lowest + highest } = trim ?? { lowest: 0, highest: 0 }
  const isTrimmed = lowest + highest > 0 && given > above
  return quantity(name, isTrimmed ? trimmed('marks', lowest, highest) : gather('mean', 'marks'), { marks })
}

function faults(row: PanelRow, full: Parameter, what: string): Reason[] {
  return row.marks.flatMap(mark => {
    if (mark.kind === 'recused' || mark.field.kind === 'blank') return []
    const { field } = mark
    if (field.kind === 'unreadable') return [reason('number-unreadable', `${what}·${mark.judge}`, field.at)]
    return isWithin(field.value, numberOf(full)) ? [] : [reason('out-of-range', `${what}·${mark.judge}`, field.at)]
  })
}
