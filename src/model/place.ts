/** A sheet of an input file; `file` is relative to the ledger's folder, with `/`. A survey CSV has the sheet ''. */
export interface SheetName {
  readonly file: string
  readonly sheet: string
}

/** Where a value stands in an input: the sheet's own row number from 1, the column from 0. */
export interface Place {
  readonly on: SheetName
  readonly row: number
  readonly column: number
}

/** A position in a text file (the scheme): line and column from 1. */
export interface LinePlace {
  readonly file: string
  readonly line: number
  readonly column: number
}
