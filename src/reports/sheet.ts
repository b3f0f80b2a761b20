import type { Decimal } from '../kernel/decimal.ts'

/** How a cell looks, as a word; the writer decides what the word means. */
export type Look =
  | 'title'
  | 'note'
  | 'heading'
  | 'text'
  | 'centred'
  | 'number'
  | 'strong'
  | 'problem'
  | 'warning'
  | 'good'
  | 'muted'
  | 'share'
  | 'day'
  | 'parameter'
  | 'link'
  /** Of a form: open to be filled in, whatever it holds. */
  | 'fill'
  | 'fill-text'
  | 'fill-number'
  | 'fill-share'
  | 'fill-day'
  | 'fill-heading'
  | 'fill-note'
  | 'must-heading'
  /** Of a form: given by the office. */
  | 'known'
  | 'known-number'
  | 'known-day'

/** A cell of a finished sheet. A formula carries its cached result; `places` fixes the decimals shown (absent: General). */
export type Cell =
  | { readonly kind: 'blank'; readonly look?: Look }
  | { readonly kind: 'text'; readonly text: string; readonly look?: Look }
  | { readonly kind: 'number'; readonly value: Decimal | number; readonly places?: number; readonly look?: Look }
  | {
      readonly kind: 'formula'
      readonly formula: string
      readonly result: Decimal | number | string
      readonly places?: number
      readonly look?: Look
    }

/** One column: width in Chinese characters × 2 (Excel's unit). */
export interface Column {
  readonly width: number
}

/** A bar chart beside or below the table; ranges are 0-based columns and 1-based rows of the same sheet. */
export interface Chart {
  readonly title: string
  readonly categories: { readonly column: number; readonly from: number; readonly to: number }
  readonly values: { readonly column: number; readonly from: number; readonly to: number }
  /** Top left cell of the drawing and its size in cells. */
  readonly at: { readonly column: number; readonly row: number; readonly columns: number; readonly rows: number }
}

/** Cells of a sheet: 1-based rows and 0-based columns, both ends included. */
export interface Area {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** What cells of a form take: one of the words in a column of a sheet, a number, a day. */
export type Allowed =
  | {
      readonly kind: 'list'
      readonly sheet: string
      readonly column: number
      readonly from: number
      readonly to: number
    }
  | { readonly kind: 'number'; readonly from: number | null; readonly to: number | null }
  /** Serials of days. */
  | { readonly kind: 'day'; readonly from: number; readonly to: number }

/** A rule on cells of a form. `prompt` is shown when a cell is chosen; `error` keeps anything else out, null only suggests. */
export interface Validation {
  readonly area: Area
  readonly allowed: Allowed
  readonly prompt: { readonly title: string; readonly text: string }
  readonly error: { readonly title: string; readonly text: string } | null
}

/** Rows from the top, walked as often as need be. Where they are many, each walk makes them anew and holds one at a time. */
export interface Rows<C> extends Iterable<readonly C[]> {
  readonly length: number
}

/**
 * A sheet without any library's types. The first of `rows` is row 1. The first `frozenRows` rows (title and headings) repeat on every
 * printed page; `headingRow` (from 1) carries the filter.
 */
export interface Sheet {
  readonly name: string
  readonly columns: readonly Column[]
  readonly rows: Rows<Cell>
  readonly frozenRows: number
  readonly frozenColumns?: number
  readonly headingRow?: number
  /** Merged ranges, 1-based rows and 0-based columns, both ends included (titles only). */
  readonly merges?: readonly Area[]
  /** Columns (0-based) that carry data bars below the heading row. */
  readonly dataBars?: readonly number[]
  /** Below or beside the table, from the top down. */
  readonly charts?: readonly Chart[]
  readonly portrait?: boolean
  /** Only cells with an open look can be changed; rows can be added, sorted and filtered. There is no password. */
  readonly locked?: true
  readonly validations?: readonly Validation[]
  /** Its tab is not shown. */
  readonly hidden?: true
}

/** A workbook to be written. `stamp` is stored in the document's properties (see write/stamp); texts are never absolute paths or clock times. */
export interface Book {
  readonly title: string
  readonly stamp: string
  readonly sheets: readonly Sheet[]
}
