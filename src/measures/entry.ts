import { z } from 'zod'
import { numberOf } from '../formula/evaluate.ts'
import type { Operand } from '../formula/operand.ts'
import type { Entry } from '../model/dataset.ts'
import { byUnit, isReason, reason, wordOperand } from '../model/evidence.ts'
import { known } from '../model/field.ts'
import type { Operands, Reason } from '../model/observation.ts'
import type { Text } from '../text/text.ts'
import { isWithin, numberInput } from './inputs.ts'
import { defineMeasure } from './measure.ts'

const params = z
  .strictObject({
    full: z.number().positive().optional().describe('评分用的满分；不写时就是指标的分值'),
    words: z.boolean().default(false).describe('true：得分一栏写等级（如 优、良、中、差），由计分办法折成分数'),
    blank: z.enum(['withhold', 'zero']).default('withhold').describe('分数空白时'),
  })
  .superRefine(({ words, blank }, context) => {
    if (!words || blank !== 'zero') return
    context.addIssue({ code: 'custom', path: ['blank'], params: { expected: { kind: 'one-of', words: ['withhold'] } } })
  })

const SCORE: Text = { zh: '评定得分', en: 'entered score' }
const GRADE: Text = { zh: '评定等级', en: 'entered grade' }

/** A score, or a grade in words, typed in by an assessor on the sheet 评分, with its reason. */
export const entry = defineMeasure({
  id: 'entry',
  title: { zh: '评定得分', en: 'Entered score' },
  says: {
    zh: '评分表中考核部门评定的分数（或等级），指标写名称或编号。',
    en: 'The score (or grade) an assessor entered on the sheet 评分.',
  },
  params,
  offers: ({ words }) => ({ unit: words ? ['grade'] : ['value', 'full'], perTask: [] }),
  asks: ({ full }) => [{ sheet: 'entries', full: full ?? null }],
  takesWords: ({ words }) => words,
  prepare: ({ full, blank, words }, { indicator, parameter, words: grades }, { dataset, operands }) => {
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
      if (words) {
        const grade = gradeInput(operands, row, grades, what)
        return isReason(grade)
          ? { state: 'withheld', because: [grade] }
          : { state: 'seen', inputs: { grade }, tasks: [] }
      }
      const value = numberInput(operands, row.score, SCORE, what, blank)
      if (isReason(value)) return { state: 'withheld', because: [value] }
      if (!isWithin(numberOf(value), numberOf(fullMark))) {
        return { state: 'withheld', because: [reason('out-of-range', what, row.score.at)] }
      }
      return { state: 'seen', inputs: { value, full: fullMark }, tasks: [] }
    }
  },
})

/** A grade as an input, if the method has points for it. */
function gradeInput(operands: Operands, { grade }: Entry, grades: readonly string[], what: string): Operand | Reason {
  if (grade.kind === 'blank') return reason('number-blank', what, grade.at)
  if (grade.kind === 'value' && grades.includes(grade.value)) return wordOperand(operands, grade, GRADE)
  return reason('grade-unknown', what, grade.at)
}

const repeated = (what: string, rows: readonly Entry[]) =>
  reason('several-figures', what, ...rows.map(row => row.score.at))
