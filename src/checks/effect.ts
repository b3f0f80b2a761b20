import type { Scheme } from '../model/scheme.ts'
import type { Unit } from '../model/unit.ts'
import type { Text } from '../text/text.ts'
import { indicatorTitles, type Withheld } from './withheld.ts'

const MOST = 3
const TOTAL: Text = { zh: '总分', en: 'The total' }

// A unit that is scored but not ranked has no place to lose.
const isRanked = (unit: Unit, scheme: Scheme | null): boolean =>
  unit.participation === 'ranked' && (scheme?.groups.find(group => group.name === unit.group)?.ranked ?? true)

/** What is withheld, and who is left out of the ranking for it. */
export function withheldEffect(withholds: readonly Withheld[], scheme: Scheme | null): Text {
  const titles = indicatorTitles(withholds)
  const units = [...new Map(withholds.map(({ unit }) => [unit.name, unit])).values()]
  const ranked = units.filter(unit => isRanked(unit, scheme)).map(unit => unit.name)
  const what =
    titles.length === 0 ? TOTAL : { zh: chinese(titles.map(quotedZh), '', '项指标'), en: english(titles.map(quotedEn)) }
  const zh = `${what.zh}暂不计分`
  const en = `${what.en} ${titles.length > 1 ? 'are' : 'is'} withheld`
  if (ranked.length === 0) return { zh: `${zh}。`, en: `${en}.` }
  const groups = ranked.length > 1 ? "are left out of their groups' rankings" : "is left out of its group's ranking"
  return {
    zh: `${zh}，${chinese(ranked, '、', '个单位')}不参加本组排名。`,
    en: `${en}, and ${english(ranked)} ${groups}.`,
  }
}

const quotedZh = (title: string): string => `“${title}”`
const quotedEn = (title: string): string => `"${title}"`

const chinese = (names: readonly string[], between: string, counted: string): string =>
  names.length <= MOST ? names.join(between) : `${names.slice(0, MOST).join(between)}等 ${names.length} ${counted}`

function english(names: readonly string[]): string {
  const shown = names.length <= MOST ? [...names] : [...names.slice(0, MOST), `${names.length - MOST} more`]
  const last = shown.pop() ?? ''
  return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`
}
