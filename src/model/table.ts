import type { SheetName } from './place.ts'

/**
 * One cell exactly as the file holds it. `number.text` are the file's own digits; a date keeps its 1900-system serial
 * (1904 workbooks are shifted by the reader); a formula is represented by its cached result with `formula: true`.
 */
export type RawCell = (
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number; readonly text: string; readonly percent?: true }
  | { readonly kind: 'date'; readonly serial: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error'; readonly text: string }
  /** A formula that was never calculated: nobody knows its value until Excel or WPS has saved the file once. */
  | { readonly kind: 'uncalculated' }
  /** A picture in the cell (WPS DISPIMG). */
  | { readonly kind: 'image' }
) & { readonly formula?: true }

/** A row of a sheet: only cells that hold something, by column from 0; `number` is the sheet's own row number. */
export interface RawRow {
  readonly number: number
  readonly cells: ReadonlyMap<number, RawCell>
  readonly hidden?: true
}

/** A merged range; rows from 1, columns from 0, both ends included. */
export interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** A sheet as a reader transcribes it. `rows` may be walked more than once; each walk reads anew and holds one row. */
export interface Table {
  readonly name: SheetName
  readonly hidden: boolean
  readonly merges: readonly Merge[]
  /** Columns from 0 that are hidden or have no width. */
  readonly hiddenColumns?: ReadonlySet<number>
  readonly rows: Iterable<RawRow>
}
