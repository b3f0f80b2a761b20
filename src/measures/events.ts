import { z } from 'zod'
import type { Operand } from '../formula/operand.ts'
import { decimal } from '../kernel/decimal.ts'
import type { Occurrence } from '../model/dataset.ts'
import { concluded, reason } from '../model/evidence.ts'
import { known } from '../model/field.ts'
import type { Operands, Reason } from '../model/observation.ts'
import type { Text } from '../text/text.ts'
import { combined, isOpen } from './figure-series.ts'
import { numberInput } from './inputs.ts'
import { defineMeasure } from './measure.ts'

const params = z.preprocess(
  value => (Array.isArray(value) || typeof value === 'string' ? { items: value } : value),
  z.strictObject({
    items: z
      .union([z.string().min(1), z.array(z.string().min(1)).min(1)])
      .describe('“事项”表的事项，一项或几项；只写事项时可简写为 events: 事项'),
    count: z.enum(['rows', 'times']).default('rows').describe('数行数（rows），或把次数一列相加（times）'),
    absent: z.enum(['withhold', 'zero']).default('withhold').describe('没有“事项”表时'),
  }),
)

const TIMES: Text = { zh: '次数', en: 'number of times' }

/** How often something happened by the sheet 事项, in the scheme's year up to the as-of day; 0 where nothing did. */
export const events = defineMeasure({
  id: 'events',
  title: { zh: '事项次数', en: 'Occurrences' },
  says: {
    zh: '事项表中这些事项在考核年度内、截止日以前发生的次数；没有发生为 0。',
    en: 'How often these items of the sheet 事项 happened in the year, up to the as-of day; 0 where none did.',
  },
  params,
  offers: () => ({ unit: ['value'], perTask: [] }),
  asks: ({ items, count }) => [{ sheet: 'events', items: [items].flat(), times: count === 'times' }],
  occurrences: ({ items }) => [items].flat(),
  prepare: ({ items, count, absent }, { year }, { dataset, asOf, operands }) => {
    const wanted = [items].flat()
    const isAbsent = !dataset.sheets.some(sheet => sheet.kind === 'events')
    const rows = rowsByUnit(dataset.events.filter(row => wanted.includes(known(row.item) ?? '')))
    return unit => {
      if (isAbsent && absent === 'withhold') return { state: 'withheld', because: [reason('input-absent', '事项')] }
      const own = rows.get(unit.name) ?? []
      const undated = own.filter(({ date }) => known(date) === null)
      if (undated.length > 0) {
        return {
          state: 'withheld',
          because: undated.map(row => reason('day-unknown', known(row.item) ?? '', row.date.at)),
        }
      }
      const counted = own.filter(({ date }) => isInYear(known(date) ?? '', year, asOf))
      const value = count === 'rows' || counted.length === 0 ? numberOfRows(counted) : times(counted, operands)
      return isOpen(value) ? { state: 'withheld', because: value } : { state: 'seen', inputs: { value }, tasks: [] }
    }
  },
})

const isInYear = (day: string, year: number, asOf: string): boolean => day.startsWith(`${year}-`) && day <= asOf

const numberOfRows = (rows: readonly Occurrence[]) =>
  concluded(
    TIMES,
    decimal(rows.length),
    { zh: '“事项”表中考核年度内、截止日以前的行数', en: 'rows of 事项 in the year, up to the as-of day' },
    ...rows.map(({ item }) => item.at),
  )

const times = (rows: readonly Occurrence[], operands: Operands): Operand | readonly Reason[] =>
  combined(rows, 'sum', TIMES, row => numberInput(operands, row.times, TIMES, TIMES.zh, 'withhold'))

/** Rows by unit; one that names several units is about each of them. */
function rowsByUnit(rows: readonly Occurrence[]): ReadonlyMap<string, readonly Occurrence[]> {
  const found = new Map<string, Occurrence[]>()
  for (const row of rows) {
    const units = row.unit.kind === 'known' ? [row.unit.unit] : row.unit.kind === 'several' ? row.unit.units : []
    for (const { name } of units) found.set(name, [...(found.get(name) ?? []), row])
  }
  return found
}
