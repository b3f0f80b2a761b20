import { decimal } from '../kernel/decimal.ts'
import { digits } from '../kernel/rounding.ts'
import type { Unreadability } from '../model/field.ts'
import { atCell } from '../model/finding.ts'
import type { Text } from '../text/text.ts'
import { brief, defineCheck, numberCells, placeKey, withheldFor, wordIndicators } from './check.ts'

// Told by FIL-06.
const ELSEWHERE: readonly Unreadability[] = ['error-value', 'uncalculated']

/** A cell that should hold a number and holds something else. */
interface Details {
  readonly column: Text
  readonly shown: string
  /** The number that it may be, for a person to confirm. */
  readonly digits: string | null
  readonly why: Unreadability
  /** What is counted: the unit of measure that stands behind the number. */
  readonly counted: string | null
}

export const numberUnreadable = defineCheck<Details>({
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
      const { shown, why } = field
      const details = { column, shown: brief(shown), digits: onlyDigits(shown), why, counted: measureIn(shown, why) }
      yield { where: atCell(field.at), unit, found: field.shown, details }
    }
  },
  says: ({ column, shown, why }) => ({
    zh: `${column.zh}“${shown}”${WHAT[why]?.zh ?? '不是数字'}。`,
    en: `The ${column.en} "${shown}" ${WHAT[why]?.en ?? 'is not a number'}.`,
  }),
  expected: () => ({ zh: '数字', en: 'a number' }),
  remedy: ({ column, shown, digits: typed, why, counted }, cell) => {
    const empty = {
      zh: `确无数据的，清空 ${cell} 并在备注栏说明。`,
      en: `if there is no figure, clear ${cell} and say why under 备注.`,
    }
    if (why === 'bound' && typed !== null) {
      return {
        zh: `在 ${cell} 填要达到的数，如 ${typed}；“不低于”“以上”等写到“目标要求”栏；${empty.zh}`,
        en: `Type the figure to be reached in ${cell}, say ${typed}, and move the "at least" to 目标要求; ${empty.en}`,
      }
    }
    if (SCALED.test(shown.normalize('NFKC'))) {
      const [inZh, inEn] = typed === null ? ['', ''] : [`（不折算的是 ${typed}）`, ` (unconverted: ${typed})`]
      return {
        zh: `按计量单位折算，在 ${cell} 只填数字${inZh}；${empty.zh}`,
        en: `Convert it to the unit of measure and type digits only in ${cell}${inEn}; ${empty.en}`,
      }
    }
    const type = {
      zh: typed === null ? `在 ${cell} 只填数字` : `如是 ${typed}，在 ${cell} 只填 ${typed}`,
      en: typed === null ? `Type digits only in ${cell}` : `If it is ${typed}, type ${typed} in ${cell}`,
    }
    if (counted !== null && !MEASURED.has(column.zh)) {
      return { zh: `${type.zh}，不写“${counted}”；${empty.zh}`, en: `${type.en} without "${counted}"; ${empty.en}` }
    }
    return counted === null
      ? {
          zh: `${type.zh}，计量单位写在表头；${empty.zh}`,
          en: `${type.en} and keep the unit in the heading; ${empty.en}`,
        }
      : {
          zh: `${type.zh}，“${counted}”写到“计量单位”栏；${empty.zh}`,
          en: `${type.en} and "${counted}" under 计量单位; ${empty.en}`,
        }
  },
  samples: [
    { column: { zh: '完成值', en: 'actual' }, shown: '约120个', digits: '120', why: 'approximate', counted: '个' },
    { column: { zh: '目标值', en: 'target' }, shown: '120个', digits: '120', why: 'with-unit', counted: '个' },
    { column: { zh: '目标值', en: 'target' }, shown: '≥95%', digits: '95%', why: 'bound', counted: null },
    { column: { zh: '完成值', en: 'actual' }, shown: '15万', digits: '150000', why: 'scaled', counted: null },
    { column: { zh: '得分', en: 'score' }, shown: '17分', digits: '17', why: 'with-unit', counted: '分' },
    {
      column: { zh: '“王评委”的打分', en: 'mark of 王评委' },
      shown: '优秀',
      digits: null,
      why: 'not-a-number',
      counted: null,
    },
  ],
})

// Columns beside which the sheet has a 计量单位; a score has none.
const MEASURED: ReadonlySet<string> = new Set(['目标值', '完成值', '挑战值', '数值'])
// 3.35亿 in a row that is kept in 万元: what is to be typed depends on the row's unit of measure.
const SCALED = /\d[多余来]?\s*[百千万亿]/

const WHAT: Readonly<Partial<Record<Unreadability, Text>>> = {
  approximate: { zh: '是约数，不是确数', en: 'is an estimate, not a figure' },
  bound: { zh: '是界限，不是一个数', en: 'is a bound, not a figure' },
  'with-unit': { zh: '把计量单位写在了数里', en: 'holds the unit of measure beside the number' },
  scaled: { zh: '把“万”“亿”写在了数里', en: 'writes thousands and millions in words' },
}

/** 个 of 120个 and 约120个; null where nothing but a number's own letters stand there. */
function measureIn(shown: string, why: Unreadability): string | null {
  if (why !== 'with-unit' && why !== 'approximate') return null
  const after = /^\D*[\d,.]+%?\s*(.*?)\s*$/s.exec(shown.normalize('NFKC'))?.[1] ?? ''
  const counted = after.replace(/^[多余来]|(?:左右|上下|以上|余)$/g, '').trim()
  return counted === '' || counted.length > 8 ? null : counted
}

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
