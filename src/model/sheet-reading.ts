import type { Decimal } from '../kernel/decimal.ts'
import type { Place, SheetName } from './place.ts'

/** A sheet that was understood, and what of it was not. */
export interface SheetReading {
  readonly name: SheetName
  readonly kind: SheetKind
  /** Its tab is hidden in the workbook. */
  readonly hidden: boolean
  readonly headingRow: number
  readonly rows: number
  /** Headings that no column of this sheet bears, with their cells. */
  readonly extraHeadings: readonly CellText[]
  readonly headings: readonly MappedHeading[]
  /** Headings that several columns bear, with all their cells from the left. */
  readonly repeatedHeadings: readonly { readonly text: string; readonly at: readonly [Place, ...Place[]] }[]
  /** What stands above the headings: a title, an issuing line. */
  readonly titles: readonly CellText[]
  /** Hidden rows that were read, as ranges. */
  readonly hiddenRows: readonly { readonly from: Place; readonly to: number }[]
  readonly hiddenColumns: readonly HiddenColumn[]
}

/** A text and where it stands. */
export interface CellText {
  readonly text: string
  readonly at: Place
}

/** A column that was recognised: its heading in the file, and what perf calls it. */
export interface MappedHeading extends CellText {
  readonly id: string
  readonly proper: string
}

/** A hidden column that holds something. */
export interface HiddenColumn {
  /** Its heading, '' where it has none. */
  readonly heading: string
  /** What it is read as; null: it is not read. */
  readonly id: string | null
  /** Its first filled cell. */
  readonly at: Place
  readonly cells: number
}

/** The sheets of DESIGN 4 that perf reads. */
export type SheetKind =
  | 'registry'
  | 'ledger'
  | 'figures'
  | 'entries'
  | 'panel'
  | 'adjustments'
  | 'events'
  | 'prior'
  | 'changes'
  | 'waivers'
  | 'receipts'
  | 'scheme'

/** A sheet that bears a known name but not the headings it needs. */
export interface SheetFault {
  readonly name: SheetName
  readonly kind: SheetKind
  readonly missing: readonly string[]
  /** Headings found on the likeliest row. */
  readonly found: readonly string[]
  /** Why no row of headings was found: there is none, or they stand apart in rows that cannot be joined. Absent: one was, and lacks some. */
  readonly unresolved?: 'none' | { readonly apart: readonly CellText[] }
}

/** A row under the headings that is no record: a subtotal, a section title, headings once more, or a merged record's further row. */
export interface SkippedRow {
  readonly at: Place
  readonly sheet: SheetKind
  readonly why: 'subtotal' | 'section' | 'headings' | 'continuation' | 'nameless' | 'example'
  readonly shown: string
}

/** A number of a row of subtotals 小计, 合计, held against the rows above it. */
export interface Subtotal {
  /** What the row is called. */
  readonly label: string
  readonly heading: string
  readonly at: Place
  readonly stated: Decimal
  /** The sum of the rows it stands for. */
  readonly calculated: Decimal
  /** How many rows that are. */
  readonly rows: number
  readonly verdict: SubtotalVerdict
}

/** agrees; is the count or the mean of the rows; differs; or cannot be told: a row holds no number, or the column holds ratios. */
export type SubtotalVerdict = 'agrees' | 'count' | 'mean' | 'differs' | 'unreadable-part' | 'ratio'
