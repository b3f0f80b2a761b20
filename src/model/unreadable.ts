/** Why a file cannot be read, as a word; the words for clerks are made elsewhere. */
export type Fault =
  | 'empty'
  /** Excel's own `~$` file: the workbook of that name is open somewhere. */
  | 'lock-file'
  /** A file that a program keeps for itself while it works, or the picture of a folder on a Mac. */
  | 'temporary-file'
  /** Files of a folder that are no ledgers by their names; `details.found` lists them. */
  | 'other-files'
  | 'truncated'
  | 'damaged'
  /** A size limit was passed; `details.limit` says which. */
  | 'too-large'
  | 'encrypted'
  /** A workbook of an older kind that its reader did not get through in the time it is given. */
  | 'too-slow'
  /** A workbook of an older kind that took more memory than its reader is given. */
  | 'too-hungry'
  | 'legacy-xls'
  | 'xlsb'
  | 'word'
  | 'opendocument'
  | 'html'
  | 'xml-spreadsheet'
  /** Text or CSV in a file that was given as a workbook. */
  | 'text-named-workbook'
  /** A workbook in a file that was given as text. */
  | 'workbook-named-text'
  /** Something else altogether; `details.found` names it where it is known. */
  | 'not-a-workbook'
  | 'no-sheets'
  | 'encoding'
  /** Some lines are UTF-8, others GB18030: one of the two would become wrong characters. */
  | 'mixed-encoding'
  /** A CSV quote that is not closed, or not at the end of its field; `details.line` is where it opens. */
  | 'unclosed-quote'

/** What was passed when a file is too large. */
export type Limit = 'entries' | 'bytes' | 'ratio' | 'strings' | 'merges' | 'rows' | 'columns' | 'cells'

export interface Details {
  readonly sheet?: string
  /** Part of the package, such as `xl/worksheets/sheet1.xml`. */
  readonly part?: string
  readonly line?: number
  readonly row?: number
  readonly limit?: Limit
  readonly found?: string
}

/** A file, or one sheet of it, that cannot be read faithfully; nothing of it may be used. */
export class Unreadable extends Error {
  readonly fault: Fault
  readonly details: Details

  constructor(fault: Fault, details: Details = {}) {
    super([fault, ...Object.entries(details).map(([key, value]) => `${key} ${value}`)].join(', '))
    this.name = 'Unreadable'
    this.fault = fault
    this.details = details
  }
}
