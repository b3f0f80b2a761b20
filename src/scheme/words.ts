import type { Path } from '../model/scheme-source.ts'
import { eachLanguage, type Text, untranslated } from '../text/text.ts'

/** What keys of the scheme are called in a sentence and on 参数. A key that is not here is called by itself. */
const WORDS: Readonly<Record<string, Text>> = {
  id: { zh: '编号', en: 'id' },
  title: { zh: '名称', en: 'title' },
  name: { zh: '名称', en: 'name' },
  year: { zh: '年度', en: 'year' },
  full: { zh: '满分', en: 'full mark' },
  points: { zh: '分值', en: 'points' },
  source: { zh: '出处', en: 'source' },
  assessor: { zh: '考核部门', en: 'assessor' },
  indicators: { zh: '指标', en: 'indicators' },
  indicator: { zh: '指标', en: 'indicator' },
  children: { zh: '下级指标', en: 'indicators below' },
  measure: { zh: '评分依据', en: 'measure' },
  method: { zh: '计分办法', en: 'method' },
  rounding: { zh: '修约', en: 'rounding' },
  total: { zh: '总分小数位数', en: 'decimals of the total' },
  ties: { zh: '并列', en: 'ties' },
  rank: { zh: '并列时的名次', en: 'ranks at a tie' },
  groups: { zh: '组', en: 'groups' },
  grades: { zh: '等次', en: 'grades' },
  from: { zh: '起点', en: 'from' },
  surveys: { zh: '满意度测评', en: 'surveys' },
  unit: { zh: '被评单位列', en: 'column of the rated unit' },
  questions: { zh: '题目', en: 'questions' },
  options: { zh: '选项', en: 'options' },
  value: { zh: '分值', en: 'value' },
  bonus: { zh: '加分', en: 'bonus' },
  deduction: { zh: '扣分', en: 'deduction' },
  cap: { zh: '封顶', en: 'cap' },
  each: { zh: '每件扣分', en: 'deduction per case' },
  floor: { zh: '最低分', en: 'floor' },
  at: { zh: '达标线', en: 'line' },
  else: { zh: '其余得分', en: 'otherwise' },
  atLeast: { zh: '最少有效数', en: 'least number that counts' },
  given: { zh: '已知数', en: 'given' },
  score: { zh: '应得分', en: 'score' },
  item: { zh: '项目', en: 'item' },
  of: { zh: '分子和分母', en: 'items above and below the line' },
}

/** What a key is called. */
export const wordFor = (key: string): Text => WORDS[key] ?? untranslated(key)

/** A key with what it means, as a sentence names it: points（分值）. */
export function keyNamed(key: string): Text {
  const word = WORDS[key]
  if (word === undefined) return untranslated(key)
  return { zh: `${key}（${word.zh}）`, en: word.en === key ? key : `${key} (${word.en})` }
}

/** What a number within a plug-in's parameters is called. Lists of pairs are [value, points] in every method that has them. */
export function parameterWord(path: Path): Text {
  return eachLanguage(language => {
    const parts = path.map((step, i) => {
      if (typeof step === 'string') return typeof path[i + 1] === 'number' ? '' : wordFor(step)[language]
      const inPair = typeof path[i - 1] === 'number'
      if (inPair) return PAIR[step]?.[language] ?? String(step + 1)
      return language === 'zh' ? `第 ${step + 1} 档` : `step ${step + 1}`
    })
    return parts.filter(part => part !== '').join(language === 'zh' ? '' : ' ')
  })
}

const PAIR: readonly Text[] = [
  { zh: '数值', en: 'value' },
  { zh: '得分', en: 'points' },
]

/** Several things in a sentence: 40、35、20; 40, 35 and 20. */
export const listed = (items: readonly string[]): Text => ({
  zh: items.join('、'),
  en: items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`,
})

/** Names in a sentence, each in its quotation marks. */
export const quoted = (items: readonly string[]): Text => ({
  zh: items.map(item => `“${item}”`).join('、'),
  en: listed(items.map(item => `"${item}"`)).en,
})
