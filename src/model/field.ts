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
export type Reading = 'text-number' | 'text-date' | 'percent' | 'end-of-period'

/** Why a cell could not be understood. */
export type Unreadability =
  | 'not-a-number'
  | 'not-a-date'
  | 'impossible-date'
  | 'open-ended'
  | 'not-text'
  | 'error-value'
  | 'uncalculated'
  | 'not-in-list'

/** The value of a field, or null where it is blank or unreadable. */
export const known = <T>(field: Field<T>): T | null => (field.kind === 'value' ? field.value : null)

/** What a person sees in the cell. */
export const shownIn = (field: Field<unknown>): string => (field.kind === 'blank' ? '' : field.shown)
