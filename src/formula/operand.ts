import type { Decimal } from '../kernel/decimal.ts'
import type { LinePlace, Place } from '../model/place.ts'
import type { Text } from '../text/text.ts'
import type { Expression } from './expression.ts'

/** A number or a word. */
export type Value = Decimal | string

/** Where a given value comes from: a cell, a line of the scheme, or a state that perf concluded from cells. */
export type Origin =
  | { readonly kind: 'cell'; readonly at: Place }
  | { readonly kind: 'scheme'; readonly at: LinePlace; readonly id: string; readonly source: string | null }
  | { readonly kind: 'concluded'; readonly from: readonly Place[]; readonly why: Text }

/** A value that is not calculated; null is absent (a judge who gave nothing) and is skipped in a series. */
export interface Given {
  readonly kind: 'given'
  readonly name: Text
  readonly value: Value | null
  readonly origin: Origin
}

/** A value that remembers how it was made: its expression, what went in, and what came out. */
export interface Quantity {
  readonly kind: 'quantity'
  readonly name: Text
  readonly expression: Expression
  readonly inputs: Inputs
  readonly value: Value
  /** Decimals it is published with; absent for an intermediate, which is never rounded. */
  readonly places?: number
}

/** What stands in a cell of its own and can be referred to. */
export type Operand = Given | Quantity

/** What an expression's inputs are bound to: one operand, or a series. */
export type Inputs = Readonly<Record<string, Operand | readonly Operand[]>>
