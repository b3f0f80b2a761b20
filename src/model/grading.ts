import type { Parameter } from './scheme.ts'

/** How equal totals are ranked and parted. */
export interface Ties {
  /** 1, 2, 2, 4 · 1, 2, 2, 3 · all apart, at last by the registry's order · 1, 2, 2, 4 with an error for every tie that is left. */
  readonly rank: 'competition' | 'dense' | 'ordinal' | 'forbidden'
  /** What parts equal totals, in this order. */
  readonly breakBy: readonly TieKey[]
}

/** One thing that equal totals are parted by: the id of an indicator or one of `TIE_WORDS`, and which end is ahead. */
export interface TieKey {
  readonly of: string
  readonly first: 'higher' | 'lower'
}

/** What totals can be parted by beside the scores of indicators. */
export const TIE_WORDS = ['bonus', 'deduction', 'vetoes', 'prior', 'registry'] as const
export type TieWord = (typeof TIE_WORDS)[number]

/** A grade 等次, from the highest to the lowest. Where it has a line and a quota, both must hold. */
export interface Grade {
  readonly name: string
  /** The lowest total; null: no line. */
  readonly from: Parameter | null
  /** So many places at most; null: everybody who is good enough. */
  readonly quota: Quota | null
}

/** How many get it: a share of a number of units, or so many. */
export interface Quota {
  readonly kind: 'share' | 'seats'
  readonly value: Parameter
}

/** The units that compete for the same places: each group for itself, all together, or kinds made of several groups. */
export type Within = 'group' | 'overall' | readonly Kind[]

/** Groups that compete together under one name (部门: 企业类, 群众类 …). */
export interface Kind {
  readonly name: string
  readonly groups: readonly string[]
}

/** How a share becomes seats, and what a tie on the last seat gets. */
export interface Allotment {
  readonly within: Within
  /** What a share is a share of: every unit that is not excluded, or those that are ranked. Unused where seats are counted. */
  readonly of: 'all' | 'ranked'
  readonly round: 'floor' | 'half-up' | 'ceiling' | 'largest-remainder'
  /** Units of one place across the line: all get it, none, or they are parted by the registry's order after all tie-breakers. */
  readonly tie: 'include' | 'exclude' | 'keys'
}

/** The quotas of grades; `unused`: seats that nobody takes are lost, or go to the next grade with a quota. */
export interface Quotas extends Allotment {
  readonly unused: 'lost' | 'next'
}

/** 一票否决: an occurrence on 事项 that bars a unit, whatever its total. It takes effect once, however often it occurs. */
export interface Veto {
  readonly id: string
  readonly title: string
  readonly items: readonly string[]
  /** The best grade that is left; null: no limit. */
  readonly grade: string | null
  /** So many grades lower; several vetoes add up. */
  readonly demote: number
  /** The highest total that is left. */
  readonly cap: Parameter | null
  /** Not ranked, or ranked behind all others; null: ranked as ever. */
  readonly rank: 'none' | 'last' | null
  readonly barsAwards: boolean
  readonly proofRequired: boolean
  readonly source: string | null
}

/** An award 先进, 进步奖, 单项奖: by the total, by what it has risen since last year, or by an indicator. */
export interface Award {
  readonly id: string
  readonly title: string
  readonly by: string
  readonly quota: Quota
  readonly allotment: Allotment
  readonly atLeast: AtLeast
  readonly source: string | null
}

/** What a unit must reach to be in the running for an award. */
export interface AtLeast {
  readonly grade: string | null
  readonly total: Parameter | null
  readonly improvement: Parameter | null
}

/** What follows from grades in consecutive years (连续两年不合格), as the text to be shown. */
export interface Consequence {
  readonly id: string
  readonly title: string
  readonly grades: readonly string[]
  readonly years: number
  /** That many years or more; else exactly so many. */
  readonly orMore: boolean
  readonly source: string | null
}
