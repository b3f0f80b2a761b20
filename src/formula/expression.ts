import { type Decimal, decimal } from '../kernel/decimal.ts'
import type { RoundingMode } from '../kernel/rounding.ts'
import type { Operand } from './operand.ts'

/** What an expression is made of. Blank, veto and not-applicable are states decided before scoring, never branches here. */
export type Expression =
  | { readonly op: 'number'; readonly value: Decimal }
  | { readonly op: 'word'; readonly value: string }
  | { readonly op: 'operand'; readonly operand: Operand }
  | { readonly op: 'input'; readonly name: string }
  | { readonly op: 'add' | 'multiply' | 'min' | 'max'; readonly terms: readonly Expression[] }
  | { readonly op: 'subtract' | 'divide'; readonly left: Expression; readonly right: Expression }
  | { readonly op: 'round'; readonly of: Expression; readonly places: number; readonly mode: RoundingMode }
  | { readonly op: 'steps'; readonly of: Expression; readonly steps: readonly Step[]; readonly otherwise: Expression }
  | { readonly op: Gather; readonly series: string }
  | { readonly op: 'rank'; readonly keys: readonly RankKey[]; readonly ties: 'competition' | 'dense' }

/** The functions over a whole series; absent members are skipped. */
export type Gather = 'sum' | 'mean' | 'count' | 'lowest' | 'highest'

/** From this threshold upwards (inclusive) the value is `gives`. */
export interface Step {
  readonly from: Expression
  readonly gives: Expression
}

/** One ordering key: the input with the own value, and the series it is ranked among. Later keys part equal earlier ones. */
export interface RankKey {
  readonly own: string
  readonly among: string
}

export const num = (value: number | string | Decimal): Expression => ({ op: 'number', value: decimal(value) })
export const word = (value: string): Expression => ({ op: 'word', value })
export const operand = (of: Operand): Expression => ({ op: 'operand', operand: of })
export const input = (name: string): Expression => ({ op: 'input', name })
export const add = (...terms: Expression[]): Expression => ({ op: 'add', terms })
export const multiply = (...terms: Expression[]): Expression => ({ op: 'multiply', terms })
export const min = (...terms: Expression[]): Expression => ({ op: 'min', terms })
export const max = (...terms: Expression[]): Expression => ({ op: 'max', terms })
export const subtract = (left: Expression, right: Expression): Expression => ({ op: 'subtract', left, right })
export const divide = (left: Expression, right: Expression): Expression => ({ op: 'divide', left, right })
export const gather = (op: Gather, series: string): Expression => ({ op, series })

export const round = (of: Expression, places: number, mode: RoundingMode = 'half-up'): Expression => ({
  op: 'round',
  of,
  places,
  mode,
})

/** The first step (highest threshold first) that `of` reaches, else `otherwise`. */
export const steps = (of: Expression, ladder: readonly Step[], otherwise: Expression): Expression => ({
  op: 'steps',
  of,
  steps: ladder,
  otherwise,
})

export const rank = (keys: readonly RankKey[], ties: 'competition' | 'dense'): Expression => ({
  op: 'rank',
  keys,
  ties,
})
