import { z } from 'zod'
import { numberOf } from '../formula/evaluate.ts'
import type { Operand } from '../formula/operand.ts'
import { askedFigures } from '../model/asked.ts'
import type { Figure } from '../model/dataset.ts'
import { cellOperand, isReason, reason } from '../model/evidence.ts'
import type { Evidence, Operands, Reason } from '../model/observation.ts'
import type { Unit } from '../model/unit.ts'
import { type Text, untranslated } from '../text/text.ts'
import { figuresOf } from './figure-rows.ts'
import { combined, figureRows, isOpen, SEVERAL } from './figure-series.ts'
import { isWithin, numberInput, targetInput } from './inputs.ts'
import { defineMeasure, type MeasureContext } from './measure.ts'
import { priorRows } from './prior-rows.ts'

// Words that no item of 数据 bears.
const LAST_YEAR: ReadonlyMap<string, 'score' | 'rank'> = new Map([
  ['last-year', 'score'],
  ['last-year-rank', 'rank'],
])

const params = z.preprocess(
  value => (typeof value === 'string' ? { item: value } : value),
  z.strictObject({
    item: z.string().min(1).describe('“数据”表的项目；只写项目名时可简写为 data: 项目名'),
    full: z.number().positive().optional().describe('该项目的满值，按比例计分时要写'),
    blank: z.enum(['withhold', 'zero']).default('withhold').describe('数值空白时'),
    several: z
      .enum(SEVERAL)
      .default('withhold')
      .describe('同一单位有几行（如分月）时：不计分、相加、平均、最低、最高，或取表中最后一行'),
    before: z
      .string()
      .min(1)
      .optional()
      .describe(
        '进步类办法的基数：另一个项目的名称；或 last-year、last-year-rank，取“往年”表上一年度该项目（或该指标）的得分、名次',
      ),
  }),
)
type Params = z.infer<typeof params>

// Of the lowest or highest of several rows nobody knows which target is meant.
const hasTarget = ({ several }: Params): boolean => several !== 'lowest' && several !== 'highest'

/** One figure a unit of the sheet 数据, with its target and what it was before where the method asks for them. */
export const data = defineMeasure({
  id: 'data',
  title: { zh: '报送数据', en: 'Reported figure' },
  says: { zh: '数据表中该项目的数值（和目标值）。', en: 'The figure of this item on the sheet 数据, with its target.' },
  params,
  offers: settings => ({
    unit: [
      'value',
      ...(hasTarget(settings) ? ['actual', 'target', 'challenge'] : []),
      ...(settings.full === undefined ? [] : ['full']),
      ...(settings.before === undefined ? [] : ['before']),
    ],
    perTask: [],
  }),
  asks: ({ item, before, several }, needs) => {
    const lastYear = before === undefined ? undefined : LAST_YEAR.get(before)
    const beside = (['target', 'challenge'] as const).filter(name => needs.includes(name))
    return [
      { sheet: 'figures', items: [item], beside, several: several !== 'withhold' },
      ...(lastYear === undefined ? [] : [{ sheet: 'prior', years: 1, item, column: lastYear } as const]),
      ...(before === undefined || lastYear !== undefined ? [] : [askedFigures(before)]),
    ]
  },
  prepare: (settings, context, evidence) => {
    const { item, full } = settings
    const { needs, parameter } = context
    const read = reader(settings, evidence)
    const before = beforeOf(settings, context, evidence, read)
    return unit => {
      const rows = read.rows(unit, item)
      if (isReason(rows)) return { state: 'withheld', because: [rows] }
      const found = { ...read.inputs(rows, needs), ...(needs.includes('before') ? { before: before(unit) } : {}) }
      const because = Object.values(found).flatMap(one => (isOpen(one) ? one : []))
      if (because.length > 0) return { state: 'withheld', because }
      const inputs = found as Readonly<Record<string, Operand>>
      const value = (inputs.actual ?? inputs.value) as Operand
      if (full !== undefined && !isWithin(numberOf(value), numberOf(parameter('full')))) {
        return { state: 'withheld', because: [reason('out-of-range', item, ...rows.map(row => row.value.at))] }
      }
      return {
        state: 'seen',
        inputs: {
          ...inputs,
          ...(needs.includes('value') ? { value } : {}),
          ...(full === undefined || needs.includes('target') ? {} : { full: parameter('full') }),
        },
        tasks: [],
        parts: [inputs.challenge, inputs.before].flatMap(one => (one?.kind === 'quantity' ? [one] : [])),
      }
    }
  },
})

type Found = Operand | readonly Reason[]

/** How the rows of 数据 are read under these settings. */
interface Reader {
  readonly rows: (unit: Unit, item: string) => readonly Figure[] | Reason
  readonly value: (rows: readonly Figure[], item: string) => Found
  /** What a method needs of the item itself. */
  readonly inputs: (rows: readonly Figure[], needs: readonly string[]) => Readonly<Record<string, Found>>
}

function reader({ item, before = item, blank, several }: Params, { dataset, operands }: Evidence): Reader {
  const figures = figuresOf(dataset, [item, before])
  const value = (rows: readonly Figure[], of: string): Found =>
    combined(rows, several, untranslated(of), row => numberInput(operands, row.value, untranslated(of), of, blank))
  const target = (rows: readonly Figure[]): Found =>
    combined(rows, several, TARGET, row => targetInput(operands, row.target, item))
  const challenge = (rows: readonly Figure[]): Found =>
    combined(rows, several, CHALLENGE, row => challengeOf(row, operands))
  return {
    rows: (unit, of) => figureRows(dataset, figures, unit, of, several),
    value,
    inputs: (rows, needs) => ({
      [needs.includes('actual') || needs.includes('target') ? 'actual' : 'value']: value(rows, item),
      ...(needs.includes('target') ? { target: target(rows) } : {}),
      ...(needs.includes('challenge') ? { challenge: challenge(rows) } : {}),
    }),
  }
}

const TARGET: Text = { zh: '目标值', en: 'target' }
const CHALLENGE: Text = { zh: '挑战值', en: 'challenge' }
const BEFORE: Text = { zh: '上年数', en: 'last year' }

function challengeOf({ challenge }: Figure, operands: Operands): Operand | Reason {
  if (challenge.kind === 'value') return cellOperand(operands, challenge, CHALLENGE)
  return reason(challenge.kind === 'blank' ? 'detail-blank' : 'number-unreadable', CHALLENGE.zh, challenge.at)
}

/** What the figure was before: another item, or the result of last year. */
function beforeOf(
  { item, before = '', several }: Params,
  { indicator, year }: MeasureContext,
  { dataset, operands }: Evidence,
  read: Reader,
): (unit: Unit) => Found {
  const of = LAST_YEAR.get(before)
  if (of === undefined) {
    return unit => {
      const rows = read.rows(unit, before)
      return isReason(rows) ? [rows] : read.value(rows, before)
    }
  }
  const results = priorRows(dataset, year - 1, [item, indicator.id, indicator.title])
  return unit => {
    const rows = results(unit)
    if (isReason(rows)) return [rows]
    const counted = several === 'last' ? rows.slice(-1) : rows
    if (counted.length > 1 && several === 'withhold') {
      return [reason('several-figures', item, ...rows.map(row => row[of].at))]
    }
    return combined(counted, several, BEFORE, row => numberInput(operands, row[of], BEFORE, item, 'withhold'))
  }
}
