import { decimal } from '../kernel/decimal.ts'
import { digits } from '../kernel/rounding.ts'
import type { Unreadability } from '../model/field.ts'
import { atCell } from '../model/finding.ts'
import type { Text } from '../text/text.ts'
import { brief, defineCheck, numberCells, placeKey, withheldFor, wordIndicators } from './check.ts'

// Told by FIL-06.
const ELSEWHERE: readonly Unreadability[] = ['error-value', 'uncalculated']

/** A cell that should hold a number and holds something else. */
export const numberUnreadable = defineCheck<{ column: Text; shown: string; digits: string | null }>({
  code: 'DATA-08',
  severity: 'error',
  title: { zh: '数值无法识别', en: 'Not a number' },
  why: {
    zh: '目标值、完成值、得分等要参与计算，只能是数字。文字、区间和带单位的数无法计算，也不能替填表人猜。',
    en: 'Targets, actuals and scores are calculated with, so they must be numbers. Nobody may guess what a text means.',
  },
  example: {
    zh: '完成值填“约120个”：完成值“约120个”不是数字。',
    en: 'The actual is "约120个": it is not a number.',
  },
  *find({ dataset, outcome, scheme }) {
    const behindScores = new Set(withheldFor(outcome, 'number-unreadable').flatMap(({ at }) => at.map(placeKey)))
    const words = wordIndicators(scheme)
    for (const { column, field, unit, spare } of numberCells(dataset, words)) {
      if (field.kind !== 'unreadable' || ELSEWHERE.includes(field.why)) continue
      if (spare && !behindScores.has(placeKey(field.at))) continue
      const details = { column, shown: brief(field.shown), digits: onlyDigits(field.shown) }
      yield { where: atCell(field.at), unit, found: field.shown, details }
    }
  },
  says: ({ column, shown }) => ({
    zh: `${column.zh}“${shown}”不是数字。`,
    en: `The ${column.en} "${shown}" is not a number.`,
  }),
  expected: () => ({ zh: '数字', en: 'a number' }),
  remedy: ({ digits: typed }, cell) => ({
    zh: `${typed === null ? `在 ${cell} 只填数字` : `如是 ${typed}，在 ${cell} 只填 ${typed}`}，计量单位写在表头；确无数据的，清空 ${cell} 并在备注栏说明。`,
    en: `${typed === null ? `Type digits only in ${cell}` : `If it is ${typed}, type ${typed} in ${cell}`} and keep the unit in the heading; if there is no figure, clear ${cell} and say why under 备注.`,
  }),
  samples: [
    { column: { zh: '完成值', en: 'actual' }, shown: '约120个', digits: '120' },
    { column: { zh: '完成值', en: 'actual' }, shown: '15万', digits: '150000' },
    { column: { zh: '“王评委”的打分', en: 'mark of 王评委' }, shown: '优秀', digits: null },
  ],
})

/** What a number is multiplied by where these letters follow it. */
const SCALES: ReadonlyMap<string, number> = new Map([
  ['百', 1e2],
  ['千', 1e3],
  ['万', 1e4],
  ['十万', 1e5],
  ['百万', 1e6],
  ['千万', 1e7],
  ['亿', 1e8],
])
// What may follow a scale without changing it; of 万元 nobody knows whether the heading says it already.
const COUNTED = /^[个件人户次项家名条起份]?$/
// Letters that make the number another one: 15余万, 3千克, 8成, 5‰, 20k.
const SCALING = /[十百千万亿成折‰]|^\s*[kwm]/i

/** The one number in a text, offered for a person to confirm; null where there are none or several, or its size is not plain. */
function onlyDigits(shown: string): string | null {
  const [number, ...others] = [...shown.normalize('NFKC').matchAll(/([-−]?)(\d+(?:\.\d+)?)(\D*)/g)]
  if (number === undefined || others.length > 0) return null
  const [, sign, typed = '', after = ''] = number
  if (sign !== '') return null
  if (/^\s*%/.test(after)) return `${typed}%`
  if (!SCALING.test(after)) return typed
  const [, letters = '', rest = ''] = /^\s*([十百千万亿]*)(.*)$/s.exec(after) ?? []
  const scale = SCALES.get(letters)
  return scale === undefined || !COUNTED.test(rest.trim()) ? null : digits(decimal(typed).times(scale))
}
