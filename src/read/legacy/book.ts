import type { Leftovers } from '../../model/file-reading.ts'
import type { Merge, RawRow } from '../../model/table.ts'
import type { Details, Fault } from '../../model/unreadable.ts'

/** The kinds of workbook that a program of its own reads: what it is made of is large, and hangs or eats the memory on some files. */
export type LegacyKind = 'xls' | 'xlsb' | 'ods' | 'html' | 'xml'

/** A sheet with all its rows, in plain data that one process can hand to another. */
export interface LegacySheet {
  readonly name: string
  readonly hidden: boolean
  readonly merges: readonly Merge[]
  /** From 0. */
  readonly hiddenColumns: readonly number[]
  readonly rows: readonly RawRow[]
}

/** A workbook of an older kind, transcribed. */
export interface LegacyBook {
  readonly sheets: readonly LegacySheet[]
  readonly date1904: boolean
  readonly characters: { readonly encoding: string; readonly guessed: boolean } | null
  readonly left: Leftovers
}

/** What the program answers; a program that answers nothing is late, or has died. */
export type LegacyAnswer =
  | { readonly kind: 'book'; readonly book: LegacyBook }
  | { readonly kind: 'unreadable'; readonly fault: Fault; readonly details: Details }
