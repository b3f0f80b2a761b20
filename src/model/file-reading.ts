/** What a ledger file is by its content. */
export type FileFormat = 'xlsx' | 'xls' | 'xlsb' | 'ods' | 'html' | 'xml' | 'csv'

/** What stands in a file and is no value of a cell: it is neither read nor counted. */
export interface Leftovers {
  /** Pictures in cells: WPS keeps them as the formula DISPIMG. */
  readonly cellPictures: number
  readonly pictures: number
  readonly comments: number
  readonly objects: number
  /** Other workbooks that formulas or names refer to. */
  readonly externalLinks: number
  readonly macros: boolean
}

/** A sheet that goes on below its last value: rows that hold nothing but formats. */
export interface BlankTail {
  readonly sheet: string
  readonly from: number
  readonly to: number
}

/** How the characters of a file were read. */
export interface Characters {
  /** Such as gb18030 or windows-1252. */
  readonly encoding: string
  /** The file does not say it, or says another one under which its text makes no sense. */
  readonly guessed: boolean
  /** Characters stand in it that no encoding could read (U+FFFD), put there by whoever wrote the file. */
  readonly lost: boolean
}

/** A file of the run that was read: what it is, and what a reader does not turn into values. */
export interface FileReading {
  readonly file: string
  readonly format: FileFormat
  /** What its name says it is, where that is something else. */
  readonly namedAs: FileFormat | null
  /** Of formats that do not fix their encoding. */
  readonly characters: Characters | null
  readonly date1904: boolean
  readonly blankTails: readonly BlankTail[]
  readonly left: Leftovers
}

/** Nothing that is no value. */
export const NOTHING_LEFT: Leftovers = {
  cellPictures: 0,
  pictures: 0,
  comments: 0,
  objects: 0,
  externalLinks: 0,
  macros: false,
}
