import { digits, published } from '../kernel/rounding.ts'
import { atCell } from '../model/finding.ts'
import type { Text } from '../text/text.ts'
import { defineCheck, numberCells } from './check.ts'

/** A number with the debris of binary arithmetic: 0.0900000762939453. */
export const numberNoise = defineCheck<{ column: Text; shown: string; meant: string }>({
  code: 'DATA-07',
  severity: 'warning',
  title: { zh: '数字带有运算尾差', en: 'Number with arithmetic debris' },
  why: {
    zh: '系统导出的数有时带一串无意义的尾数（0.0900000762939453 实为 0.09），恰在分界线上时会差一档。',
    en: 'Exports may carry meaningless digits (0.0900000762939453 for 0.09); on a threshold they cost a band.',
  },
  example: { zh: '数值 0.0900000762939453：应是 0.09。', en: 'The figure 0.0900000762939453 should be 0.09.' },
  *find({ dataset }) {
    for (const { column, field, unit } of numberCells(dataset)) {
      if (field.kind !== 'value') continue
      const text = field.value.toFixed()
      const clean = cleanPlaces(text)
      if (clean === null) continue
      const details = { column, shown: text, meant: digits(published(field.value, clean)) }
      yield { where: atCell(field.at), unit, found: field.shown, details }
    }
  },
  says: ({ column, shown, meant }) => ({
    zh: `${column.zh} ${shown} 带有运算尾差，应是 ${meant}。`,
    en: `The ${column.en} ${shown} was most likely meant as ${meant}.`,
  }),
  expected: ({ meant }) => ({ zh: meant, en: meant }),
  remedy: ({ meant }, cell) => ({
    zh: `与报送单位核对后，在 ${cell} 填 ${meant}。`,
    en: `Ask the unit that reported it, then type ${meant} in ${cell}.`,
  }),
  effect: () => ({ zh: '按原样计算。', en: 'It is calculated with as it stands.' }),
  samples: [{ column: { zh: '数值', en: 'figure' }, shown: '0.0900000762939453', meant: '0.09' }],
})

/** The places before a run of zeros or nines that more digits follow; null where there is no such run. */
function cleanPlaces(text: string): number | null {
  const fraction = text.split('.')[1] ?? ''
  if (fraction.length < 12) return null
  const run = /(?<=^\d{0,8})(0{4,}|9{4,})(?=\d)/.exec(fraction)
  return run === null ? null : run.index
}
