import type { RefusalKind } from '../model/assessment.ts'
import type { Language, Text } from '../text/text.ts'

const WORDS: Readonly<Record<RefusalKind, Text>> = {
  'no-document': { zh: '无文号', en: 'no document' },
  'award-not-listed': { zh: '奖项不在认可范围', en: 'award not on the list' },
  'level-unknown': { zh: '级别不在方案中', en: 'level not of the scheme' },
  'role-unknown': { zh: '角色不在方案中', en: 'role not of the scheme' },
  'outside-window': { zh: '日期不在范围内', en: 'date outside the window' },
  'date-unknown': { zh: '日期不明', en: 'no readable date' },
  lower: { zh: '就高不重复', en: 'only the highest counts' },
  void: { zh: '弄虚作假取消', en: 'taken away for a false report' },
}

/** Why a row of 加减分 does not count: 不计：无文号、日期不明. */
export function refusalText(why: readonly RefusalKind[], language: Language): string {
  const words = why.map(kind => WORDS[kind][language])
  return language === 'zh' ? `不计：${words.join('、')}` : `not counted: ${words.join(', ')}`
}
