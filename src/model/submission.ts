import type { Day } from '../kernel/day.ts'
import type { Field } from './field.ts'
import type { Place } from './place.ts'
import type { Unit, UnitName } from './unit.ts'

/** One row of 收件: when what a unit has handed in was received. */
export interface Receipt {
  readonly at: Place
  readonly unit: UnitName
  readonly date: Field<Day>
  /** Which file, where a unit has sent several. */
  readonly file: Field<string>
}

/** What says whose a file is: the stamp on its sheet 方案, a name in the name of the file, the owner of all its tasks. */
export type ClaimBy = 'stamp' | 'name' | 'owners'

/** One of the things that say whose a file is. */
export interface Claim {
  readonly by: ClaimBy
  readonly unit: Unit
  /** What is written there. */
  readonly shown: string
  /** Null: in the name of the file. */
  readonly at: Place | null
}

/** How a later submission differs from the one that it stands for, by rows of the ledger. */
export interface Edits {
  readonly added: number
  readonly removed: number
  readonly changed: number
}

/** What becomes of a submission beside the others; the files are named. */
export type Standing =
  | { readonly kind: 'taken' }
  /** A later one of the same unit stands for it. */
  | { readonly kind: 'superseded'; readonly by: string }
  /** The same rows have been sent by the same unit before. */
  | { readonly kind: 'repeated'; readonly of: string }
  /** The same rows have been sent as another unit's. */
  | { readonly kind: 'copied'; readonly of: string }
  /** Another of the same unit says something else, and neither is later: none of them counts. */
  | { readonly kind: 'rival'; readonly others: readonly string[] }

/** A workbook that a unit has handed in. The office's own is none. */
export interface Submission {
  readonly file: string
  /** Null: nothing tells whose it is. */
  readonly unit: Unit | null
  /** The first is the one that counts. */
  readonly claims: readonly Claim[]
  readonly tasks: number
  /** Rows of all its sheets. */
  readonly rows: number
  readonly received: Day | null
  readonly standing: Standing
  /** What the later one has changed; null where it is not superseded or has not been compared. */
  readonly edits: Edits | null
}

/** Whether its rows count. */
export const isTaken = ({ standing }: Submission): boolean => standing.kind === 'taken'
