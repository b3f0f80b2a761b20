import { showValue } from '../formula/explain.ts'
import type { ConsequenceResult, VetoResult } from '../model/contest.ts'
import type { Allotment, TieKey, Ties, TieWord, Veto } from '../model/grading.ts'
import type { Language, Text } from '../text/text.ts'

/** How ranks go on after a tie. */
export const RANKS: Readonly<Record<Ties['rank'], Text>> = {
  competition: { zh: '并列跳号（1、2、2、4）', en: '1, 2, 2, 4' },
  dense: { zh: '并列不跳号（1、2、2、3）', en: '1, 2, 2, 3' },
  ordinal: { zh: '不并列（比完仍相同的按名录次序）', en: 'no ties (at last by the order of the registry)' },
  forbidden: { zh: '不许并列（比完仍相同的须另行确定）', en: 'ties must be decided' },
}

/** How a share becomes seats. */
export const SEAT_ROUNDINGS: Readonly<Record<Allotment['round'], Text>> = {
  floor: { zh: '舍去小数', en: 'rounded down' },
  'half-up': { zh: '四舍五入', en: 'half up' },
  ceiling: { zh: '进位取整', en: 'rounded up' },
  'largest-remainder': { zh: '最大余数法（数值，不联动）', en: 'largest remainders (a value, not live)' },
}

/** What a tie on the last seat gets. */
export const SEAT_TIES: Readonly<Record<Allotment['tie'], Text>> = {
  include: { zh: '跨线并列都取', en: 'a tie across the line: all' },
  exclude: { zh: '跨线并列都不取', en: 'a tie across the line: none' },
  keys: { zh: '不许并列，最后按名录次序', en: 'no ties, at last by the order of the registry' },
}

const TIE_KEYS: Readonly<Record<TieWord, Text>> = {
  bonus: { zh: '加分', en: 'bonus' },
  deduction: { zh: '扣分', en: 'deduction' },
  vetoes: { zh: '一票否决事项件数', en: 'veto events' },
  prior: { zh: '上年总分', en: "last year's total" },
  registry: { zh: '名录次序', en: 'order of the registry' },
}

/** A tie-breaker with the end that comes first. */
export function tieKeyText({ of, first }: TieKey, titles: ReadonlyMap<string, string>, language: Language): string {
  const title = TIE_KEYS[of as TieWord]?.[language] ?? titles.get(of) ?? of
  if (first === 'higher') return title
  return language === 'zh' ? `${title}（低的、少的在前）` : `${title} (lower first)`
}

/** What a veto does to a unit. */
export function vetoText({ grade, demote, cap, rank, barsAwards }: Veto, language: Language): string {
  const zh = language === 'zh'
  const parts = [
    grade === null ? null : zh ? `最高只能评“${grade}”` : `${grade} at best`,
    demote === 0 ? null : zh ? `降 ${demote} 档` : `${demote} ${demote === 1 ? 'grade' : 'grades'} lower`,
    cap === null ? null : zh ? `总分最高 ${showValue(cap.value)}` : `a total of ${showValue(cap.value)} at most`,
    rank === null ? null : VETO_RANKS[rank][language],
    barsAwards ? (zh ? '不得评奖' : 'no award') : null,
  ]
  return parts.filter(part => part !== null).join(zh ? '，' : ', ')
}

const VETO_RANKS: Readonly<Record<NonNullable<Veto['rank']>, Text>> = {
  none: { zh: '不参加排名', en: 'not ranked' },
  last: { zh: '排在最后', en: 'ranked last' },
}

/** The vetoes in effect on a unit, each with what it does. */
export const vetoesText = (vetoes: readonly VetoResult[], language: Language): string =>
  vetoes
    .filter(({ rows }) => rows.length > 0)
    .map(({ veto }) =>
      language === 'zh' ? `${veto.title}：${vetoText(veto, language)}` : `${veto.title}: ${vetoText(veto, language)}`,
    )
    .join(language === 'zh' ? '；' : '; ')

/** A consequence with the years that it follows from: 诫勉谈话（2025、2026 年基本达标）. */
export function consequenceText({ consequence, years }: ConsequenceResult, language: Language): string {
  const grades = [...years].reverse().map(({ year, grade }) => `${year} ${grade}`)
  return language === 'zh'
    ? `${consequence.title}（${grades.join('、')}）`
    : `${consequence.title} (${grades.join(', ')})`
}
