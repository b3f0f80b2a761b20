import { ruleOf, workingOf } from '../formula/explain.ts'
import type { Quantity } from '../formula/operand.ts'
import type { Decimal } from '../kernel/decimal.ts'
import { digits } from '../kernel/rounding.ts'
import type { AdjustmentScore, UnitResult } from '../model/assessment.ts'
import type { Place } from '../model/place.ts'
import type { Parameter } from '../model/scheme.ts'
import type { Language, Text } from '../text/text.ts'
import { BLANK, home, type LiveCell, ref, text } from './live.ts'
import type { View } from './report.ts'
import { sourceLink } from './source-link.ts'

type Level = 'whole' | 'part' | 'month'

const KINDS: Readonly<Record<AdjustmentScore['kind'], Readonly<Record<Level, Text>>>> = {
  bonus: {
    whole: { zh: '加分', en: 'bonus' },
    part: { zh: '加分分项', en: 'bonus item' },
    month: { zh: '加分按月', en: 'bonus of a month' },
  },
  deduction: {
    whole: { zh: '扣分', en: 'deduction' },
    part: { zh: '扣分分项', en: 'deduction item' },
    month: { zh: '扣分按月', en: 'deduction of a month' },
  },
}

/** One step of a cap: a month, an item, or a heading over items. */
interface Step {
  readonly level: Level
  readonly title: string
  readonly of: string
  readonly cap: Parameter | null
  readonly points: Quantity
  readonly trimmed: Decimal
  readonly source: string | null
  readonly at: Place | undefined
}

/** The rows of 计算过程 for a unit's bonuses and deductions: what is capped first stands first. */
export const adjustmentRows = (view: View, { unit, adjustments }: UnitResult): LiveCell[][] =>
  adjustments.flatMap(score =>
    stepsOf(score, 'whole', view.language).map(step => stepRow(view, unit.name, score.kind, step)),
  )

function stepsOf(score: AdjustmentScore, level: Level, language: Language): Step[] {
  const { adjustment, kind, points, claims, months, parts, trimmed } = score
  const { title, source } = adjustment
  const ofMonths = months.map((month): Step => {
    const { claims: own, cap, points, trimmed } = month
    const of = `${month.month} · ${counted(own.length, language)}`
    return { level: 'month', title, of, cap, points, trimmed, source, at: own[0]?.row.at }
  })
  const below = [...parts.flatMap(part => stepsOf(part, 'part', language)), ...ofMonths]
  const of = counted(parts.length || months.length || claims.length, language)
  const own = { cap: adjustment[kind]?.cap ?? null, points, trimmed, source, at: claims[0]?.row.at }
  return [...below, { level, title, of, ...own }]
}

const counted = (count: number, language: Language): string => (language === 'zh' ? `${count} 项` : `${count} items`)

function stepRow(view: View, unit: string, kind: AdjustmentScore['kind'], step: Step): LiveCell[] {
  const { level, title, of, cap, points, trimmed, source, at } = step
  const look = level === 'whole' ? 'strong' : undefined
  return [
    text(unit, look),
    text(title, look),
    text(KINDS[kind][level][view.language], 'centred'),
    text(of),
    BLANK,
    BLANK,
    cap ? ref(cap) : BLANK,
    home(points, look === undefined ? {} : { look }),
    text(ruleOf(points, view.language)),
    text(workingOf(points, view.language)),
    sourceLink(view, at),
    text(source),
    trimmed.isZero() ? BLANK : text(trimmedText(digits(trimmed), view.language), 'warning'),
  ]
}

const trimmedText = (points: string, language: Language): string =>
  language === 'zh' ? `超上限 ${points} 分不计` : `${points} above the cap`
