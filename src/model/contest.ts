import type { Operand, Quantity } from '../formula/operand.ts'
import type { Text } from '../text/text.ts'
import type { Occurrence, PriorResult } from './dataset.ts'
import type { Allotment, Award, Consequence, Grade, Veto } from './grading.ts'
import type { Unit } from './unit.ts'

/** A veto on one unit: the rows of 事项 that it follows from, and those that were set aside. */
export interface VetoResult {
  readonly veto: Veto
  readonly rows: readonly Occurrence[]
  readonly refused: readonly RefusedOccurrence[]
}

/** A row of 事项 that has no effect, and why. */
export interface RefusedOccurrence {
  readonly row: Occurrence
  readonly why: 'no-document' | 'no-date' | 'other-year' | 'after-the-day'
}

/** What equal totals are parted by, where the results have no column of it: a value of every ranked unit. */
export interface PartingColumn {
  readonly title: Text
  readonly values: ReadonlyMap<string, Operand>
}

/** The competition of some units for the seats of one grade or one award. */
export interface Contest {
  readonly subject:
    | { readonly kind: 'grade'; readonly grade: Grade; readonly index: number }
    | { readonly kind: 'award'; readonly award: Award }
  /** The group or the kind of groups that competes; null: all units. */
  readonly pool: string | null
  /** Units of the pool that are ranked, whether or not they compete. */
  readonly rankedOf: number
  /** A unit of the pool is withheld: all of this is provisional 暂定. */
  readonly provisional: boolean
  /** How the seats came about; null where they are a number of the scheme. */
  readonly share: { readonly base: Operand; readonly exact: Quantity } | null
  readonly seats: Operand
  /** The seats with what the grade before has left over; the seats themselves where nothing is passed on. */
  readonly open: Operand
  /** How many already have a higher grade: they stand ahead and take no seat. Null where there is nothing higher. */
  readonly better: Quantity | null
  /** The last place that is still within. */
  readonly line: Operand
  /** What a tie across the line gets. */
  readonly tie: Allotment['tie']
  /** How many have got it. */
  readonly used: Quantity
  /** What each column of `keys` holds; the first decides. */
  readonly keyTitles: readonly Text[]
  readonly entries: readonly Entry[]
  /** Ranked units of the pool that are barred or lack what is compared, by full name. */
  readonly barred: readonly Barred[]
}

export interface Barred {
  readonly unit: Unit
  readonly why: 'veto' | 'no-prior-result' | 'no-score'
}

/** One unit in a contest. */
export interface Entry {
  readonly unit: Unit
  readonly keys: readonly Operand[]
  readonly place: Quantity
  /** 1 within the line, else 0. */
  readonly reached: Quantity
  /** Takes a seat; a unit that will be graded down is placed, so that it is known from which grade, but leaves the seat to others. */
  readonly competes: boolean
  /** Units with the same keys that only the registry's order has parted from it. */
  readonly levelWith: readonly string[]
}

/** What a unit may be awarded, as a live 1 or 0. */
export interface AwardResult {
  readonly award: Award
  readonly reached: Quantity
  readonly provisional: boolean
}

/** Whether a live 1 or 0 is a 1. */
export const isReached = ({ reached }: { readonly reached: Quantity }): boolean =>
  typeof reached.value !== 'string' && !reached.value.isZero()

/** A consequence that this year's grade and those before it have brought on. */
export interface ConsequenceResult {
  readonly consequence: Consequence
  /** The years in a row, this one first, with their grades. */
  readonly years: readonly { readonly year: number; readonly grade: string }[]
}

/** What 往年 says of a unit in one earlier year, beside this year's result. */
export interface YearResult {
  readonly year: number
  readonly row: PriorResult
  readonly total: Operand | null
  readonly rank: Operand | null
  readonly grade: string | null
  /** This year's total less that year's; null where one of them is missing. */
  readonly change: Quantity | null
  /** Places gained since that year; below 0: lost. */
  readonly gained: Quantity | null
}
