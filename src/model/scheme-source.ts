import type { LinePlace } from './place.ts'

/** A way into the data of a scheme: keys, and positions in lists from 0. */
export type Path = readonly (string | number)[]

/** Which part of an entry `key: value` is meant. */
export type Part = 'key' | 'value'

/** The text of a scheme as plain data, and where each part of it stands. */
export interface SchemeSource {
  readonly file: string
  /** Plain data; undefined where the text could not be understood, as `faults` tell. */
  readonly value: unknown
  /** The place of an entry; of what is not there, the nearest thing around it. */
  readonly placeOf: (path: Path, part: Part) => LinePlace
  /** The text of a line, from 1. */
  readonly line: (number: number) => string
  readonly faults: readonly SourceFault[]
}

/** Something that keeps the text from being read as it was meant. */
export interface SourceFault {
  readonly kind: SourceFaultKind
  readonly at: LinePlace
  /** The key, digits, name or encoding concerned; '' where the line says enough. */
  readonly shown: string
}

export type SourceFaultKind =
  | 'empty'
  /** Not text at all: a workbook, a picture. */
  | 'not-text'
  /** Text in another encoding; `shown` names it where it is known. */
  | 'not-utf8'
  | 'not-a-mapping'
  | 'several-documents'
  | 'duplicate-key'
  | 'tab'
  | 'indent'
  /** A bracket or quotation mark that is never closed. */
  | 'unclosed'
  /** Text that starts with a character that means something else there. */
  | 'reserved-start'
  /** A colon and a space inside text. */
  | 'colon-in-text'
  /** A `*name` for which there is no `&name`, or that contains itself. */
  | 'alias'
  | 'tag'
  | 'key-not-text'
  /** A number with more digits than can be kept exactly. */
  | 'digits'
  | 'too-large'
  | 'syntax'
