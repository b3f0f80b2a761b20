import type { z } from 'zod'
import type { Expression } from '../formula/expression.ts'
import type { ComparisonRule, InputName } from '../model/scheme.ts'
import type { Text } from '../text/text.ts'

/** Parameters as the expression sees them: every number is a cell on 参数, all else stays as it is. */
export type Live<P> = P extends number ? Expression : P extends object ? { readonly [K in keyof P]: Live<P[K]> } : P

/** One worked example: the parameters, the inputs, and the score at two decimals. */
export interface MethodExample<P> {
  readonly params: P
  readonly given: Readonly<Record<InputName, string>>
  readonly score: string
  /** The published rule or document it is taken from. */
  readonly source?: string
}

/** A scoring method: parameters, one expression over `points` and its inputs, and worked examples that are its tests. */
export interface Method<P = unknown> {
  readonly id: string
  readonly title: Text
  /** One sentence: what it does. */
  readonly says: Text
  readonly params: z.ZodType<P>
  /** The inputs it needs with these parameters. */
  readonly needs: (params: P) => readonly InputName[]
  /** What it needs to know of the other units of the group; bound to inputs as the rest. */
  readonly compares?: (params: P) => ComparisonRule | null
  /**
   * Whether more or less of what is measured is the better, with these parameters: it never earns less. Where nothing is said:
   * more. By name where the inputs differ; nothing is said of those that are not named.
   */
  readonly better?: (params: P) => Better | Readonly<Record<InputName, Better>>
  /** The value is taken for points as it stands: its full mark must be the indicator's points. */
  readonly inPoints?: true
  /** What does as well where a measure does not offer those. */
  readonly instead?: readonly InputName[]
  /** The words that it has points for, where it needs a `grade`. */
  readonly words?: (params: P) => readonly string[]
  readonly score: (params: Live<P>, has: (name: InputName) => boolean) => Expression
  /** Faults that only this method's parameters can have (gaps, thresholds out of order), each at a path below the parameters. */
  readonly faults?: (params: P, points: number) => readonly MethodFault[]
  readonly examples: readonly MethodExample<NoInfer<P>>[]
}

/** `as-written`: the scheme writes the whole rule itself, and no method can tell. */
export type Better = 'more' | 'less' | 'as-written'

/** A fault in parameters that are each well formed. `code` is domain.md's SCH code. */
export interface MethodFault {
  readonly code: 'SCH-03' | 'SCH-04' | 'SCH-09'
  readonly path: readonly (string | number)[]
  readonly says: Text
  readonly remedy: Text
}

/** Checks a method against its own parameter type; the registry holds methods of every parameter type. */
export const defineMethod = <P>(method: Method<P>): Method => method as unknown as Method
