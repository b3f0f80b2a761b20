import type { Day } from '../kernel/day.ts'
import type { SheetKind } from './sheet-reading.ts'
import type { ClaimBy } from './submission.ts'
import type { RawCell } from './table.ts'
import type { Unit } from './unit.ts'

/** A column of a collected sheet; `id` null: a column that perf does not read, under its own heading. */
export interface CollectedColumn {
  readonly id: string | null
  readonly heading: string
  /** Of a judge: the category that stands below the name. */
  readonly category: string | null
}

/** The rows of one kind of sheet from all submissions, as they will stand in one ledger; each walk reads them anew. */
export interface CollectedSheet {
  readonly kind: SheetKind
  readonly name: string
  readonly columns: readonly CollectedColumn[]
  readonly rows: Iterable<readonly (RawCell | undefined)[]> & { readonly length: number }
}

/** What has come of a file, or of a unit that has sent none. */
export type HandedState =
  | 'handed-in'
  | 'late'
  | 'missing'
  /** It has sent nothing of its own; its tasks stand in the office's or another unit's workbook. */
  | 'elsewhere'
  | 'empty'
  | 'conflict'
  | 'superseded'
  | 'repeated'
  | 'unreadable'

/** One line of 收件情况: a file that came, or a unit of which none came. */
export interface HandedIn {
  readonly unit: Unit | null
  readonly file: string | null
  readonly by: ClaimBy | null
  readonly received: Day | null
  readonly state: HandedState
  /** How many days after the last day. */
  readonly late: number | null
  /** The file that stands for it, or that it contradicts. */
  readonly other: string | null
  readonly tasks: number
  readonly errors: number
  readonly warnings: number
}

/** Who still has to hand something in. */
export const CHASED: ReadonlySet<HandedState> = new Set(['missing', 'empty', 'conflict', 'unreadable'])
