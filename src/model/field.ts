import type { Place } from './place.ts'

/**
 * One cell as the calculation may use it. `reading` says how it was understood where that is not plain ("2015年12月底前" as
 * 2015-12-31). Blank is never zero and never the empty string: whoever uses a field must say what blank means.
 */
export type Field<T> =
  | {
      readonly kind: 'value'
      readonly value: T
      readonly shown: string
      readonly at: Place
      readonly reading?: Reading
    }
  | { readonly kind: 'blank'; readonly at: Place }
  | { readonly kind: 'unreadable'; readonly shown: string; readonly at: Place; readonly why: Unreadability }

/** How a value was understood when it does not stand there as such. */
export type Reading =
  | 'text-number'
  | 'text-date'
  | 'percent'
  | 'end-of-period'
  /** 2024.3—2024.6: the last day of the last. */
  | 'end-of-range'
  /** 18日0:00: that instant ends the day before. */
  | 'day-before'

/** Why a cell could not be understood. */
export type Unreadability =
  | 'not-a-number'
  /** 约120个, 120余个, 6.2%左右 */
  | 'approximate'
  /** ≥95%, 不低于6% */
  | 'bound'
  /** 120个: the unit of measure in the cell of the number */
  | 'with-unit'
  /** 1.2万, 3亿 */
  | 'scaled'
  | 'not-a-date'
  /** 3月：立项；6月：开工 */
  | 'several-stages'
  | 'impossible-date'
  | 'open-ended'
  | 'not-text'
  | 'error-value'
  | 'uncalculated'
  | 'not-in-list'

/** What a picture in a cell reads as, where it counts: as evidence. */
export const PICTURE = '[图片]'

/** The value of a field, or null where it is blank or unreadable. */
export const known = <T>(field: Field<T>): T | null => (field.kind === 'value' ? field.value : null)

/** What a person sees in the cell. */
export const shownIn = (field: Field<unknown>): string => (field.kind === 'blank' ? '' : field.shown)
