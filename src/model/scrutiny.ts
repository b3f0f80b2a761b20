import type { Day } from '../kernel/day.ts'
import type { Allotment } from './grading.ts'
import type { Parameter } from './scheme.ts'

/** Where a person has to look again 核查: beyond these bounds something is told, no score moves. */
export interface Scrutiny {
  readonly change: readonly ChangeBound[]
  readonly spread: readonly SpreadBound[]
  readonly crossRatios: readonly CrossRatio[]
  readonly providers: readonly Provider[]
  readonly judges: JudgeBounds
  /** Null: nobody asks whether opinion and performance agree. */
  readonly opinions: OpinionBound | null
}

/** By how much of last year's figure a figure may differ from it. */
interface ChangeBound {
  readonly items: readonly string[]
  readonly by: Parameter
}

/** By how many standard deviations a figure may differ from the mean of its group. */
export interface SpreadBound {
  readonly items: readonly string[]
  readonly deviations: Parameter
}

/** What one item may be of another 关联度: 财政收入 of GDP. */
export interface CrossRatio {
  readonly of: string
  readonly to: string
  readonly least: Parameter
  readonly most: Parameter
  readonly source: string | null
}

/** Who reports some items, and until when (null: no day is stated). */
interface Provider {
  readonly items: readonly string[]
  readonly from: string
  readonly by: Day | null
  readonly source: string | null
}

/** What is asked of the judges of panels. */
interface JudgeBounds {
  /** So many median deviations from the median of the marks; null: not looked at. */
  readonly outlier: Parameter | null
  /** Judges from the department that assesses an indicator may not mark it. */
  readonly barAssessors: boolean
}

/** By how many places the rank by opinion may differ from the rank by performance. */
interface OpinionBound {
  readonly places: Parameter
  /** Indicators that are opinion beside the surveys and panels, by id. */
  readonly of: readonly string[]
}

/** How many units an item may give points to 加分面, how many it must take points from 扣分面 before it may, and how much it may give in all 加分额. */
export interface Coverage {
  readonly of: Allotment['of']
  readonly within: 'group' | 'overall'
  readonly round: Exclude<Allotment['round'], 'largest-remainder'>
  /** The share of the units that may have a bonus at most. */
  readonly bonusShare: Parameter | null
  /** What all bonuses may come to at most. */
  readonly bonusSum: Parameter | null
  /** Only where more than this share of the units has a deduction may anybody have a bonus. */
  readonly deductionShare: Parameter | null
}
