import { z } from 'zod'
import { isReason, reason } from '../model/evidence.ts'
import type { Observation, Reason } from '../model/observation.ts'
import type { Text } from '../text/text.ts'
import { combined, isOpen } from './figure-series.ts'
import { numberInput } from './inputs.ts'
import { defineMeasure } from './measure.ts'
import { priorRows } from './prior-rows.ts'

const params = z.strictObject({
  years: z.number().int().min(1).default(1).describe('几年以前，1 为上一年度'),
  of: z.enum(['score', 'rank']).default('score').describe('取得分（score）或名次（rank）'),
  indicator: z.string().min(1).optional().describe('“往年”表的指标；不写时取总分那一行'),
  several: z
    .enum(['withhold', 'mean', 'lowest', 'highest'])
    .default('withhold')
    .describe('单位合并，往年有几行时：不计分、取平均、最低或最高'),
  none: z.enum(['withhold', 'not-applicable', 'full', 'zero']).default('withhold').describe('往年没有该单位的结果时'),
})

const NAMES: Readonly<Record<'score' | 'rank', Text>> = {
  score: { zh: '往年得分', en: 'earlier score' },
  rank: { zh: '往年名次', en: 'earlier rank' },
}

/** A result of an earlier year on the sheet 往年. */
export const prior = defineMeasure({
  id: 'prior',
  title: { zh: '往年结果', en: 'Earlier result' },
  says: {
    zh: '往年表中该单位以前年度的得分或名次；承继的单位用原单位的结果。',
    en: "The unit's score or rank of an earlier year on the sheet 往年; a successor has those of the bodies it took over.",
  },
  params,
  offers: () => ({ unit: ['value'], perTask: [] }),
  asks: ({ years, of, indicator }) => [{ sheet: 'prior', years, item: indicator ?? null, column: of }],
  prepare: ({ years, of, indicator: named, several, none }, { indicator, year }, { dataset, operands }) => {
    const isOwn = named === indicator.id || named === indicator.title
    const names = named === undefined ? null : isOwn ? [indicator.id, indicator.title] : [named]
    const rowsOf = priorRows(dataset, year - years, names)
    return unit => {
      const rows = rowsOf(unit)
      if (isReason(rows)) return rows.kind === 'no-prior' ? without(none, rows) : withheld(rows)
      if (rows.length > 1 && several === 'withhold') {
        return withheld(reason('several-figures', NAMES[of].zh, ...rows.map(row => row[of].at)))
      }
      const value = combined(rows, several, NAMES[of], row =>
        numberInput(operands, row[of], NAMES[of], NAMES[of].zh, 'withhold'),
      )
      return isOpen(value) ? withheld(...value) : { state: 'seen', inputs: { value }, tasks: [] }
    }
  },
})

const withheld = (...because: readonly Reason[]): Observation => ({ state: 'withheld', because })

function without(none: 'withhold' | 'not-applicable' | 'full' | 'zero', because: Reason): Observation {
  if (none === 'withhold') return withheld(because)
  if (none === 'not-applicable') return { state: 'not-applicable', because: [because] }
  return { state: 'ruled', worth: none, because: [because] }
}
