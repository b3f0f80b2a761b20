import type { Path } from '../model/scheme-source.ts'
import { eachLanguage, type Language, type Text, untranslated } from '../text/text.ts'

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
  evidence: { zh: '佐证材料文件夹', en: 'folder of evidence' },
  indicators: { zh: '指标', en: 'indicators' },
  indicator: { zh: '指标', en: 'indicator' },
  children: { zh: '下级指标', en: 'indicators below' },
  measure: { zh: '评分依据', en: 'measure' },
  method: { zh: '计分办法', en: 'method' },
  rollUp: { zh: '合成方式', en: 'roll-up' },
  inTotal: { zh: '是否计入', en: 'counted in the total' },
  coefficient: { zh: '系数', en: 'coefficient' },
  gate: { zh: '门槛', en: 'gate' },
  reach: { zh: '门槛线', en: 'line to reach' },
  otherwise: { zh: '达不到门槛的最高分', en: 'most points below the line' },
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
  levels: { zh: '级别分值', en: 'points by level' },
  roles: { zh: '角色系数', en: 'factors by role' },
  lead: { zh: '（牵头）', en: 'lead' },
  responsible: { zh: '（责任）', en: 'responsible' },
  supporting: { zh: '（配合）', en: 'supporting' },
  withoutEvidence: { zh: '无佐证系数', en: 'factor without evidence' },
  classes: { zh: '评委类别权重', en: 'weight of the class' },
  perMonth: { zh: '每月封顶', en: 'cap per month' },
  highestOnly: { zh: '就高不重复', en: 'only the highest' },
  awards: { zh: '奖项', en: 'awards' },
  window: { zh: '日期范围', en: 'window' },
  each: { zh: '每件扣分', en: 'deduction per case' },
  floor: { zh: '最低分', en: 'floor' },
  at: { zh: '达标线', en: 'line' },
  else: { zh: '其余得分', en: 'otherwise' },
  atLeast: { zh: '最少有效数', en: 'least number that counts' },
  given: { zh: '已知数', en: 'given' },
  score: { zh: '应得分', en: 'score' },
  item: { zh: '项目', en: 'item' },
  of: { zh: '分子和分母', en: 'items above and below the line' },
  base: { zh: '基础分', en: 'base' },
  per: { zh: '每', en: 'per' },
  below: { zh: '以下', en: 'below' },
  span: { zh: '分差', en: 'span' },
  between: { zh: '给定的', en: 'given' },
  lowest: { zh: '最低值', en: 'lowest value' },
  highest: { zh: '最高值', en: 'highest value' },
  step: { zh: '每名递减', en: 'less for each place' },
  share: { zh: '比例', en: 'share' },
  rest: { zh: '其余名次得分', en: 'points of the other places' },
  keptFirst: { zh: '保位得分', en: 'points for keeping the first place' },
  perDay: { zh: '每天扣分', en: 'deduction per day' },
  grace: { zh: '宽限天数', en: 'days of grace' },
  unfinished: { zh: '未完成的比例', en: 'share when unfinished' },
  outOf: { zh: '等级满分', en: 'full mark of the grades' },
  weights: { zh: '权重', en: 'weight' },
  quantity: { zh: '数量', en: 'quantity' },
  quality: { zh: '质量', en: 'quality' },
  time: { zh: '时效', en: 'time' },
  with: { zh: '常数', en: 'constant' },
  quotas: { zh: '名额', en: 'quotas' },
  quota: { zh: '名额', en: 'quota' },
  seats: { zh: '名额数', en: 'seats' },
  within: { zh: '范围', en: 'within' },
  tie: { zh: '跨线并列', en: 'tie' },
  unused: { zh: '余下名额', en: 'unused seats' },
  breakBy: { zh: '同分比较', en: 'tie-breakers' },
  vetoes: { zh: '一票否决', en: 'vetoes' },
  effect: { zh: '后果', en: 'effect' },
  demote: { zh: '降档', en: 'grades down' },
  items: { zh: '各项', en: 'items' },
  proof: { zh: '文号要求', en: 'proof' },
  by: { zh: '评定依据', en: 'by' },
  consequences: { zh: '结果运用', en: 'consequences' },
  when: { zh: '条件', en: 'when' },
  years: { zh: '年数', en: 'years' },
  grade: { zh: '等次', en: 'grade' },
  improvement: { zh: '比上年提高', en: 'improvement' },
}

