import type { InputName } from '../../model/scheme.ts'
import { eachLanguage, type Text } from '../../text/text.ts'
import { fitOf } from '../fit.ts'
import { asMapping, rawAt } from '../raw.ts'
import { defineRule } from '../rule.ts'
import { listed } from '../words.ts'
import type { WrittenIndicator } from '../written.ts'

interface Details {
  readonly measure: Text
  readonly method: Text
  readonly needs: readonly InputName[]
  readonly offered: readonly InputName[]
  /** A parameter of the measure, where that is all it lacks, and the measure written with it. */
  readonly lacking: { readonly key: Addable; readonly written: string } | null
}

/** What a measure gives only where a parameter of that name says what it is. */
const ADDABLE = { full: 100, before: 'last-year' } as const
type Addable = keyof typeof ADDABLE

/** A method can only work with what the measure hands to it. */
export const measureUnfit = defineRule<Details>({
  code: 'SCH-16',
  severity: 'error',
  title: { zh: '计分办法与评分依据不配', en: 'Method and measure do not fit' },
  why: {
    zh: '计分办法需要的数（如目标值）评分依据给不出来，就算不出得分。',
    en: 'A method cannot score without the figures it needs, such as a target, and this measure does not have them.',
  },
  example: {
    zh: 'measure: { entry: {} }，method: completion-ratio',
    en: 'measure: { entry: {} } with method: completion-ratio',
  },
  *find({ indicators }) {
    for (const indicator of indicators) {
      const fit = fitOf(indicator)
      const { measure, method, path } = indicator
      if (fit === null || fit.ok || measure === null || method === null) continue
      const details = {
        measure: measure.plugIn.title,
        method: method.plugIn.title,
        needs: fit.needs,
        offered: fit.offered,
        lacking: lackingIn(indicator),
      }
      yield { path: [...path, 'method'], on: 'value', details }
    }
  },
  says: ({ measure, method, needs, offered }) => ({
    zh: `计分办法“${method.zh}”需要${named(needs).zh}，评分依据“${measure.zh}”只给出${named(offered).zh}。`,
    en: `The method "${method.en}" needs ${named(needs).en}; the measure "${measure.en}" only gives ${named(offered).en}.`,
  }),
  remedy: ({ needs, offered, lacking }) => {
    if (lacking !== null) return ADD[lacking.key](lacking.written)
    if (needs.some(isOwnName)) {
      const [wanted, given] = [listed(needs.filter(name => !offered.includes(name))), listed(offered)]
      return {
        zh: `请把名称写成一样：这里要 ${wanted.zh}，评分依据给出的是 ${given.zh}；算式里的常数写在 with 里。`,
        en: `Use the same names on both sides: this needs ${wanted.en}, the measure gives ${given.en}; constants of a formula go under \`with\`.`,
      }
    }
    return {
      zh: `请换一种只用${named(offered).zh}的计分办法，或换一种评分依据。`,
      en: `Choose a method that works with ${named(offered).en} alone, or another measure.`,
    }
  },
})

const ADD: Readonly<Record<Addable, (written: string) => Text>> = {
  full: written => ({
    zh: `请在 measure 里加 full: 100（满值按考核文件填），写作 measure: ${written}。`,
    en: `Add full: 100 (or what the official document gives as the full mark) to the measure: \`measure: ${written}\`.`,
  }),
  before: written => ({
    zh: `请在 measure 里写明基数 before：“数据”表的项目，或“往年”表的 last-year、last-year-rank，如 measure: ${written}。`,
    en: `Say in the measure what it was before: an item of 数据, or last-year or last-year-rank of 往年, as in \`measure: ${written}\`.`,
  }),
}

/** The one parameter that would make the measure fit, with the measure as it is then written; null where none would. */
function lackingIn(indicator: WrittenIndicator): Details['lacking'] {
  for (const key of Object.keys(ADDABLE) as Addable[]) {
    const written = measureWith(indicator, key)
    if (written !== null) return { key, written }
  }
  return null
}

function measureWith(indicator: WrittenIndicator, key: Addable): string | null {
  const { measure, path, raw } = indicator
  if (measure === null) return null
  const before = asMapping(measure.params)
  const after = measure.plugIn.params.safeParse({ ...before, [key]: ADDABLE[key] })
  if (before[key] !== undefined || !after.success) return null
  if (!fitOf({ ...indicator, measure: { ...measure, params: after.data } })?.ok) return null
  const written = rawAt(raw, measure.path.slice(path.length))
  const short = Object.keys(before).find(name => typeof written === 'string' && before[name] === written)
  const params = short === undefined ? '…' : `${short}: ${written}`
  return `{ ${measure.plugIn.id}: { ${params}, ${key}: ${ADDABLE[key]} } }`
}

// A figure under the scheme's own name is called by that name.
const INPUTS: Readonly<Partial<Record<InputName, Text>>> = {
  value: { zh: '数值', en: 'a value' },
  proportion: { zh: '占比', en: 'a proportion' },
  full: { zh: '满值', en: 'a full mark' },
  actual: { zh: '完成值', en: 'an actual figure' },
  target: { zh: '目标值', en: 'a target' },
  challenge: { zh: '挑战值', en: 'a challenge' },
  quality: { zh: '质量得分', en: 'a mark of quality' },
  days: { zh: '超期天数', en: 'days of lateness' },
  finished: { zh: '是否完成', en: 'whether it is finished' },
  grade: { zh: '等级', en: 'a grade' },
  before: { zh: '上年数', en: "last year's figure" },
}

const isOwnName = (name: InputName): boolean => INPUTS[name] === undefined

const named = (names: readonly InputName[]): Text =>
  eachLanguage(language => listed(names.map(name => INPUTS[name]?.[language] ?? inQuotes(name)[language]))[language])

const inQuotes = (name: string): Text => ({ zh: `“${name}”`, en: `"${name}"` })
