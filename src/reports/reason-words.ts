import type { Reason, ReasonKind } from '../model/observation.ts'
import { placeName } from '../model/place-name.ts'
import type { Language, Text } from '../text/text.ts'

const WORDS: Readonly<Record<ReasonKind, Text>> = {
  'input-absent': { zh: '没有这张表或文件', en: 'the sheet or file is absent' },
  'no-figure': { zh: '没有该单位的数', en: 'no figure for the unit' },
  'several-figures': { zh: '有不止一个数', en: 'more than one figure' },
  'number-blank': { zh: '数值空白', en: 'the number is blank' },
  'number-unreadable': { zh: '数值无法识别', en: 'the number cannot be read' },
  'target-missing': { zh: '缺目标值', en: 'no target' },
  'target-negative': { zh: '目标值为负', en: 'the target is negative' },
  'zero-denominator': { zh: '分母为 0', en: 'zero below the line' },
  'not-positive': { zh: '不是正数，不能取对数或开方', en: 'not above zero, so it has no logarithm or root' },
  'nobody-to-compare': { zh: '没有可比较的单位', en: 'there is no unit to compare with' },
  'no-tasks': { zh: '没有这类任务', en: 'no such task' },
  'nothing-due': { zh: '没有到期的任务或节点', en: 'no task or node is due' },
  'several-leads': { zh: '写了几个牵头单位', en: 'several lead units' },
  'detail-blank': { zh: '没有填写', en: 'is not filled in' },
  'weight-not-positive': { zh: '权重不大于 0', en: 'the weight is not above 0' },
  'status-missing': { zh: '状态缺失或无法识别', en: 'no readable status' },
  'deadline-missing': { zh: '时限缺失或无法识别', en: 'no readable deadline' },
  'finish-day-missing': { zh: '实际完成时间缺失', en: 'no completion day' },
  'no-marks': { zh: '有效打分不够', en: 'too few marks' },
  'class-unknown': { zh: '有的评委不属于方案的类别', en: 'a judge is of no class of the scheme' },
  'no-answers': { zh: '有效答卷不够', en: 'too few answers' },
  'out-of-range': { zh: '超出满分范围', en: 'outside the full mark' },
  'grade-unknown': { zh: '方案没有这个等级', en: 'no such grade in the scheme' },
  'no-prior': { zh: '往年表没有该单位那一年的结果', en: 'no earlier result of the unit' },
  'policy-missing': { zh: '方案没有规定', en: 'the scheme does not say' },
  'level-unknown': { zh: '级别空白或不在方案中', en: 'the level is blank or not of the scheme' },
  'role-unknown': { zh: '角色空白或不在方案中', en: 'the role is blank or not of the scheme' },
  'day-unknown': { zh: '日期空白或无法识别', en: 'the date is blank or cannot be read' },
  'other-groups': { zh: '适用于其他组', en: 'for other groups' },
  'nothing-applies': { zh: '没有一项指标适用', en: 'no indicator applies' },
  'child-withheld': { zh: '下级指标暂不计分', en: 'an indicator below is withheld' },
}

/** Why there is no score, or why it was ruled: what is concerned, what is wrong with it, and its cells. */
export function reasonsText(reasons: readonly Reason[], language: Language): string {
  const one = ({ kind, what, at }: Reason): string => {
    const said = `${what === '' ? '' : language === 'zh' ? `“${what}”` : `"${what}" `}${WORDS[kind][language]}`
    if (at.length === 0) return said
    return language === 'zh'
      ? `${said}（${at.map(placeName).join('、')}）`
      : `${said} (${at.map(placeName).join(', ')})`
  }
  return reasons.map(one).join(language === 'zh' ? '；' : '; ')
}