/** What a key is called. */
export const wordFor = (key: string): Text => WORDS[key] ?? untranslated(key)

/** A key with what it means, as a sentence names it: points（分值）. */
export function keyNamed(key: string): Text {
  const word = WORDS[key]
  if (word === undefined) return untranslated(key)
  return { zh: `${key}（${word.zh}）`, en: word.en === key ? key : `${key} (${word.en})` }
}

/** What a number within a plug-in's parameters is called. A list of pairs is [value, points], unless its key says otherwise. */
export function parameterWord(path: Path, plugIn = ''): Text {
  return eachLanguage(language => {
    const parts = path.map((step, i) =>
      typeof step === 'number' ? itemWord(step, path.slice(0, i), language) : keyWord(step, path, i, language, plugIn),
    )
    return parts.filter(part => part !== '').join(language === 'zh' ? '' : ' ')
  })
}

// A list is told by its items. A name that the scheme itself gives (a constant, a grade) stands apart from the words around it.
function keyWord(key: string, path: Path, at: number, language: Language, plugIn: string): string {
  if (typeof path[at + 1] === 'number') return ''
  const word = OWN_WORDS[plugIn]?.[key] ?? WORDS[key]
  return word?.[language] ?? (at > 0 && language === 'zh' ? ` ${key}` : key)
}

function itemWord(step: number, above: Path, language: Language): string {
  if (typeof above.at(-1) === 'number') return (PAIRS[above.at(-2) ?? ''] ?? PAIR)[step]?.[language] ?? String(step + 1)
  if (above.at(-1) === 'table') return language === 'zh' ? `第 ${step + 1} 名得分` : `points of place ${step + 1}`
  return language === 'zh' ? `第 ${step + 1} 档` : `step ${step + 1}`
}

const EACH_STEP: Text = { zh: '每步加（扣）分', en: 'points per step' }

/** What a key is called under one measure or method, where its common word would mislead. */
const OWN_WORDS: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  step: { at: { zh: '基准线', en: 'line' }, per: { zh: '步长', en: 'step' }, each: EACH_STEP },
  progress: { per: { zh: '步长', en: 'step' }, each: EACH_STEP },
  progressive: { each: { zh: '每步得分', en: 'points per step' } },
  'places-gained': { each: { zh: '每名加（扣）分', en: 'points per place' } },
  'two-stage': { else: { zh: '不达标得分', en: 'points below the line' } },
  'target-challenge': { base: { zh: '目标值得分比例', en: 'share at the target' } },
  efficacy: { below: { zh: '最后一档以下系数', en: 'coefficient below the last' } },
  'quantity-quality-time': { full: { zh: '质量满分', en: 'full mark of quality' } },
}

const PAIR: readonly Text[] = [
  { zh: '数值', en: 'value' },
  { zh: '得分', en: 'points' },
]

const PAIRS: Readonly<Record<string, readonly Text[]>> = {
  standards: [
    { zh: '标准值', en: 'standard value' },
    { zh: '系数', en: 'coefficient' },
  ],
  late: [
    { zh: '超期天数', en: 'days late' },
    { zh: '得分比例', en: 'share of the points' },
  ],
  slices: [
    { zh: '起点', en: 'from' },
    { zh: '每多少', en: 'per' },
  ],
}

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

/** Pieces of a Chinese sentence, with the space that stands between a Latin letter or digit and a Chinese character. */
export const joined = (...pieces: readonly string[]): string =>
  pieces.reduce((text, piece) => {
    const isMixed = /[A-Za-z0-9]$/.test(text)
      ? /^\p{Script=Han}/u.test(piece)
      : MEETS.test(text) && /^[A-Za-z0-9]/.test(piece)
    return isMixed ? `${text} ${piece}` : `${text}${piece}`
  }, '')

const MEETS = /\p{Script=Han}$/u
