import type { z } from 'zod'
import type { Asked } from '../model/asked.ts'
import type { Task } from '../model/dataset.ts'
import type { Evidence, Observe } from '../model/observation.ts'
import type { Credits, InputName, Parameter, Survey } from '../model/scheme.ts'
import type { Text } from '../text/text.ts'

/** What a measure hands to a method; `perTask` inputs come once for each task. */
export interface Offer {
  readonly unit: readonly InputName[]
  readonly perTask: readonly InputName[]
}

/** What a measure knows of its indicator. */
export interface MeasureContext {
  readonly indicator: { readonly id: string; readonly title: string; readonly points: Parameter }
  /** What the indicator's method needs. */
  readonly needs: readonly InputName[]
  /** Every number of the measure's own parameters as a cell on 参数, by its path (`full`, `atLeast`). */
  readonly parameter: (path: string) => Parameter
  readonly survey: (id: string) => Survey
  /** The scheme's year. */
  readonly year: number
  /** The words that the method has points for; empty where it takes numbers. */
  readonly words: readonly string[]
}

/** Parameters under which a better figure can earn less (SCH-04), at a path below them. */
export interface MeasureFault {
  readonly code: 'SCH-04'
  readonly path: readonly (string | number)[]
  readonly says: Text
  readonly remedy: Text
}

/** A measure: what is looked at, and what it hands to a method. */
export interface Measure<P = unknown> {
  readonly id: string
  readonly title: Text
  readonly says: Text
  readonly params: z.ZodType<P>
  readonly offers: (params: P) => Offer
  /** What has to be filled in for it, given what the method needs; nothing for what is read from files of its own. */
  readonly asks: (params: P, needs: readonly InputName[]) => readonly Asked[]
  /** The id of the survey it reads, so that a missing one is found before any data. */
  readonly survey?: (params: P) => string
  /** Whether a task counts under these parameters; absent: the measure looks at no tasks. */
  readonly selects?: (params: P) => (task: Task) => boolean
  /** For whom a task counts; where nothing is said: for the one unit that leads it. */
  readonly credits?: (params: P) => (task: Task) => Credits
  /** The items of 事项 that it counts. */
  readonly occurrences?: (params: P) => readonly string[]
  /** It tells what people think of the unit, not what the unit did. */
  readonly subjective?: true
  /** What is entered is a word. */
  readonly takesWords?: (params: P) => boolean
  readonly faults?: (params: P) => readonly MeasureFault[]
  readonly prepare: (params: P, context: MeasureContext, evidence: Evidence) => Observe
}

/** Checks a measure against its own parameter type; the registry holds measures of every parameter type. */
export const defineMeasure = <P>(measure: Measure<P>): Measure => measure as unknown as Measure
