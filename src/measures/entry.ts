import { z } from 'zod'
import { numberOf } from '../formula/evaluate.ts'
import type { Entry } from '../model/dataset.ts'
import { byUnit, reason } from '../model/evidence.ts'
import { known } from '../model/field.ts'
import { isReason, isWithin, numberInput } from './inputs.ts'
import { defineMeasure } from './measure.ts'

const params = z.strictObject({
  full: z.number().positive().optional().describe('评分用的满分；不写时就是指标的分值'),
  blank: z.enum(['withhold', 'zero']).default('withhold').describe('分数空白时'),
})

/** A score typed in by an assessor on the sheet 评分, with its reason. */
export const entry = defineMeasure({
  id: 'entry',
  title: { zh: '评定得分', en: 'Entered score' },
  says: {
    zh: '评分表中考核部门评定的分数，指标写名称或编号。',
    en: 'The score an assessor entered on the sheet 评分.',
  },
  params,
  offers: () => ({ unit: ['value', 'full'], perTask: [] }),
  prepare: ({ full, blank }, { indicator, parameter }, { dataset, operands }) => {
    const absent = !dataset.sheets.some(sheet => sheet.kind === 'entries')
    const names = [indicator.id, indicator.title]
    const entries = byUnit(
      dataset.entries.filter(row => names.includes(known(row.indicator) ?? '')),
      row => row.unit,
    )
    const fullMark = full === undefined ? indicator.points : parameter('full')
    return unit => {
      const what = indicator.title
      if (absent) return { state: 'withheld', because: [reason('input-absent', '评分')] }
      const [row, ...others] = entries.get(unit.name) ?? []
      if (row === undefined) return { state: 'withheld', because: [reason('no-figure', what, unit.at)] }
      if (others.length > 0) return { state: 'withheld', because: [repeated(what, [row, ...others])] }
      const value = numberInput(operands, row.score, { zh: '评定得分', en: 'entered score' }, what, blank)
      if (isReason(value)) return { state: 'withheld', because: [value] }
      if (!isWithin(numberOf(value), numberOf(fullMark))) {
        return { state: 'withheld', because: [reason('out-of-range', what, row.score.at)] }
      }
      return { state: 'seen', inputs: { value, full: fullMark }, tasks: [] }
    }
  },
})

const repeated = (what: string, rows: readonly Entry[]) =>
  reason('several-figures', what, ...rows.map(row => row.score.at))
