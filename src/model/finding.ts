import type { Day } from '../kernel/day.ts'
import type { Text } from '../text/text.ts'
import type { LinePlace, Place } from './place.ts'

/** error: a rule is broken or a score withheld; warning: a person decides; note: for the record. */
export type Severity = 'error' | 'warning' | 'note'

/** What a finding points at: a cell, a line of the scheme, a whole file, or nothing that can be opened. */
export type Where =
  | { readonly kind: 'cell'; readonly place: Place }
  | { readonly kind: 'line'; readonly place: LinePlace; readonly excerpt?: string }
  | { readonly kind: 'file'; readonly file: string; readonly sheet?: string }
  | { readonly kind: 'nowhere' }

/** One thing that is wrong: what, where, what it does to the score, and the one thing to do now. */
export interface Finding {
  /** domain.md 1.5: ROW-02, DAT-08, SCH-01; never reused, never renumbered. */
  readonly code: string
  readonly severity: Severity
  readonly title: Text
  readonly where: Where
  /** The unit's registered full name, where one is concerned. */
  readonly unit: string | null
  readonly indicator: string | null
  readonly message: Text
  /** The value found, as it stands in the file. */
  readonly found: string | null
  readonly expected: Text | null
  readonly remedy: Text
  /** What it does to the score; null: nothing. */
  readonly effect: Text | null
  /** The entry of 豁免 that accepts it; null: nobody has. */
  readonly waiver: Acceptance | null
}

/** Who has accepted a finding, why, and until which day (null: for good). */
export interface Acceptance {
  readonly by: string
  readonly reason: string
  readonly until: Day | null
  readonly at: Place
}

export const atCell = (place: Place): Where => ({ kind: 'cell', place })
export const inFile = (file: string, sheet?: string): Where =>
  sheet === undefined ? { kind: 'file', file } : { kind: 'file', file, sheet }
export const NOWHERE: Where = { kind: 'nowhere' }
